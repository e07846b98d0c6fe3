"""What waits for a worker."""

from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables import Base, Comment, Delivery, FailedUpdate


class Queues:
    """Lengths of the queues; each count reads a partial index."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def deliveries(self, now: datetime) -> int:
        """Messages due to be sent."""
        return await self._count(Delivery, Delivery.state == "pending", Delivery.due_at <= now)

    async def comments(self, now: datetime) -> int:
        """Comments due to be analysed."""
        return await self._count(Comment, Comment.analysis == "pending", Comment.analysis_due_at <= now)

    async def set_aside(self) -> int:
        """Updates that were given up."""
        return await self._count(FailedUpdate, FailedUpdate.set_aside_at.is_not(None))

    async def _count(self, table: type[Base], *conditions: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(table).where(*conditions)
        return await self._session.scalar(query) or 0
