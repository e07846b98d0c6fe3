"""Every use case, built once."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import partial
from typing import Any

from bot import templates
from bot.deadline_services import DeadlineServices, make_deadlines
from bot.desk_services import DeskServices, desk_effects, make_desk
from bot.i18n import Translator
from bot.schedule import next_after
from bot.settings import Settings
from bot.talk_services import TalkServices, make_talk
from bot.wording import Wordings
from bot.work_services import WorkServices, make_work
from bot.worlds import asking_aside
from db.uow import UnitOfWork
from feedback.delivery import Kind
from services.advert_consents import AdvertConsents
from services.afterwords import Afterwords
from services.analysis import Analysis, Classifier
from services.asked import Defaults
from services.asking import Asking
from services.campaign_links import CampaignLinks
from services.campaigns import Campaigns
from services.case_cards import CaseCards
from services.case_opening import CaseOpening
from services.cases import Cases
from services.changes import Changes
from services.clock_keeping import ClockKeeping
from services.contacts import Contacts
from services.deliveries import Deliveries
from services.drafts import Drafts
from services.effects import Effect
from services.events import Events
from services.extra_effects import ExtraEffect
from services.extras import Extras
from services.failures import Failures
from services.invitation_effects import QuestionEffect, ReminderEffect
from services.invitations import Invitations
from services.links import Links
from services.messages import Messages
from services.notices import Notices
from services.passing_on import PassingOn
from services.picking import Picking
from services.privacy import Privacy
from services.privacy_effects import AfterwordEffect, ForgetEffect
from services.prompts import Prompts
from services.rehoming import Rehoming
from services.reports import Reports
from services.responses import Responses
from services.reviews import Reviews
from services.roles import Roles
from services.segments import Segments
from services.staff import Membership, Staff
from services.staff_troubles import StaffTroubles
from services.surveys import Surveys
from services.trials import Trials
from services.unnamed import UnnamedAnswers
from services.versions import Versions
from services.visits import Visits
from services.webhooks import Webhooks
from services.whys import Whys


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """One field a noun; handlers ask for them by these names."""

    advert_consents: AdvertConsents
    afterwords: Afterwords
    analysis: Analysis
    campaign_links: CampaignLinks
    campaigns: Campaigns
    cases: Cases
    changes: Changes
    contacts: Contacts
    deadlines: DeadlineServices
    desk: DeskServices
    deliveries: Deliveries
    drafts: Drafts
    events: Events
    extras: Extras
    failures: Failures
    invitations: Invitations
    links: Links
    messages: Messages
    notices: Notices
    picking: Picking
    privacy: Privacy
    prompts: Prompts
    rehoming: Rehoming
    reports: Reports
    responses: Responses
    reviews: Reviews
    roles: Roles
    segments: Segments
    staff: Staff
    surveys: Surveys
    talk: TalkServices
    versions: Versions
    trials: Trials
    unnamed_answers: UnnamedAnswers
    visits: Visits
    webhooks: Webhooks
    whys: Whys
    work: WorkServices

    def by_name(self) -> Mapping[str, Any]:
        """What handlers may ask for."""
        own = {field.name: getattr(self, field.name) for field in fields(self)}
        parts = (self.desk, self.talk, self.work, self.deadlines)
        return own | {name: one for part in parts for name, one in part.by_name().items()}


def make_services(
    settings: Settings, uow: UnitOfWork, speed: float, *, membership: Membership, classifier: Classifier
) -> Services:
    """Build the use cases over one database."""
    defaults = _defaults(settings, speed)
    keeping = ClockKeeping(defaults.timezone)
    cards = CaseCards(settings.staff_chat_id, speed, keeping)
    troubles = StaffTroubles(settings.admin_ids, settings.staff_chat_id)
    openings = CaseOpening(cards, defaults.timezone)
    desk = make_desk(uow, cards, defaults, settings.admin_ids, classifier)
    return Services(
        **_others(uow, openings, cards, defaults, settings.admin_ids),
        analysis=Analysis(
            uow=uow,
            classifier=classifier,
            openings=openings,
            praise=desk.praise,
            automatic=desk.automatic,
            speed=speed,
        ),
        deadlines=make_deadlines(uow, cards, keeping, settings.admin_ids, defaults),
        deliveries=Deliveries(uow, {**EFFECTS, **desk_effects(cards, troubles, defaults.timezone)}, speed),
        desk=desk,
        messages=Messages(uow=uow, openings=openings, passing=PassingOn(cards, speed), defaults=defaults),
        staff=_staff(settings, uow, membership, troubles),
        talk=make_talk(uow, cards, defaults, speed),
        webhooks=Webhooks(uow=uow, private=settings.webhooks_private),
        work=make_work(uow, cards, openings, defaults),
    )


def _defaults(settings: Settings, speed: float) -> Defaults:
    return Defaults(
        language=settings.default_language,
        timezone=settings.default_timezone,
        speaker=Wordings(Translator(default=settings.default_language), settings.company_name),
        speed=speed,
    )


def _others(
    uow: UnitOfWork,
    openings: CaseOpening,
    cards: CaseCards,
    defaults: Defaults,
    admin_ids: tuple[int, ...],
) -> Mapping[str, Any]:
    """Whatever needs nothing but the database and what staff are to be sent."""
    language, zone = defaults.language, defaults.timezone
    asking = Asking(default_timezone=zone)
    visits = Visits(uow=uow, cards=cards, default_language=language, default_timezone=zone)
    return {
        **_campaigns(uow, asking, defaults, admin_ids),
        "cases": Cases(uow=uow, cards=cards, default_language=language, default_timezone=zone),
        "privacy": Privacy(uow=uow, cards=cards, default_language=language),
        "afterwords": Afterwords(uow=uow, defaults=defaults),
        "contacts": Contacts(uow=uow, asking=asking, defaults=defaults),
        "events": Events(uow=uow, asking=asking, visits=visits),
        "visits": visits,
        "failures": Failures(uow, admin_ids),
        "invitations": Invitations(uow=uow, defaults=defaults, recurrence=next_after),
        "links": Links(uow=uow, asking=asking, admin_ids=admin_ids),
        "notices": Notices(uow=uow, default_language=language),
        "prompts": Prompts(uow),
        "rehoming": Rehoming(uow=uow, cards=cards),
        "responses": Responses(uow=uow, openings=openings, defaults=defaults),
        "reviews": Reviews(uow=uow, openings=openings, default_timezone=zone),
        "changes": Changes(uow=uow),
        "roles": Roles(uow=uow, admin_ids=admin_ids),
    }


def _campaigns(
    uow: UnitOfWork, asking: Asking, defaults: Defaults, admin_ids: tuple[int, ...]
) -> Mapping[str, Any]:
    """What is asked, of whom, what came of it, and what comes beside it."""
    zone = defaults.timezone
    return {
        "campaigns": (campaigns := Campaigns(uow=uow, default_timezone=zone)),
        "drafts": Drafts(uow=uow, campaigns=campaigns, templates=templates.load()),
        "versions": Versions(uow=uow),
        "campaign_links": CampaignLinks(uow=uow, default_timezone=zone),
        "picking": Picking(uow=uow, default_timezone=zone),
        "whys": Whys(uow=uow, default_timezone=zone),
        "advert_consents": AdvertConsents(uow=uow),
        "extras": Extras(uow=uow, defaults=defaults, admin_ids=admin_ids),
        "reports": Reports(uow=uow, default_timezone=zone),
        "segments": Segments(uow=uow, default_timezone=zone),
        "trials": Trials(uow=uow, worlds=partial(asking_aside, defaults=defaults, asking=asking)),
        "surveys": Surveys(uow=uow, defaults=defaults),
        "unnamed_answers": UnnamedAnswers(uow=uow, defaults=defaults),
    }


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
    Kind.EXTRA: ExtraEffect(),
}
