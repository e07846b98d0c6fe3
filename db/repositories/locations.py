"""Places of service and their time zones."""

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import Location


class Locations(Repository[Location]):
    """Locations by name."""

    row = Location

    async def put(self, name: str, timezone: str) -> None:
        """Keep the zone of a location."""
        await self._session.merge(Location(name=name, timezone=timezone))

    async def all(self) -> dict[str, str]:
        """Every location's zone, by name."""
        found = await self._all(select(Location).order_by(Location.name))
        return {row.name: row.timezone for row in found}
