"""A trigger as the key of a campaign file."""

from collections.abc import Callable
from datetime import timedelta

from feedback.campaign import Every, ServiceEvent, Trigger
from feedback.triggers import Broadcast, Cron

Keys = dict[str, str]


def keys_of(trigger: Trigger, duration: Callable[[timedelta], str]) -> Keys:
    """Only what differs from the defaults."""
    match trigger:
        case ServiceEvent():
            same = trigger.delay == ServiceEvent().delay
            return {"on": "service_event"} | ({} if same else {"delay": duration(trigger.delay)})
        case Every():
            return {"every": f"{trigger.interval} days"} | _days(trigger.spread)
        case Cron():
            return {"cron": trigger.expression} | _zone(trigger.timezone) | _days(trigger.spread)
        case Broadcast():
            over: Keys = {} if trigger.over is None else {"over": duration(trigger.over)}
            return {"at": str(trigger)} | over | _zone(trigger.timezone)
        case _:
            return {"on": "request"}


def _days(spread: int | None) -> Keys:
    return {} if spread is None else {"spread": f"{spread} days"}


def _zone(name: str | None) -> Keys:
    return {} if name is None else {"timezone": name}
