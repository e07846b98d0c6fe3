"""A campaign version as JSON for the versions table, and back."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from feedback import guards_codec, incentives_codec, metrics, survey_codec, triggers_codec, variants_codec
from feedback.campaign import Alerts, Cadence, Campaign, CampaignState, Cooldown, Every, ServiceEvent, Trigger
from feedback.hours import DAYS, Hours
from feedback.metrics import Bands, Group, Metric, Scale
from feedback.people import People
from feedback.texts import Texts

Json = dict[str, Any]


def to_dict(campaign: Campaign) -> Json:
    """Plain JSON values; durations are whole seconds."""
    return {
        "slug": campaign.slug,
        "name": dict(campaign.name),
        "metric": _metric_out(campaign.metric),
        "trigger": _trigger_out(campaign.trigger),
        "object": dict(campaign.object),
        "questions": [dict(texts) for texts in campaign.questions],
        "labels": [dict(texts) for texts in campaign.labels] if campaign.labels else None,
        "services": list(campaign.services),
        "audience": campaign.audience,
        "people": campaign.people.value,
        "staff_view": campaign.staff_view,
        "follow_up": {group.value: dict(texts) for group, texts in campaign.follow_up.items()},
        "then": survey_codec.to_dict(campaign.then),
        "thanks": dict(campaign.thanks),
        "alerts": _alerts_out(campaign.alerts),
        "variants": variants_codec.to_list(campaign.variants),
        "fallback": incentives_codec.fallback_out(campaign.fallback),
        "extras": incentives_codec.to_dict(campaign.extras),
        "priority": campaign.priority,
        "state": campaign.state.value,
        **_timing_out(campaign),
    }


def from_dict(data: Mapping[str, Any]) -> Campaign:
    """The campaign that `to_dict` wrote."""
    labels = data["labels"]
    return Campaign(
        slug=data["slug"],
        name=Texts(data["name"]),
        metric=_metric_in(data["metric"]),
        trigger=_trigger_in(data["trigger"]),
        object=Texts(data["object"]),
        questions=tuple(Texts(texts) for texts in data["questions"]),
        labels=(Texts(labels[0]), Texts(labels[1])) if labels else None,
        services=tuple(data["services"]),
        audience=data.get("audience", ""),
        people=People(data.get("people", People.CUSTOMERS)),
        staff_view=data.get("staff_view", False),
        cadence=Cadence(data["cadence"]),
        hours=Hours.parse(data["hours"]),
        days=frozenset(data["days"]),
        staff_hours=Hours.parse(data["staff_hours"]) if data.get("staff_hours") else None,
        staff_days=frozenset(data["staff_days"]) if data.get("staff_days") else None,
        cooldown=Cooldown(**data["cooldown"]),
        reminder=_duration(data["reminder"]),
        expires=_duration(data["expires"]),
        follow_up={Group(group): Texts(texts) for group, texts in data["follow_up"].items()},
        thanks=Texts(data["thanks"]),
        alerts=_alerts_in(data["alerts"]),
        priority=data["priority"],
        state=CampaignState(data["state"]),
        **_parts_in(data),
    )


def _parts_in(data: Mapping[str, Any]) -> Json:
    """What has a codec of its own, by its field."""
    return {
        "guards": guards_codec.from_dict(data.get("guards")),
        "then": survey_codec.from_dict(data.get("then")),
        "variants": variants_codec.from_list(data.get("variants", ())),
        "fallback": incentives_codec.fallback_in(data.get("fallback")),
        "extras": incentives_codec.from_dict(data.get("extras")),
    }


def _timing_out(campaign: Campaign) -> Json:
    cooldown = campaign.cooldown
    return {
        "cadence": campaign.cadence.value,
        "guards": guards_codec.to_dict(campaign.guards),
        "hours": str(campaign.hours),
        "days": [day for day in DAYS if day in campaign.days],
        "staff_hours": str(campaign.staff_hours) if campaign.staff_hours else None,
        "staff_days": [day for day in DAYS if day in campaign.staff_days] if campaign.staff_days else None,
        "cooldown": {"any": cooldown.any, "answered": cooldown.answered, "declined": cooldown.declined},
        "reminder": _seconds(campaign.reminder),
        "expires": _seconds(campaign.expires),
    }


def _metric_out(metric: Metric) -> str | Json:
    if metric in metrics.METRICS:
        return metric.name
    scale, bands = metric.scale, metric.bands
    return {"scale": [scale.minimum, scale.maximum], "top": list(bands.top), "bottom": list(bands.bottom)}


def _metric_in(data: str | Mapping[str, list[int]]) -> Metric:
    if isinstance(data, str):
        return metrics.by_name(data)
    (minimum, maximum), top, bottom = data["scale"], data["top"], data["bottom"]
    bands = Bands(top=(top[0], top[1]), bottom=(bottom[0], bottom[1]))
    return metrics.custom(Scale(minimum=minimum, maximum=maximum), bands)


def _trigger_out(trigger: Trigger) -> Json:
    if isinstance(trigger, Every):
        return {"every": trigger.interval, "spread": trigger.spread}
    if isinstance(trigger, ServiceEvent):
        return {"on": "service_event", "delay": _seconds(trigger.delay)}
    return triggers_codec.to_dict(trigger)


def _trigger_in(data: Mapping[str, Any]) -> Trigger:
    if "every" in data:
        return Every(interval=data["every"], spread=data.get("spread"))
    if data.get("on") != "service_event":
        return triggers_codec.from_dict(data)
    return ServiceEvent(delay=timedelta(seconds=data["delay"]))


def _alerts_out(alerts: Alerts) -> Json:
    watched = {language: list(words) for language, words in alerts.watched.items()}
    return {"low_score": alerts.low_score, "negative_text": alerts.negative_text, "watched": watched}


def _alerts_in(data: Mapping[str, Any]) -> Alerts:
    watched = {language: tuple(words) for language, words in data["watched"].items()}
    return Alerts(low_score=data["low_score"], negative_text=data["negative_text"], watched=watched)


def _seconds(duration: timedelta | None) -> int | None:
    return None if duration is None else int(duration.total_seconds())


def _duration(seconds: int | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)
