"""Places of service: each has a time zone, which says when its customers may be asked."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import available_timezones

from db.uow import UnitOfWork
from feedback.changes import ChangeKind
from feedback.errors import InvalidInput

LONGEST = 200


class Locations:
    """Time zones by location name, as events name it."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def set(self, name: str, timezone: str, now: datetime) -> None:
        """Keep the location's zone; an earlier one is replaced."""
        if not 0 < len(name) <= LONGEST:
            raise InvalidInput("location", "error-length", limit=LONGEST)
        if timezone not in available_timezones():
            raise InvalidInput("timezone", "error-timezone", value=timezone)
        async with self._uow.write() as tx:
            before = (await tx.locations.all()).get(name)
            await tx.locations.put(name, timezone)
            was = {"timezone": before} if before else None
            await tx.changes.record(ChangeKind.LOCATION, name, now, before=was, after={"timezone": timezone})

    async def all(self) -> Mapping[str, str]:
        """Every location with its zone, by name."""
        async with self._uow.read() as tx:
            return await tx.locations.all()
