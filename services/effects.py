"""What the end of a delivery means for the thing it was about."""

from datetime import datetime

from db.uow import Transaction
from feedback.delivery import Delivery, Sent


class Effect:
    """By default sending changes nothing but the delivery's own row."""

    async def sent(self, tx: Transaction, delivery: Delivery, outcome: Sent, now: datetime) -> None:
        """Telegram took it."""

    async def doubtful(self, tx: Transaction, delivery: Delivery, now: datetime) -> None:
        """Nobody knows whether it arrived, and it will not be sent again."""

    async def repeated(self, tx: Transaction, delivery: Delivery, now: datetime) -> None:
        """Nobody knows whether it arrived, and it will be sent again."""

    async def failed(self, tx: Transaction, delivery: Delivery, error: str, now: datetime) -> None:
        """It will never arrive."""

    async def folded(self, tx: Transaction, delivery: Delivery, now: datetime) -> None:
        """It stands in the live summary instead."""

    async def unreachable(self, tx: Transaction, delivery: Delivery, now: datetime) -> None:
        """The staff chat is closed to the bot; it will be tried again."""

    async def migrated(self, tx: Transaction, delivery: Delivery, to: int, now: datetime) -> None:
        """The group has a new id; it will be tried there."""
