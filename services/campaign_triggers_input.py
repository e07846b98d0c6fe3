"""The key `trigger` of a campaign file."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from feedback.campaign import Every, ServiceEvent, Trigger
from feedback.cron import read_cron
from feedback.hours import find_zone
from feedback.triggers import LONGEST_SPREAD, Broadcast, Cron, OnRequest
from services.campaign_values_input import DayCount, Duration, Short, told
from services.reading_input import Strict, wrong

_AT = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})(?::00)?", re.ASCII)
# What else may be said beside each of the keys one of which must stand.
_BESIDE = {
    "on": {"delay"},
    "every": {"spread"},
    "cron": {"timezone", "spread"},
    "at": {"over", "timezone"},
}


def _at(value: object) -> object:
    """`2026-12-01 10:00`: a local date, and minutes since its midnight."""
    found = _AT.fullmatch(str(value).strip())
    if found is None or int(found[2]) > 23 or int(found[3]) > 59:
        raise wrong("error-broadcast-at", value=str(value)[:60])
    try:
        return date.fromisoformat(found[1]), int(found[2]) * 60 + int(found[3])
    except ValueError:
        raise wrong("error-broadcast-at", value=str(value)[:60]) from None


class TriggerInput(Strict):
    """What brings the question up."""

    on: Literal["service_event", "request"] | None = None
    delay: Duration | None = None
    every: Annotated[DayCount, Field(ge=1)] | None = None
    cron: Annotated[Short, AfterValidator(lambda text: told(read_cron, text))] | None = None
    at: Annotated[Any, BeforeValidator(_at)] = None
    over: Duration | None = None
    spread: Annotated[DayCount, Field(ge=1, le=LONGEST_SPREAD)] | None = None
    timezone: Annotated[Short, AfterValidator(lambda name: told(find_zone, name).key)] | None = None

    @model_validator(mode="after")
    def _one(self) -> "TriggerInput":
        given = {key for key in type(self).model_fields if getattr(self, key) is not None}
        leading = given & _BESIDE.keys()
        if len(leading) != 1:
            raise wrong("error-trigger")
        (key,) = leading
        beside = given - {key}
        if "delay" in beside and (key != "on" or self.on == "request"):
            raise wrong("error-trigger-delay")
        if beside - _BESIDE[key]:
            raise wrong("error-trigger-beside", name=min(beside - _BESIDE[key]), key=key)
        told(lambda _: trigger_of(self), "")
        return self

    @property
    def by_calendar(self) -> bool:
        """Whether it asks in waves."""
        return self.on is None


def trigger_of(given: TriggerInput) -> Trigger:
    """What the keys mean."""
    if given.every is not None:
        return Every(interval=given.every, spread=given.spread)
    if given.cron is not None:
        return Cron(expression=given.cron, timezone=given.timezone, spread=given.spread)
    if given.at is not None:
        on_date, minute = given.at
        return Broadcast(on_date=on_date, minute=minute, over=given.over, timezone=given.timezone)
    if given.on == "request":
        return OnRequest()
    return ServiceEvent() if given.delay is None else ServiceEvent(delay=given.delay)
