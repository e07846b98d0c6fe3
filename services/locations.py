"""Places of service: each has a time zone, which says when its customers may be asked."""

from collections.abc import Mapping
from zoneinfo import available_timezones

from db.uow import UnitOfWork
from feedback.errors import InvalidInput

LONGEST = 200


class Locations:
    """Time zones by location name, as events name it."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def set(self, name: str, timezone: str) -> None:
        """Keep the location's zone; an earlier one is replaced."""
        if not 0 < len(name) <= LONGEST:
            raise InvalidInput("location", "error-length", limit=LONGEST)
        if timezone not in available_timezones():
            raise InvalidInput("timezone", "error-timezone", value=timezone)
        async with self._uow.write() as tx:
            await tx.locations.put(name, timezone)

    async def all(self) -> Mapping[str, str]:
        """Every location with its zone, by name."""
        async with self._uow.read() as tx:
            return await tx.locations.all()
