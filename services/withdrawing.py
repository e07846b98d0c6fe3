"""Taking a question back before it was answered."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.delivery import Kind
from feedback.invitation import State, Step, transition
from feedback.verdict import Reason


async def take_back(tx: Transaction, invitation: rows.Invitation, reason: Reason, now: datetime) -> None:
    """End an open invitation: what is queued is cancelled, what was sent loses its keys."""
    state = State(invitation.state)
    if state is State.SCHEDULED:
        # What is on its way may have arrived: that counts.
        await tx.guards.release(invitation.id)
    invitation.state = transition(state, await _step(tx, invitation, reason))
    invitation.reason = reason
    await tx.flush()
    await tx.deliveries.cancel_for_invitation(invitation.id)
    for chat_id, message_id in await tx.deliveries.shown(invitation.id):
        await remove_keys(tx, invitation, chat_id, message_id, now)


async def remove_keys(
    tx: Transaction, invitation: rows.Invitation, chat_id: int, message_id: int, now: datetime
) -> None:
    """Turn a question's message into a line that says it is no longer needed."""
    await tx.deliveries.queue(
        Kind.WITHDRAW,
        now=now,
        cause=f"withdraw:{chat_id}:{message_id}",
        chat_id=chat_id,
        invitation_id=invitation.id,
        details={"message_id": message_id},
    )


async def _step(tx: Transaction, invitation: rows.Invitation, reason: Reason) -> Step:
    if invitation.state == State.SCHEDULED and reason is Reason.SUPERSEDED:
        return Step.SKIP
    # Some of several questions have a value: that stays in the numbers as a partial answer.
    begun = await tx.responses.by_invitation(invitation.id)
    return Step.STOP_SHORT if begun is not None else Step.WITHDRAW
