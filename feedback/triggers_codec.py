"""Triggers by the calendar and on request as JSON, and back."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from feedback.triggers import Broadcast, Cron, OnRequest

ON_REQUEST = "request"


def to_dict(trigger: Cron | Broadcast | OnRequest) -> dict[str, Any]:
    """Plain JSON values; durations are whole seconds."""
    if isinstance(trigger, OnRequest):
        return {"on": ON_REQUEST}
    if isinstance(trigger, Cron):
        return {"cron": trigger.expression, "timezone": trigger.timezone, "spread": trigger.spread}
    over = None if trigger.over is None else int(trigger.over.total_seconds())
    when = {"at": trigger.on_date.isoformat(), "minute": trigger.minute}
    return {**when, "over": over, "timezone": trigger.timezone}


def from_dict(data: Mapping[str, Any]) -> Cron | Broadcast | OnRequest:
    """The trigger that `to_dict` wrote."""
    if "cron" in data:
        return Cron(expression=data["cron"], timezone=data["timezone"], spread=data["spread"])
    if "at" not in data:
        return OnRequest()
    over = None if data["over"] is None else timedelta(seconds=data["over"])
    return Broadcast(
        on_date=date.fromisoformat(data["at"]), minute=data["minute"], over=over, timezone=data["timezone"]
    )
