"""Recovery figures: how cases end."""

from datetime import datetime, timedelta

from db.uow import Transaction, UnitOfWork
from feedback.promising import PromiseState
from feedback.recovery import LoopFigures, Part, figures, replies_in_time

# The days a figure covers unless somebody says otherwise.
DAYS = 30
MOST_DAYS = 366


class Recovery:
    """Counts; nothing is changed here."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def figures(self, days: int, now: datetime) -> LoopFigures:
        """Of the cases resolved, promises closed and cases opened in these days; no tests, no practice."""
        async with self._uow.read() as tx:
            return await loop_of(tx, now - timedelta(days=days), now)


async def loop_of(
    tx: Transaction, since: datetime | None, now: datetime, campaign_id: int | None = None
) -> LoopFigures:
    """The figures since then, or from the beginning; of one campaign, or of everything."""
    closed = await tx.work.promises(since, campaign_id)
    kept, broken = closed.get(PromiseState.KEPT, 0), closed.get(PromiseState.BROKEN, 0)
    return LoopFigures(
        recovery=figures(await tx.work.ended(since, campaign_id)),
        promises=Part(part=kept, n=kept + broken),
        replies=replies_in_time(await tx.work.first_replies(since, campaign_id), now),
    )
