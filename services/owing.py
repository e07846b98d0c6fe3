"""Extras inside the transaction of their cause: a question that offers one, an answer, a service."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from db.uow import Transaction, rows
from feedback import advert_consent
from feedback.adverts import AdvertState, Around, decide_extra
from feedback.cadence import days_later
from feedback.campaign import Campaign
from feedback.errors import InvalidDocument, InvalidInput
from feedback.hours import ALWAYS
from feedback.incentives import AFTER_ANSWER, PATIENCE, Extras
from feedback.invitation import Kind, State
from feedback.views import QuestionView
from services.contact_values import state_of
from services.judging import Version

OFFERED, WAITING, SETTLED = "offered", "waiting", "settled"
ANSWERED = frozenset({State.ANSWERED, State.ANSWERED_LATE})


def adverts_of(contact: rows.Contact) -> AdvertState:
    """What they said about extras, and when the last one came."""
    agreed = contact.advert_agreed_at is not None and advert_consent.in_force(contact.advert_version)
    return AdvertState(agreed=agreed, last_at=contact.advert_sent_at)


async def offer(tx: Transaction, view: QuestionView, now: datetime, default_timezone: str) -> bool:
    """Whether the question may promise its thank-you; what is promised is kept, a code is put aside."""
    campaign = view.campaign
    thank = campaign.extras.thank_you
    if thank is None or view.test or view.again or view.question_index:
        return False
    if not campaign.fallback.said(thank.offer, view.language):
        return False
    invitation = await tx.invitations.get(view.invitation_id)
    before = await tx.extras.of_invitation(invitation.id)
    if before is not None:
        return before.state == OFFERED
    contact = await tx.contacts.locked(invitation.contact_id)
    around = Around(now=now, window=ALWAYS, default_timezone=default_timezone, rest=campaign.extras.rest)
    if not decide_extra(state_of(contact), adverts_of(contact), around).ask:
        return False
    if thank.codes and await code_for(tx, thank.codes, contact.id) is None:
        return False
    values = _values(invitation, now) | {"state": OFFERED, "offered": True, "due_at": None, "until": None}
    return await tx.extras.add_once(**values) is not None


async def owe(tx: Transaction, invitation: rows.Invitation, extras: Extras, now: datetime) -> None:
    """The question was answered: whatever the answer was, the same follows."""
    if not extras.after_answer or invitation.kind != Kind.REGULAR:
        return
    made = await tx.extras.add_once(**_values(invitation, now))
    before = None if made else await tx.extras.of_invitation(invitation.id)
    if before is not None and before.state == OFFERED:
        before.state, before.due_at = WAITING, now + AFTER_ANSWER
        before.until = before.due_at + PATIENCE


async def plan_touches(
    tx: Transaction,
    contact: rows.Contact,
    event: rows.ServiceEvent,
    now: datetime,
    default_timezone: str,
    versions: Iterable[Version],
) -> None:
    """Put down the touches that follow a service; consent and clocks are looked at when they are due."""
    zone = ZoneInfo(default_timezone)
    for version in versions:
        campaign = version.campaign
        if not campaign.running or not campaign.wants(event.service):
            continue
        for touch in campaign.extras.touches:
            due = days_later(event.completed_at, touch.after or 0, zone)
            if touch.after is None or due + PATIENCE <= now:
                continue
            await tx.extras.add_once(
                contact_id=contact.id,
                campaign_id=version.campaign_id,
                touch=touch.id,
                occurrence=f"event:{event.id}",
                event_id=event.id,
                state=WAITING,
                offered=False,
                due_at=due,
                until=due + PATIENCE,
                created_at=now,
            )


async def code_for(tx: Transaction, name: str, contact_id: int) -> rows.GiftCode | None:
    """The code put aside for this contact, whose row this unit holds; None: had one, or none is left."""
    own = await tx.gift_codes.of(name, contact_id)
    if own is not None:
        return own if own.given_at is None else None
    return await tx.gift_codes.reserve(name, contact_id)


async def check_codes(tx: Transaction, campaign: Campaign) -> None:
    """InvalidDocument when the campaign gives codes of a list that nobody uploaded."""
    thank = campaign.extras.thank_you
    if thank is not None and thank.codes and not await tx.gift_codes.known(thank.codes):
        mistake = InvalidInput("extras.thank_you.codes", "error-codes-unknown", name=thank.codes)
        raise InvalidDocument([mistake])


def _values(invitation: rows.Invitation, now: datetime) -> dict[str, Any]:
    due = now + AFTER_ANSWER
    return {
        "contact_id": invitation.contact_id,
        "campaign_id": invitation.campaign_id,
        "invitation_id": invitation.id,
        "event_id": invitation.event_id,
        "state": WAITING,
        "offered": False,
        "due_at": due,
        "until": due + PATIENCE,
        "created_at": now,
    }


def ends(until: datetime | None, at: datetime) -> bool:
    """Whether that would be too late."""
    return until is not None and at - until > timedelta()
