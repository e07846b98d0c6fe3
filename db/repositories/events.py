"""Service events and their revisions."""

from collections.abc import Collection

from sqlalchemy import func, select

from db.repositories.base import Repository
from db.tables import Location, ServiceEvent

# Employees whose names are looked for in comments.
MOST_NAMES = 1000


class ServiceEvents(Repository[ServiceEvent]):
    """Service events and their revisions."""

    row = ServiceEvent

    async def latest(self, external_id: str) -> ServiceEvent | None:
        """Return the newest revision of the event."""
        query = select(ServiceEvent).filter_by(external_id=external_id)
        return await self._one(query.order_by(ServiceEvent.revision.desc()))

    async def latest_of(self, external_ids: Collection[str]) -> dict[str, ServiceEvent]:
        """Return the newest revisions of those of the events that there are."""
        query = select(ServiceEvent).where(ServiceEvent.external_id.in_(external_ids))
        found = await self._all(query.order_by(ServiceEvent.revision))
        return {event.external_id: event for event in found}

    async def newest(self, external_id: str) -> ServiceEvent:
        """Return the newest revision of the event, which is certain to exist."""
        query = select(ServiceEvent).filter_by(external_id=external_id)
        return (await self._session.scalars(query.order_by(ServiceEvent.revision.desc()).limit(1))).one()

    async def by_links(self, contact_id: int) -> list[ServiceEvent]:
        """Return the visits a contact told of by opening campaigns' links."""
        query = select(ServiceEvent).filter_by(contact_id=contact_id)
        ours = ServiceEvent.external_id.startswith("link-", autoescape=True)
        return await self._all(query.where(ours).order_by(ServiceEvent.completed_at))

    async def of_contact(self, contact_id: int, limit: int) -> list[ServiceEvent]:
        """Return the contact's newest services; what was taken back did not happen."""
        query = select(ServiceEvent).filter_by(contact_id=contact_id, withdrawn_at=None)
        return await self._all(query.order_by(ServiceEvent.completed_at.desc()).limit(limit))

    async def staff_names(self) -> list[str]:
        """Return the employees who have ever served somebody; reads one index entry a name."""
        names = select(func.min(ServiceEvent.staff).label("name")).cte("names", recursive=True)
        following = select(func.min(ServiceEvent.staff)).where(ServiceEvent.staff > names.c.name)
        names = names.union_all(select(following.scalar_subquery()).where(names.c.name.is_not(None)))
        query = select(names.c.name).where(names.c.name.is_not(None)).limit(MOST_NAMES)
        return list(await self._session.scalars(query))

    async def timezones(self, locations: Collection[str]) -> dict[str, str]:
        """Return the zone names of those locations that have one."""
        if not locations:
            return {}
        found = await self._session.scalars(select(Location).where(Location.name.in_(locations)))
        return {location.name: location.timezone for location in found}

    async def forget(self, contact_id: int) -> None:
        """Cut the contact's events off from the CRM: no number, body or attribute leads back to a person."""
        for event in await self._all(select(ServiceEvent).filter_by(contact_id=contact_id)):
            event.external_id = f"forgotten-{event.id}"
            event.body, event.answer, event.attributes = {}, {}, {}
        await self._session.flush()
