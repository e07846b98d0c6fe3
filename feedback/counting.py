"""Answers as a report counts them: one entry a response."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from feedback.metrics import Metric


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One value of one response."""

    response_id: int
    # When the response was complete.
    answered_at: datetime
    value: int
    # The event's location, service, ..., if the report is split by it.
    part: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One response with all its values."""

    answered_at: datetime
    part: str | None
    values: tuple[int, ...]


def counted(metric: Metric, given: Iterable[Given]) -> list[Counted]:
    """Responses in the order of their first value; what only an earlier own scale allowed is left out."""
    found: dict[int, Counted] = {}
    for one in given:
        if one.value not in metric.scale:
            continue
        before = found[one.response_id].values if one.response_id in found else ()
        found[one.response_id] = Counted(
            answered_at=one.answered_at, part=one.part, values=(*before, one.value)
        )
    return list(found.values())
