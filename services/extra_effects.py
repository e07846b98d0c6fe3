"""What the end of sending an extra means."""

from datetime import datetime

from db.uow import Transaction
from feedback.delivery import Delivery, Sent
from services.effects import Effect


class ExtraEffect(Effect):
    """A code is used up once its message is out, or may be."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """The contact has it."""
        await _given(tx, delivery, "sent", now)

    async def doubtful(self, tx: Transaction, delivery: Delivery, now: datetime) -> None:
        """Perhaps the contact has it."""
        await _given(tx, delivery, "uncertain", now)

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """It never arrives: the code stays put aside for this contact."""
        row = await tx.extras.find(delivery.details.get("extra") or 0)
        if row is not None:
            row.outcome = error


async def _given(tx: Transaction, delivery: Delivery, outcome: str, now: datetime) -> None:
    row = await tx.extras.find(delivery.details.get("extra") or 0)
    if row is not None:
        row.outcome = outcome
    code = await tx.gift_codes.find(delivery.details.get("code") or 0)
    if code is not None:
        code.given_at = code.given_at or now
