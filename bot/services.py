"""Every use case, built once."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from bot.settings import Settings
from db.uow import UnitOfWork
from feedback.delivery import Kind
from services.deliveries import Deliveries
from services.effects import Effect
from services.failures import Failures


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """One field a noun; handlers ask for them by these names."""

    deliveries: Deliveries
    failures: Failures

    def by_name(self) -> Mapping[str, Any]:
        """What handlers may ask for."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def make_services(settings: Settings, uow: UnitOfWork, speed: float) -> Services:
    """Build the use cases over one database."""
    return Services(
        deliveries=Deliveries(uow, EFFECTS, speed),
        failures=Failures(uow, settings.admin_ids),
    )


# What the end of each kind of delivery means.
EFFECTS: Mapping[Kind, Effect] = {kind: Effect() for kind in Kind}
