"""What the end of sending a question or a reminder means for its invitation."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback import campaign_codec
from feedback.asking_again import remind_at
from feedback.delivery import Delivery, Sent
from feedback.invitation import State, Step, may, transition
from feedback.verdict import Reason
from services.effects import Effect
from services.withdrawing import remove_keys

# What Telegram says when the person blocked the bot or is gone.
GONE = frozenset({"forbidden", "chat not found"})
TAKEN_BACK = frozenset({State.WITHDRAWN, State.SKIPPED})


class QuestionEffect(Effect):
    """The clocks run from the send instant; a tap may have overtaken Telegram's answer."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """The question stands in the chat."""
        row = await _invitation(tx, delivery)
        row.chat_id, row.message_id = outcome.chat_id, outcome.message_id
        await _asked(tx, row, Step.DELIVER, now)
        if row.state in TAKEN_BACK:
            await remove_keys(tx, row, outcome.chat_id, outcome.message_id, now)

    async def doubtful(self, tx: Transaction, delivery: Delivery, now: datetime) -> None:
        """Perhaps the question stands in the chat: that counts as asked."""
        await _asked(tx, await _invitation(tx, delivery), Step.LOSE, now)

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """Telegram will never take it."""
        row = await _invitation(tx, delivery)
        if may(State(row.state), Step.FAIL):
            row.state = transition(State(row.state), Step.FAIL)
        if row.state == State.FAILED:
            row.reason = Reason.UNREACHABLE if error in GONE else error
            await tx.guards.release(row.id)


class ReminderEffect(Effect):
    """A reminder starts no cool-down, but the floor counts it."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """The reminder stands in the chat."""
        (await _invitation(tx, delivery)).reminded_at = now

    async def doubtful(self, tx: Transaction, delivery: Delivery, now: datetime) -> None:
        """Perhaps it does."""
        (await _invitation(tx, delivery)).reminded_at = now


async def _invitation(tx: Transaction, delivery: Delivery) -> rows.Invitation:
    return await tx.invitations.locked(delivery.invitation_id)


async def _asked(tx: Transaction, row: rows.Invitation, step: Step, now: datetime) -> None:
    before = State(row.state)
    if may(before, step):
        row.state = transition(before, step)
    row.sent_at = row.sent_at or now
    version = await tx.campaigns.version_by_id(row.version_id)
    campaign = campaign_codec.from_dict(version.spec)
    row.expires_at = row.expires_at or row.sent_at + campaign.lifetime
    if before is State.SENDING:
        row.remind_at = remind_at(campaign, row.sent_at)
