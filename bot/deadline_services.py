"""The use cases of deadlines, the queue and promises, built once."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from db.uow import UnitOfWork
from services.asked import Defaults
from services.case_cards import CaseCards
from services.clock_keeping import ClockKeeping
from services.clocks import Clocks
from services.managers import Managers
from services.promises_made import PromisesMade
from services.queue import CaseQueue


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineServices:
    """One field a noun; handlers ask for them by these names."""

    clocks: Clocks
    promises: PromisesMade
    queue: CaseQueue

    def by_name(self) -> Mapping[str, Any]:
        """What handlers may ask for."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    async def ring(self, now: datetime) -> int:
        """Everything that calls now; returns how much it was."""
        return await self.clocks.ring(now) + await self.promises.ring(now)


def make_deadlines(
    uow: UnitOfWork, cards: CaseCards, keeping: ClockKeeping, admin_ids: tuple[int, ...], defaults: Defaults
) -> DeadlineServices:
    """Build them over one database."""
    managers = Managers(admin_ids)
    shared: dict[str, Any] = {
        "uow": uow,
        "cards": cards,
        "managers": managers,
        "default_language": defaults.language,
        "default_timezone": defaults.timezone,
    }
    return DeadlineServices(
        clocks=Clocks(keeping=keeping, **shared),
        promises=PromisesMade(**shared),
        queue=CaseQueue(uow=uow, default_timezone=defaults.timezone),
    )
