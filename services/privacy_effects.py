"""What follows once the cards of a forgotten person have been edited, or could not be."""

from datetime import datetime

from db.uow import Transaction
from feedback.delivery import Delivery, Kind, Sent, State
from services.effects import Effect

_WAITING = frozenset({State.PENDING, State.SENDING})


class ForgetEffect(Effect):
    """When the last card is through, the person learns what could not be reached, and is forgotten wholly."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """One card is a placeholder."""
        await self._finish(tx, delivery, now)

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """One card stays as it is: deleted by hand, or the bot is not in that chat any more."""
        await self._finish(tx, delivery, now)

    async def _finish(self, tx: Transaction, delivery: Delivery, now: datetime) -> None:
        if delivery.contact_id is None:
            return
        await tx.flush()
        edits = await tx.deliveries.of_kind(delivery.contact_id, Kind.FORGET)
        if any(edit.state in _WAITING for edit in edits):
            return
        failed = [edit.details["what"] for edit in edits if edit.state == State.FAILED]
        if failed:
            await _tell(tx, delivery, failed, now)
        for edit in edits:
            edit.details = {"message_id": edit.details["message_id"], "what": edit.details["what"]}


class AfterwordEffect(Effect):
    """A forgotten person's chat is not kept after the last word to it."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """Erase the chat of somebody who is forgotten."""
        await _erase(tx, delivery)

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """The same when they have left."""
        await _erase(tx, delivery)


async def _erase(tx: Transaction, delivery: Delivery) -> None:
    if delivery.details["about"] == "unreached":
        (await tx.deliveries.get(delivery.id)).chat_id = 0


async def _tell(tx: Transaction, delivery: Delivery, failed: list[str], now: datetime) -> None:
    cards = failed.count("card")
    await tx.deliveries.queue(
        Kind.AFTERWORD,
        now=now,
        cause=f"unreached:{delivery.contact_id}",
        chat_id=delivery.details["customer"],
        details={
            "about": "unreached",
            "cards": cards,
            "relays": len(failed) - cards,
            "language": delivery.details["language"],
        },
    )
