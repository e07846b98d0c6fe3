"""Service events and their revisions."""

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import ServiceEvent


class ServiceEvents(Repository[ServiceEvent]):
    """Service events and their revisions."""

    row = ServiceEvent

    async def latest(self, external_id: str) -> ServiceEvent | None:
        """Return the newest revision of the event."""
        query = select(ServiceEvent).filter_by(external_id=external_id)
        return await self._one(query.order_by(ServiceEvent.revision.desc()))
