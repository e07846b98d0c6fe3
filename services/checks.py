"""How much work waits, for the health page and `otklik check`."""

from datetime import datetime

from db.uow import UnitOfWork
from feedback.views.health import Depth


class Checks:
    """Looks, never changes anything."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def depth(self, now: datetime) -> Depth:
        """What is due and not done yet; raises what the database raises when it is away."""
        async with self._uow.read() as tx:
            return Depth(
                deliveries=await tx.queues.deliveries(now),
                comments=await tx.queues.comments(now),
                set_aside=await tx.queues.set_aside(),
                unanswered=await tx.inbox.count(),
                late=await tx.inbox.count(late_at=now),
            )
