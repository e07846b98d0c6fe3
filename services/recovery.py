"""Recovery figures: how cases end."""

from datetime import datetime, timedelta

from db.uow import UnitOfWork
from feedback.recovery import RecoveryFigures, figures

# The days a figure covers unless somebody says otherwise.
DAYS = 30
MOST_DAYS = 366


class Recovery:
    """Counts; nothing is changed here."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def figures(self, days: int, now: datetime) -> RecoveryFigures:
        """Of the cases resolved in these days; tests and practice are left out."""
        async with self._uow.read() as tx:
            return figures(await tx.work.ended(now - timedelta(days=days)))
