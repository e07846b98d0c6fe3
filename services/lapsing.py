"""What becomes of a question nobody answers: one reminder, then its end."""

from datetime import datetime

from db.uow import Transaction
from feedback.asking_again import decide_again, may_remind
from feedback.delivery import Kind as DeliveryKind
from feedback.history import history_of
from feedback.invitation import Kind, State, Step, transition
from feedback.verdict import Circumstances, Verdict
from services.contact_values import state_of
from services.sending import Due, gather

BATCH = 200


async def remind(tx: Transaction, now: datetime, default_timezone: str) -> int:
    """Queue the reminders that are due; returns how many questions were looked at."""
    rows = await tx.invitations.reminding(now, BATCH)
    begun = await tx.responses.begun([row.id for row in rows])
    for due in await gather(tx, rows):
        row = due.invitation
        verdict = reminder_verdict(due, now, default_timezone, answered=row.id in begun)
        row.remind_at = later(verdict, due, now)
        if verdict.ask and row.remind_at is None:
            await _queue(tx, due, now)
    return len(rows)


def reminder_verdict(due: Due, now: datetime, default_timezone: str, *, answered: bool) -> Verdict:
    """May this question be brought up again, and when."""
    row = due.invitation
    wanted = may_remind(State(row.state), row.reminded_at, answers=int(answered))
    if not wanted or row.kind == Kind.TEST:
        return Verdict(ask=False)
    return decide_again(
        due.campaign,
        state_of(due.contact),
        history_of(due.sent, row.campaign_id, open_invitation=False),
        Circumstances(now=now, default_timezone=default_timezone, guarded=due.guarded),
        location_timezone=due.facts.location_timezone if due.facts else None,
        expires_at=row.expires_at,
    )


def later(verdict: Verdict, due: Due, now: datetime) -> datetime | None:
    """When to look again; None: now is the time, or never."""
    at = verdict.at if verdict.ask else verdict.eligible_at
    expires_at = due.invitation.expires_at
    if at is None or at <= now or (expires_at is not None and at >= expires_at):
        return None
    return at


async def expire(tx: Transaction, now: datetime) -> int:
    """End the questions whose lifetime is over; late taps still count. Returns how many."""
    rows = await tx.invitations.expiring(now, BATCH)
    begun = await tx.responses.begun([row.id for row in rows])
    for row in rows:
        step = Step.STOP_SHORT if row.id in begun else Step.EXPIRE
        row.state = transition(State(row.state), step)
    return len(rows)


async def _queue(tx: Transaction, due: Due, now: datetime) -> None:
    row = due.invitation
    await tx.deliveries.queue(
        DeliveryKind.REMINDER,
        now=now,
        cause=f"reminder:{row.id}:{now.timestamp()}",
        chat_id=due.contact.telegram_id,
        contact_id=due.contact.id,
        invitation_id=row.id,
    )
