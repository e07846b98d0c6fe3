"""A campaign: what to ask, whom, when, how often, and what to do with the answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from itertools import chain

from feedback import variants
from feedback.errors import InvalidInput
from feedback.fallback import BUILT_IN, Fallback
from feedback.guards import NO_GUARDS, Guards
from feedback.hours import ALL_DAYS, DAYTIME, WHOLE_DAY, Hours, Window
from feedback.incentives import NO_EXTRAS, Extras
from feedback.metrics import Group, Metric
from feedback.people import People
from feedback.slug import is_slug
from feedback.survey import NO_SURVEY, Survey
from feedback.texts import NO_TEXTS, Texts
from feedback.triggers import Broadcast, Cron, OnRequest, check_spread
from feedback.variants import Variants
from feedback.watchwords import check_phrase


class Cadence(StrEnum):
    """How often one contact may be asked."""

    # All cool-downs hold.
    STANDARD = "standard"
    # After every contact: only the floor, consent, pause, stop and hours hold, and the newest event wins.
    EVERY_CONTACT = "every_contact"


class CampaignState(StrEnum):
    """Whether new questions are planned and sent."""

    RUNNING = "running"
    PAUSED = "paused"
    # For good: its numbers stay.
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceEvent:
    """Ask some time after a finished service."""

    delay: timedelta = timedelta(hours=2)

    def __post_init__(self) -> None:
        if self.delay < timedelta():
            raise InvalidInput("trigger.delay", "error-negative-duration")


@dataclass(frozen=True, slots=True, kw_only=True)
class Every:
    """Ask everybody once per interval, in days."""

    interval: int
    # Days over which the people of one wave are spread; None: all on its first day.
    spread: int | None = None

    def __post_init__(self) -> None:
        if self.interval < 1:
            raise InvalidInput("trigger.every", "error-positive-days")
        check_spread(self.spread)
        if self.spread is not None and self.spread > self.interval:
            raise InvalidInput("trigger.spread", "error-spread-interval")


Trigger = ServiceEvent | Every | Cron | Broadcast | OnRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Cooldown:
    """Clocks in local calendar days since a question was sent."""

    # After any campaign's question.
    any: int = 30
    # After one of this campaign's that was answered.
    answered: int = 90
    # After one of this campaign's that was declined or expired.
    declined: int = 30

    def __post_init__(self) -> None:
        for name in ("any", "answered", "declined"):
            if getattr(self, name) < 0:
                raise InvalidInput(f"cooldown.{name}", "error-negative-days")


@dataclass(frozen=True, slots=True, kw_only=True)
class Alerts:
    """Which answers open a case; words are watched in addition to the built-in ones, per language."""

    low_score: bool = True
    negative_text: bool = True
    watched: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for phrase in chain.from_iterable(self.watched.values()):
            check_phrase(phrase)


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """One immutable version of a campaign; empty texts mean the locale's own."""

    slug: str
    metric: Metric
    trigger: Trigger
    name: Texts = NO_TEXTS
    # The service or company the question is about; empty: the company's name.
    object: Texts = NO_TEXTS
    # One per question of the metric, or none.
    questions: tuple[Texts, ...] = ()
    # What the lowest and the highest value mean.
    labels: tuple[Texts, Texts] | None = None
    # Services it asks about; empty: every one.
    services: tuple[str, ...] = ()
    # Whom it asks: an expression or a saved segment's name (feedback.segments); empty: everybody.
    audience: str = ""
    # Whether staff are asked how each visit went from their side.
    staff_view: bool = False
    # See `whom`.
    people: People = People.CUSTOMERS
    cadence: Cadence = Cadence.STANDARD
    guards: Guards = NO_GUARDS
    hours: Hours = DAYTIME
    days: frozenset[str] = ALL_DAYS
    # When people answer, on the clock of the place; None: when it may write; the whole day: on every day.
    staff_hours: Hours | None = None
    staff_days: frozenset[str] | None = None
    cooldown: Cooldown = field(default_factory=Cooldown)
    # One reminder after so long; None: none.
    reminder: timedelta | None = None
    # None: the default of the trigger, see `lifetime`.
    expires: timedelta | None = None
    follow_up: Mapping[Group, Texts] = field(default_factory=dict)
    # The questions after the score.
    then: Survey = NO_SURVEY
    thanks: Texts = NO_TEXTS
    alerts: Alerts = field(default_factory=Alerts)
    # What some contacts get instead, to compare.
    variants: Variants = ()
    # What happens where a text is missing in somebody's language.
    fallback: Fallback = BUILT_IN
    # Beside questions, behind a consent of their own.
    extras: Extras = NO_EXTRAS
    # Of several campaigns that want one event the highest is planned.
    priority: int = 0
    state: CampaignState = CampaignState.RUNNING

    def __post_init__(self) -> None:
        if not is_slug(self.slug):
            raise InvalidInput("slug", "error-slug")
        if self.questions and len(self.questions) != self.metric.questions:
            raise InvalidInput("question", "error-question-count", count=self.metric.questions)
        if self.then.questions and self.metric.anonymous:
            raise InvalidInput("then", "error-survey-anonymous")
        if self.lifetime <= (self.reminder or timedelta()):
            raise InvalidInput("expires", "error-expires-too-soon")
        if self.extras != NO_EXTRAS and self.metric.anonymous:
            # What follows an anonymous answer would tell who gave it.
            raise InvalidInput("extras", "error-extras-anonymous")
        after_service = isinstance(self.trigger, ServiceEvent)
        variants.check(self.variants, questions=self.metric.questions, delays=after_service)

    def varied(self, name: str | None) -> "Campaign":
        """As the people of this variant meet it; itself for those without one."""
        variant = variants.find(self.variants, name)
        if variant is None:
            return self
        own = ServiceEvent(delay=variant.delay) if variant.delay is not None else None
        return replace(
            self,
            questions=variant.questions or self.questions,
            trigger=own or self.trigger,
            hours=variant.hours or self.hours,
        )

    @property
    def audiences(self) -> frozenset[str]:
        """Every audience it names, its own and those of its variants."""
        return frozenset({self.audience, *(one.audience for one in self.variants)} - {""})

    @property
    def whom(self) -> People:
        """Whom it asks; answers without a name are employees' alone."""
        return People.EMPLOYEES if self.metric.anonymous else self.people

    @property
    def running(self) -> bool:
        """Whether it asks at all."""
        return self.state is CampaignState.RUNNING

    @property
    def ended(self) -> bool:
        """Whether it never asks again."""
        return self.state is CampaignState.ENDED

    @property
    def recurring(self) -> bool:
        """Whether it asks by the calendar, in waves."""
        return isinstance(self.trigger, Every | Cron | Broadcast)

    @property
    def after_service(self) -> bool:
        """Whether it asks after a service."""
        return isinstance(self.trigger, ServiceEvent)

    @property
    def lifetime(self) -> timedelta:
        """How long a sent question may be answered in time: 7 days after a service, 21 by the calendar."""
        return self.expires or timedelta(days=21 if self.recurring else 7)

    @property
    def window(self) -> Window:
        """When it may write, in the contact's local time."""
        return Window(hours=self.hours, days=self.days)

    @property
    def desk(self) -> Window:
        """When people answer, in the local time of the place."""
        hours = self.staff_hours or self.hours
        days = ALL_DAYS if self.staff_hours == WHOLE_DAY else self.days
        return Window(hours=hours, days=self.staff_days or days)

    def wants(self, service: str | None) -> bool:
        """Whether it asks about this service."""
        return not self.services or service in self.services
