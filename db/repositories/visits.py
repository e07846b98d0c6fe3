"""How visits went from the side of whoever served."""

from sqlalchemy import delete, select, update

from db.repositories.base import Repository
from db.tables import VisitView


class Visits(Repository[VisitView]):
    """At most one view an event."""

    row = VisitView

    async def of_event(self, event_id: int) -> VisitView | None:
        """Return what was said about the visit."""
        return await self._one(select(VisitView).filter_by(event_id=event_id))

    async def of_contact(self, contact_id: int) -> list[VisitView]:
        """Return everything said about the contact's visits."""
        return await self._all(select(VisitView).filter_by(contact_id=contact_id).order_by(VisitView.id))

    async def forget(self, contact_id: int) -> None:
        """Delete it."""
        await self._session.execute(delete(VisitView).filter_by(contact_id=contact_id))

    async def move(self, source: int, target: int) -> None:
        """Give it to another contact; the events move too."""
        mine = update(VisitView).filter_by(contact_id=source)
        await self._session.execute(mine.values(contact_id=target))
