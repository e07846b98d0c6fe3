"""Variants side by side as a document for other programs."""

from typing import Any

from feedback.differing import Difference
from feedback.views.variants import VariantsView


def document(view: VariantsView) -> dict[str, Any]:
    """Every number stands beside its n; None where there are too few people."""
    return {
        "variants": [
            {
                "name": one.name,
                "audience": one.audience or None,
                "asked": one.asked,
                "answered": one.answered,
                "rate": one.rate,
                "rate_interval": list(one.rate_interval) if one.rate_interval else None,
                "n": one.n,
                "value": one.summary.value if one.summary else None,
                "interval": _interval(one.summary.low, one.summary.high) if one.summary else None,
            }
            for one in view.lines
        ],
        "comparisons": [
            {
                "first": pair.first,
                "second": pair.second,
                "rate": _difference(pair.rate),
                "score": _difference(pair.score),
            }
            for pair in view.comparisons
        ],
    }


def _difference(found: Difference | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {"value": found.value, "interval": [found.low, found.high], "shown": found.shown}


def _interval(low: float | None, high: float | None) -> list[float] | None:
    return None if low is None or high is None else [low, high]
