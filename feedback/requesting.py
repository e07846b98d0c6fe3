"""May a contact be asked whom an admin picked, or who opened a campaign's link: only what protects people."""

from feedback.cadence import FLOOR
from feedback.campaign import Campaign
from feedback.contact import ContactState, History
from feedback.hours import choose_zone
from feedback.languages import speaks
from feedback.people import People
from feedback.verdict import OTHER, Circumstances, Reason, Verdict, opens, standing


def decide_requested(
    campaign: Campaign,
    contact: ContactState,
    history: History,
    circumstances: Circumstances,
    *,
    location_timezone: str | None = None,
    withdrawn: bool = False,
) -> Verdict:
    """The verdict: consent, stop and the floor hold always; pause and hours unless they came themselves."""
    now, came = circumstances.now, circumstances.opened_chat
    refusal = _refusal(campaign, contact, history, withdrawn=withdrawn) or _others(campaign, contact, came)
    if refusal:
        return Verdict(ask=False, reason=refusal)
    if contact.paused_until and contact.paused_until > now and not came:
        return Verdict(ask=False, reason=Reason.PAUSED, eligible_at=contact.paused_until)
    last = history.last_sent_any_floor
    if last and last + FLOOR > now and not contact.tester:
        return Verdict(ask=False, reason=Reason.FLOOR, eligible_at=last + FLOOR)
    if came:
        return Verdict(ask=True, at=now)
    zone, sure = choose_zone(
        contact.timezone_own, contact.timezone_crm, location_timezone, circumstances.default_timezone
    )
    at, why = opens(campaign, zone, sure=sure, wanted=now, guarded=circumstances.guarded)
    return Verdict(ask=True, at=at, reason=why)


def _others(campaign: Campaign, contact: ContactState, came: bool) -> Reason | None:
    """Employees never answer as customers; who has an employees' link is taken for one."""
    if contact.kind is campaign.whom or (came and campaign.whom is People.EMPLOYEES):
        return None
    return OTHER[contact.kind]


def _refusal(
    campaign: Campaign, contact: ContactState, history: History, *, withdrawn: bool
) -> Reason | None:
    if not campaign.running:
        return Reason.CAMPAIGN_PAUSED
    if withdrawn:
        return Reason.EVENT_WITHDRAWN
    refusal = standing(contact) or (Reason.ALREADY_PLANNED if history.open_invitation else None)
    silent = bool(contact.language) and not speaks(campaign, contact.language)
    return refusal or (Reason.LANGUAGE if silent else None)
