"""A campaign as the file that makes it: only what differs from the defaults."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from difflib import unified_diff
from typing import Any

from feedback import metrics
from feedback.campaign import Alerts, Campaign, CampaignState, Cooldown
from feedback.hours import DAYS, WHOLE_DAY
from feedback.texts import LANGUAGES, Texts
from services import (
    campaign_extras_output,
    campaign_guards_output,
    campaign_survey_output,
    campaign_variants_output,
)
from services.campaign_triggers_output import keys_of
from services.campaign_values_input import ROUND_THE_CLOCK
from services.campaign_yaml import dump

UNITS = (("d", timedelta(days=1)), ("h", timedelta(hours=1)), ("m", timedelta(minutes=1)))


def document(campaign: Campaign, based_on: int | None = None) -> dict[str, Any]:
    """The file's keys in the order people read them."""
    plain = Campaign(
        slug=campaign.slug, metric=campaign.metric, trigger=campaign.trigger, state=CampaignState.PAUSED
    )
    written: dict[str, Any] = {"slug": campaign.slug}
    if based_on is not None:
        written["based_on"] = based_on
    written |= {"metric": _metric(campaign), "trigger": keys_of(campaign.trigger, duration)}
    texts = {"name": campaign.name, "object": campaign.object, "thanks": campaign.thanks}
    written |= {key: _texts(each) for key, each in texts.items() if each}
    written |= dict(_asking(campaign, plain))
    if campaign.priority:
        written["priority"] = campaign.priority
    if not campaign.running:
        written["state"] = campaign.state.value
    return written


def text(campaign: Campaign, based_on: int | None = None) -> str:
    """The same as YAML."""
    return dump(document(campaign, based_on))


def difference(old: Campaign, new: Campaign) -> list[str]:
    """What turns one file into the other, as lines that begin with - and +."""
    lines = unified_diff(text(old).splitlines(), text(new).splitlines(), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def _asking(campaign: Campaign, plain: Campaign) -> Iterator[tuple[str, Any]]:
    if campaign.questions:
        questions = [_texts(each) for each in campaign.questions]
        yield "question", questions[0] if len(questions) == 1 else questions
    if campaign.labels:
        low, high = campaign.labels
        yield "labels", {"low": _texts(low), "high": _texts(high)}
    yield from _whom(campaign, plain)
    yield from _timing(campaign, plain)
    if campaign.follow_up:
        yield "follow_up", {group.value: _texts(each) for group, each in campaign.follow_up.items()}
    if campaign.then != plain.then:
        yield "then", campaign_survey_output.entries(campaign.then)
    if campaign.alerts != plain.alerts:
        yield "alerts", dict(_alerts(campaign.alerts))
    if campaign.variants:
        yield "variants", campaign_variants_output.entries(campaign.variants, _texts, duration)
    yield from campaign_extras_output.entries(campaign.extras, campaign.fallback, _texts)


def _whom(campaign: Campaign, plain: Campaign) -> Iterator[tuple[str, Any]]:
    if campaign.services:
        yield "services", list(campaign.services)
    if campaign.audience:
        yield "audience", campaign.audience
    if campaign.people is not plain.people and not campaign.metric.anonymous:
        yield "people", campaign.people.value
    if campaign.staff_view:
        yield "staff_view", True


def _timing(campaign: Campaign, plain: Campaign) -> Iterator[tuple[str, Any]]:
    if campaign.cadence is not plain.cadence:
        yield "cadence", campaign.cadence.value
    yield from campaign_guards_output.entries(campaign.guards)
    if campaign.hours != plain.hours:
        yield "hours", str(campaign.hours)
    if campaign.days != plain.days:
        yield "days", [day for day in DAYS if day in campaign.days]
    if campaign.staff_hours:
        round_the_clock = campaign.staff_hours == WHOLE_DAY
        yield "staff_hours", ROUND_THE_CLOCK if round_the_clock else str(campaign.staff_hours)
    if campaign.staff_days:
        yield "staff_days", [day for day in DAYS if day in campaign.staff_days]
    if campaign.cooldown != plain.cooldown:
        yield "cooldown", _cooldown(campaign.cooldown)
    for key in ("reminder", "expires"):
        if (length := getattr(campaign, key)) is not None:
            yield key, duration(length)


def duration(length: timedelta) -> str:
    """`2h`, in the largest unit that fits."""
    return next(f"{length // unit}{name}" for name, unit in UNITS if not length % unit)


def _metric(campaign: Campaign) -> str | dict[str, list[int]]:
    metric = campaign.metric
    if metric in metrics.METRICS:
        return metric.name
    scale, bands = metric.scale, metric.bands
    return {"scale": [scale.minimum, scale.maximum], "top": list(bands.top), "bottom": list(bands.bottom)}


def _texts(texts: Texts) -> str | dict[str, str]:
    """One text for all languages stands alone."""
    if len(texts) == len(LANGUAGES) and len(set(texts.values())) == 1:
        return texts[LANGUAGES[0]]
    return {language: texts[language] for language in LANGUAGES if language in texts}


def _cooldown(cooldown: Cooldown) -> Mapping[str, int]:
    days = {"any": cooldown.any, "answered": cooldown.answered, "declined": cooldown.declined}
    return {key: value for key, value in days.items() if value != getattr(Cooldown(), key)}


def _alerts(alerts: Alerts) -> Iterator[tuple[str, Any]]:
    if not alerts.low_score:
        yield "low_score", False
    if not alerts.negative_text:
        yield "negative_text", False
    if alerts.watched:
        yield "watched", {language: list(phrases) for language, phrases in alerts.watched.items()}
