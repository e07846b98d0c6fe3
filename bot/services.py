"""Every use case, built once."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from bot.deadline_services import DeadlineServices, make_deadlines
from bot.settings import Settings
from bot.talk_services import TalkServices, make_talk
from bot.work_services import WorkServices, make_work
from db.uow import UnitOfWork
from feedback.delivery import Kind
from services.afterwords import Afterwords
from services.analysis import Analysis, Classifier
from services.asked import Defaults
from services.asking import Asking
from services.attachments import Attachments
from services.automatic import Automatic
from services.campaigns import Campaigns
from services.case_cards import CaseCards
from services.case_effects import staff_effects
from services.case_history import CaseHistories
from services.case_opening import CaseOpening
from services.cases import Cases
from services.clock_effects import clock_effects
from services.clock_keeping import ClockKeeping
from services.contacts import Contacts
from services.deliveries import Deliveries
from services.effects import Effect
from services.events import Events
from services.failures import Failures
from services.faq import Faq
from services.faq_effects import faq_effects
from services.improvements import Improvements
from services.inbox import Inbox
from services.inbox_effects import inbox_effects
from services.invitation_effects import QuestionEffect, ReminderEffect
from services.invitations import Invitations
from services.links import Links
from services.meanings import Meanings
from services.messages import Messages
from services.notices import Notices
from services.passing_on import PassingOn
from services.people import People
from services.practice import Practice
from services.praise import Praise
from services.privacy import Privacy
from services.privacy_effects import AfterwordEffect, ForgetEffect
from services.prompts import Prompts
from services.reports import Reports
from services.responses import Responses
from services.routes import Owners, Routes
from services.spike_effects import spike_effects
from services.spikes import Spikes
from services.staff import Membership, Staff
from services.staff_troubles import StaffTroubles
from services.talk_effects import talk_effects
from services.telling import Tellings


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """One field a noun; handlers ask for them by these names."""

    afterwords: Afterwords
    analysis: Analysis
    attachments: Attachments
    automatic: Automatic
    campaigns: Campaigns
    cases: Cases
    contacts: Contacts
    deadlines: DeadlineServices
    deliveries: Deliveries
    events: Events
    failures: Failures
    faq: Faq
    histories: CaseHistories
    inbox: Inbox
    improvements: Improvements
    invitations: Invitations
    links: Links
    messages: Messages
    notices: Notices
    owners: Owners
    people: People
    practice: Practice
    praise: Praise
    privacy: Privacy
    prompts: Prompts
    reports: Reports
    responses: Responses
    routes: Routes
    spikes: Spikes
    staff: Staff
    talk: TalkServices
    tellings: Tellings
    work: WorkServices

    def by_name(self) -> Mapping[str, Any]:
        """What handlers may ask for."""
        own = {field.name: getattr(self, field.name) for field in fields(self)}
        return {**own, **self.talk.by_name(), **self.work.by_name(), **self.deadlines.by_name()}


def make_services(
    settings: Settings, uow: UnitOfWork, speed: float, *, membership: Membership, classifier: Classifier
) -> Services:
    """Build the use cases over one database."""
    language, zone = settings.default_language, settings.default_timezone
    asking = Asking(default_timezone=zone)
    defaults = Defaults(language=language, timezone=zone)
    keeping = ClockKeeping(zone)
    cards = CaseCards(settings.staff_chat_id, speed, keeping)
    troubles = StaffTroubles(settings.admin_ids)
    openings = CaseOpening(cards, zone)
    praise = Praise(uow=uow, cards=cards, default_language=language, default_timezone=zone)
    effects = {**EFFECTS, **staff_effects(cards, troubles), **inbox_effects(cards, troubles)}
    effects |= spike_effects(cards, troubles)
    effects |= clock_effects(cards, troubles)
    effects |= talk_effects(cards, troubles)
    effects |= faq_effects(cards, troubles)
    meanings = Meanings(classifier)
    automatic = Automatic(uow=uow, meanings=meanings, cards=cards, defaults=defaults)
    return Services(
        analysis=Analysis(
            uow=uow,
            classifier=classifier,
            openings=openings,
            praise=praise,
            automatic=automatic,
            speed=speed,
        ),
        attachments=Attachments(uow=uow),
        automatic=automatic,
        campaigns=Campaigns(uow=uow, default_timezone=zone),
        cases=Cases(uow=uow, cards=cards, default_language=language, default_timezone=zone),
        deadlines=make_deadlines(uow, cards, keeping, settings.admin_ids, defaults),
        deliveries=Deliveries(uow, effects, speed),
        events=Events(uow=uow, asking=asking),
        failures=Failures(uow, settings.admin_ids),
        faq=Faq(uow=uow, meanings=meanings, default_timezone=zone),
        inbox=Inbox(uow=uow, cards=cards, admin_ids=settings.admin_ids, default_timezone=zone),
        praise=praise,
        invitations=Invitations(uow=uow, defaults=defaults),
        talk=make_talk(uow, cards, defaults, speed),
        staff=_staff(settings, uow, membership, troubles),
        afterwords=Afterwords(uow=uow, defaults=defaults),
        contacts=Contacts(uow=uow, asking=asking, defaults=defaults),
        links=Links(uow=uow, asking=asking, admin_ids=settings.admin_ids),
        messages=Messages(uow=uow, openings=openings, passing=PassingOn(cards, speed), defaults=defaults),
        notices=Notices(uow=uow, default_language=language),
        owners=Owners(uow),
        histories=CaseHistories(uow=uow, default_timezone=zone),
        people=People(uow=uow, cards=cards, default_timezone=zone),
        practice=Practice(uow=uow, cards=cards, default_timezone=zone),
        privacy=Privacy(uow=uow, cards=cards, default_language=language),
        prompts=Prompts(uow),
        reports=Reports(uow=uow, default_timezone=zone),
        responses=Responses(uow=uow, openings=openings, defaults=defaults),
        routes=Routes(uow),
        improvements=Improvements(uow=uow, cards=cards, default_timezone=zone),
        tellings=Tellings(uow=uow, defaults=defaults),
        work=make_work(uow, cards, openings, defaults),
        spikes=Spikes(uow=uow, cards=cards, default_language=language),
    )


def _staff(settings: Settings, uow: UnitOfWork, membership: Membership, troubles: StaffTroubles) -> Staff:
    return Staff(
        uow=uow,
        membership=membership,
        troubles=troubles,
        staff_chat_id=settings.staff_chat_id,
        admin_ids=settings.admin_ids,
        default_language=settings.default_language,
    )


# What the end of each kind of delivery means.
EFFECTS: Mapping[Kind, Effect] = {
    **{kind: Effect() for kind in Kind},
    Kind.QUESTION: QuestionEffect(),
    Kind.REMINDER: ReminderEffect(),
    Kind.AFTERWORD: AfterwordEffect(),
    Kind.FORGET: ForgetEffect(),
}
