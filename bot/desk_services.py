"""The use cases of the staff desk beside cases themselves, built once."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from db.uow import UnitOfWork
from feedback.delivery import Kind
from services.analysis import Classifier
from services.asked import Defaults
from services.attachments import Attachments
from services.automatic import Automatic
from services.case_cards import CaseCards
from services.case_effects import staff_effects
from services.case_history import CaseHistories
from services.clock_effects import clock_effects
from services.effects import Effect
from services.faq import Faq
from services.faq_effects import faq_effects
from services.improvements import Improvements
from services.inbox import Inbox
from services.inbox_effects import inbox_effects
from services.meanings import Meanings
from services.people import People
from services.practice import Practice
from services.praise import Praise
from services.routes import Owners, Routes
from services.spike_effects import spike_effects
from services.spikes import Spikes
from services.staff_troubles import StaffTroubles
from services.talk_effects import talk_effects
from services.telling import Tellings


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskServices:
    """One field a noun; handlers ask for them by these names."""

    attachments: Attachments
    automatic: Automatic
    faq: Faq
    histories: CaseHistories
    improvements: Improvements
    inbox: Inbox
    owners: Owners
    people: People
    practice: Practice
    praise: Praise
    routes: Routes
    spikes: Spikes
    tellings: Tellings

    def by_name(self) -> Mapping[str, Any]:
        """What handlers may ask for."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def make_desk(
    uow: UnitOfWork, cards: CaseCards, defaults: Defaults, admin_ids: tuple[int, ...], classifier: Classifier
) -> DeskServices:
    """Build them over one database."""
    language, zone = defaults.language, defaults.timezone
    meanings = Meanings(classifier)
    return DeskServices(
        attachments=Attachments(uow=uow),
        faq=Faq(uow=uow, meanings=meanings, default_timezone=zone),
        histories=CaseHistories(uow=uow, default_timezone=zone),
        improvements=Improvements(uow=uow, cards=cards, default_timezone=zone),
        inbox=Inbox(uow=uow, cards=cards, admin_ids=admin_ids, default_timezone=zone),
        owners=Owners(uow),
        people=People(uow=uow, cards=cards, default_timezone=zone),
        practice=Practice(uow=uow, cards=cards, default_timezone=zone),
        routes=Routes(uow),
        spikes=Spikes(uow=uow, cards=cards, default_language=language),
        tellings=Tellings(uow=uow, defaults=defaults),
        automatic=Automatic(uow=uow, meanings=meanings, cards=cards, defaults=defaults),
        praise=Praise(uow=uow, cards=cards, default_language=language, default_timezone=zone),
    )


def desk_effects(cards: CaseCards, troubles: StaffTroubles, default_timezone: str) -> Mapping[Kind, Effect]:
    """What the end of each kind of delivery to staff, or from them, means."""
    parts = (staff_effects, inbox_effects, spike_effects, clock_effects, faq_effects)
    to_staff = {kind: effect for part in parts for kind, effect in part(cards, troubles).items()}
    return to_staff | talk_effects(cards, troubles, default_timezone)
