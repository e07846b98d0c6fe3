"""Who is told, once, what was done about their complaint."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select, text, update

from db.repositories.base import Repository
from db.tables import Telling
from db.tables.improvements import WAITING

# The partial index is only used where its own condition stands.
_WAITING = text(WAITING)


class Tellings(Repository[Telling]):
    """One row for each contact of each improvement."""

    row = Telling

    async def due(self, now: datetime, limit: int) -> list[Telling]:
        """Return who is to be told now."""
        query = select(Telling).where(_WAITING, Telling.due_at <= now).order_by(Telling.due_at).limit(limit)
        return await self._all(query.with_for_update(skip_locked=True) if self.on_postgresql else query)

    async def outcomes(self, improvement_id: int) -> Sequence[tuple[str | None, int]]:
        """How many were told, wait (None), or may not be told, by reason."""
        query = select(Telling.outcome, func.count()).filter_by(improvement_id=improvement_id)
        found = await self._session.execute(query.group_by(Telling.outcome))
        return [(outcome, count) for outcome, count in found]

    async def told(self, contact_id: int, queued: str) -> int:
        """Of how many improvements the contact was told."""
        query = select(func.count()).select_from(Telling).filter_by(contact_id=contact_id, outcome=queued)
        return await self._session.scalar(query) or 0

    async def forget(self, contact_id: int) -> None:
        """Nobody is left to be told."""
        await self._session.execute(delete(Telling).filter_by(contact_id=contact_id))

    async def move(self, source_id: int, target_id: int) -> None:
        """One contact is another: whoever was told as either is not told again."""
        known = select(Telling.improvement_id).filter_by(contact_id=target_id)
        moved = update(Telling).where(Telling.contact_id == source_id, Telling.improvement_id.not_in(known))
        await self._session.execute(moved.values(contact_id=target_id))
        await self.forget(source_id)
