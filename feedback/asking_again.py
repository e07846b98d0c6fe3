"""Reminders and re-surveys: they obey consent, pause, stop, hours and the floor, and no cool-down."""

from datetime import datetime, timedelta

from feedback.cadence import FLOOR
from feedback.campaign import Campaign
from feedback.contact import ContactState, History
from feedback.hours import choose_zone
from feedback.invitation import State
from feedback.verdict import Circumstances, Reason, Verdict, opens, resting, standing

# How long after a case is resolved the same question is asked again.
RESURVEY_AFTER = timedelta(days=21)


def remind_at(campaign: Campaign, sent_at: datetime) -> datetime | None:
    """When the one reminder of a sent question is due; None when the campaign sends none."""
    return sent_at + campaign.reminder if campaign.reminder else None


def may_remind(state: State, reminded_at: datetime | None, answers: int) -> bool:
    """Whether the question still waits for a first answer and has not been brought up again."""
    return state in {State.SENT, State.UNCERTAIN} and reminded_at is None and not answers


def decide_again(
    campaign: Campaign,
    contact: ContactState,
    history: History,
    circumstances: Circumstances,
    *,
    location_timezone: str | None = None,
    expires_at: datetime | None = None,
) -> Verdict:
    """The verdict on a reminder (with the question's `expires_at`) or a re-survey; the floor postpones."""
    now = circumstances.now
    refusal = standing(contact) or resting(campaign)
    if refusal:
        return Verdict(ask=False, reason=refusal)
    if contact.paused_until and contact.paused_until > now:
        return Verdict(ask=False, reason=Reason.PAUSED, eligible_at=contact.paused_until)
    zone, sure = choose_zone(
        contact.timezone_own, contact.timezone_crm, location_timezone, circumstances.default_timezone
    )
    wanted, reason = _floored(contact, history, now)
    at, why = opens(campaign, zone, sure=sure, wanted=wanted, guarded=circumstances.guarded)
    if expires_at and at >= expires_at:
        return Verdict(ask=False, reason=Reason.STALE)
    return Verdict(ask=True, at=at, reason=why or reason)


def _floored(contact: ContactState, history: History, now: datetime) -> tuple[datetime, Reason | None]:
    """The first instant the floor allows, and the floor if it is what moved it."""
    last = history.last_sent_any_floor
    if contact.tester or last is None or last + FLOOR <= now:
        return now, None
    return last + FLOOR, Reason.FLOOR
