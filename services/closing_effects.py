"""What the end of sending a closing line means for its case."""

from datetime import datetime

from db.uow import Transaction
from feedback.delivery import Delivery
from services.case_cards import CaseCards
from services.effects import Effect


class ClosingEffect(Effect):
    """At most once; when it does not arrive, or perhaps not, staff are told under the card."""

    def __init__(self, cards: CaseCards) -> None:
        self._cards = cards

    async def doubtful(self, tx: Transaction, delivery: Delivery, now: datetime) -> None:
        """Nobody knows whether the customer has read it."""
        await self._lost(tx, delivery, now)

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """The customer has blocked the bot or is gone."""
        await self._lost(tx, delivery, now)

    async def _lost(self, tx: Transaction, delivery: Delivery, now: datetime) -> None:
        case = await tx.cases.locked(delivery.case_id)
        await tx.cases.record(case.id, "closing_lost", now)
        await self._cards.line(tx, case, "closing_lost", f"closing:{delivery.id}", now)
