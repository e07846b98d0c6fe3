"""The use cases of working on a case, built once."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from db.uow import UnitOfWork
from services.agents import Agents
from services.asked import Defaults
from services.assigning import Assigning
from services.case_cards import CaseCards
from services.case_opening import CaseOpening
from services.choices import Causes
from services.closings import Closings
from services.labelling import Labelling
from services.recovery import Recovery
from services.resolving import Resolving
from services.resurveys import Resurveys
from services.snoozing import Snoozing


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkServices:
    """One field a noun; handlers ask for them by these names."""

    agents: Agents
    assigning: Assigning
    causes: Causes
    closings: Closings
    labelling: Labelling
    recovery: Recovery
    resolver: Resolving
    resurveys: Resurveys
    snoozing: Snoozing

    def by_name(self) -> Mapping[str, Any]:
        """What handlers may ask for."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def make_work(uow: UnitOfWork, cards: CaseCards, openings: CaseOpening, defaults: Defaults) -> WorkServices:
    """Build them over one database."""
    return WorkServices(
        agents=Agents(uow),
        assigning=Assigning(uow=uow, cards=cards),
        causes=Causes(uow),
        closings=Closings(uow=uow, defaults=defaults),
        labelling=Labelling(uow=uow, openings=openings, cards=cards),
        recovery=Recovery(uow),
        resolver=Resolving(uow=uow, openings=openings, cards=cards),
        resurveys=Resurveys(uow=uow, defaults=defaults),
        snoozing=Snoozing(uow=uow, cards=cards, default_timezone=defaults.timezone),
    )
