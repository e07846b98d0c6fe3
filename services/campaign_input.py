"""A campaign file: every key, every mistake with its path, and the campaign it means."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Discriminator, Field, Tag

from feedback import metrics
from feedback.campaign import (
    Alerts,
    Cadence,
    Campaign,
    CampaignState,
    Cooldown,
    ServiceEvent,
)
from feedback.errors import InvalidDocument, InvalidInput
from feedback.fallback import BUILT_IN
from feedback.hours import ALL_DAYS, DAYTIME, Hours
from feedback.metrics import Bands, Group, Metric, Scale
from feedback.texts import NO_TEXTS, Texts
from services.campaign_extras_input import ExtrasInput, FallbackKey, extras_of
from services.campaign_guards_input import GuardKeys
from services.campaign_people_input import PeopleInput, contradictions, people_of
from services.campaign_segments_input import Audience
from services.campaign_survey_input import Entry, survey_of
from services.campaign_triggers_input import TriggerInput, trigger_of
from services.campaign_values_input import (
    AskingHours,
    DayCount,
    Duration,
    Language,
    MaybeDuration,
    PerLanguage,
    Phrase,
    Questions,
    Services,
    StaffHours,
    Weekdays,
    told,
)
from services.campaign_variants_input import VariantInput, variants_of
from services.reading_input import Strict, read

Pair = tuple[int, int]


def _slug(value: str) -> str:
    return told(lambda slug: _probe(metrics.NPS, slug=slug), value).slug


def _known(name: str) -> str:
    return told(metrics.by_name, name).name


class ScaleInput(Strict):
    """A metric of the owner's own."""

    scale: Pair
    top: Pair
    bottom: Pair


class LabelsInput(Strict):
    """What the ends of the scale mean."""

    low: PerLanguage
    high: PerLanguage


class CooldownInput(Strict):
    """Days between questions."""

    any: Annotated[DayCount, Field(ge=0)] = Cooldown().any
    answered: Annotated[DayCount, Field(ge=0)] = Cooldown().answered
    declined: Annotated[DayCount, Field(ge=0)] = Cooldown().declined


class AlertsInput(Strict):
    """Which answers open a case."""

    low_score: bool = True
    negative_text: bool = True
    watched: dict[Language, list[Phrase]] = Field(default_factory=dict)


class CampaignInput(GuardKeys):
    """The keys of a campaign file."""

    slug: Annotated[str, AfterValidator(_slug)]
    metric: Annotated[
        Annotated[str, AfterValidator(_known), Tag("name")] | Annotated[ScaleInput, Tag("own")],
        Discriminator(lambda value: "own" if isinstance(value, dict) else "name"),
    ]
    trigger: TriggerInput
    name: PerLanguage | None = None
    object: PerLanguage | None = None
    question: Questions | None = None
    labels: LabelsInput | None = None
    services: Services | None = None
    audience: Audience = ""
    people: PeopleInput = None
    staff_view: bool = False
    cadence: Literal["standard", "every_contact"] = "standard"
    hours: AskingHours = DAYTIME
    days: Weekdays = ALL_DAYS
    staff_hours: StaffHours | None = None
    staff_days: Weekdays | None = None
    cooldown: CooldownInput = CooldownInput()
    reminder: MaybeDuration = None
    expires: Annotated[Duration, Field(gt=timedelta())] | None = None
    follow_up: dict[Literal["top", "middle", "bottom"], PerLanguage] | None = None
    then: list[Entry] = Field(default_factory=list)
    thanks: PerLanguage | None = None
    alerts: AlertsInput = AlertsInput()
    variants: list[VariantInput] = Field(default_factory=list)
    fallback: FallbackKey = BUILT_IN
    extras: ExtrasInput | None = None
    priority: Annotated[int, Field(ge=-1000, le=1000)] = 0
    state: Literal["running", "paused", "ended"] = "running"
    based_on: Annotated[int, Field(ge=1)] | None = None


def read_campaign(document: Any) -> tuple[Campaign, int | None]:
    """The campaign and the version it was based on; InvalidDocument with a sentence per mistake."""
    if not isinstance(document, Mapping):
        raise InvalidDocument([InvalidInput("", "error-not-a-campaign")])
    given = read(CampaignInput, document)
    found = list(_contradictions(given))
    if found:
        raise InvalidDocument(found)
    return _campaign(given), given.based_on


def _contradictions(given: CampaignInput) -> list[InvalidInput]:
    """What is wrong only in view of other keys; all of it, not the first."""
    try:
        metric = _metric(given)
    except InvalidInput as error:
        return [error.at("metric")]
    recurring = given.trigger.by_calendar
    probes: list[Callable[[], object]] = [
        lambda: _probe(metric, state=CampaignState(given.state)),
        lambda: _probe(metric, questions=_questions(given)),
        lambda: _probe(metric, then=survey_of(given.then)),
        lambda: _probe(metric, extras=extras_of(given.extras)),
        lambda: _probe(metric, trigger=trigger_of(given.trigger), variants=variants_of(given.variants)),
        lambda: _probe(
            metrics.NPS, trigger=trigger_of(given.trigger), reminder=given.reminder, expires=given.expires
        ),
    ]
    found = [refusal for probe in probes if (refusal := _refusal(probe)) is not None]
    found += contradictions(metric, given.people, given.model_fields_set)
    needless = {
        "error-staff-view": ("staff_view", given.staff_view and given.trigger.on != "service_event"),
        "error-every-services": ("services", recurring and given.services is not None),
        "error-every-contact": ("cadence", recurring and given.cadence == "every_contact"),
        "error-labels-yes-no": ("labels", metric.yes_no and given.labels is not None),
        "error-question-needed": ("question", metric.name == "custom" and given.question is None),
    }
    return found + [InvalidInput(path, name) for name, (path, is_so) in needless.items() if is_so]


def _probe(metric: Metric, **keys: Any) -> Campaign:
    defaults = {"slug": "x", "trigger": ServiceEvent(), "state": CampaignState.PAUSED}
    return Campaign(metric=metric, **{**defaults, **keys})


def _refusal(probe: Callable[[], object]) -> InvalidInput | None:
    try:
        probe()
    except InvalidInput as error:
        return error
    return None


def _campaign(given: CampaignInput) -> Campaign:
    return Campaign(
        slug=given.slug,
        metric=_metric(given),
        trigger=trigger_of(given.trigger),
        name=_texts(given.name),
        object=_texts(given.object),
        questions=_questions(given),
        labels=_labels(given),
        services=tuple(given.services or ()),
        audience=given.audience,
        people=people_of(given.people, _metric(given)),
        staff_view=given.staff_view,
        cadence=Cadence(given.cadence),
        guards=given.guards(),
        **_times(given),
        follow_up={Group(group): _texts(texts) for group, texts in (given.follow_up or {}).items()},
        then=survey_of(given.then),
        thanks=_texts(given.thanks),
        alerts=_alerts(given.alerts),
        priority=given.priority,
        state=CampaignState(given.state),
        variants=variants_of(given.variants),
        fallback=given.fallback,
        extras=extras_of(given.extras),
    )


def _times(given: CampaignInput) -> dict[str, Any]:
    hours: Hours = given.hours
    return {
        "hours": hours,
        "days": given.days,
        "staff_hours": given.staff_hours,
        "staff_days": given.staff_days,
        "cooldown": Cooldown(**given.cooldown.model_dump()),
        "reminder": given.reminder,
        "expires": given.expires,
    }


def _metric(given: CampaignInput) -> Metric:
    own = given.metric
    if isinstance(own, str):
        return metrics.by_name(own)
    scale = Scale(minimum=own.scale[0], maximum=own.scale[1])
    return metrics.custom(scale, Bands(top=own.top, bottom=own.bottom))


def _texts(texts: Mapping[Any, str] | None) -> Texts:
    return Texts(texts) if texts else NO_TEXTS


def _questions(given: CampaignInput) -> tuple[Texts, ...]:
    return tuple(_texts(each) for each in given.question or ())


def _labels(given: CampaignInput) -> tuple[Texts, Texts] | None:
    return (_texts(given.labels.low), _texts(given.labels.high)) if given.labels else None


def _alerts(given: AlertsInput) -> Alerts:
    watched = {str(language): tuple(phrases) for language, phrases in given.watched.items()}
    return Alerts(low_score=given.low_score, negative_text=given.negative_text, watched=watched)
