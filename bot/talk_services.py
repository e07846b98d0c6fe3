"""The use cases of conversations, built once."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from db.uow import UnitOfWork
from services.asked import Defaults
from services.canned import Canned
from services.case_cards import CaseCards
from services.relaying import Relaying
from services.talking import Talking


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkServices:
    """One field a noun; handlers ask for them by these names."""

    canned: Canned
    relaying: Relaying
    talking: Talking

    def by_name(self) -> Mapping[str, Any]:
        """What handlers may ask for."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def make_talk(uow: UnitOfWork, cards: CaseCards, defaults: Defaults, speed: float) -> TalkServices:
    """Build them over one database."""
    return TalkServices(
        canned=Canned(uow=uow),
        relaying=Relaying(uow=uow),
        talking=Talking(uow=uow, cards=cards, default_language=defaults.language, speed=speed),
    )
