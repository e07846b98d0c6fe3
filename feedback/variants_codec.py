"""Variants as JSON for the versions table, and back."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from feedback.hours import Hours
from feedback.texts import Texts
from feedback.variants import Variant


def to_list(variants: Iterable[Variant]) -> list[dict[str, Any]]:
    """Plain JSON values; durations are whole seconds."""
    return [
        {
            "name": one.name,
            "weight": one.weight,
            "questions": [dict(texts) for texts in one.questions],
            "delay": None if one.delay is None else int(one.delay.total_seconds()),
            "hours": str(one.hours) if one.hours else None,
            "audience": one.audience,
        }
        for one in variants
    ]


def from_list(data: Sequence[Mapping[str, Any]]) -> tuple[Variant, ...]:
    """What `to_list` wrote."""
    return tuple(
        Variant(
            name=one["name"],
            weight=one["weight"],
            questions=tuple(Texts(texts) for texts in one["questions"]),
            delay=None if one["delay"] is None else timedelta(seconds=one["delay"]),
            hours=Hours.parse(one["hours"]) if one["hours"] else None,
            audience=one["audience"],
        )
        for one in data
    )
