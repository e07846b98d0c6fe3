"""What a campaign's variants brought, side by side."""

from dataclasses import dataclass

from feedback.differing import Difference
from feedback.metrics import Summary
from feedback.stats import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantLine:
    """One variant; numbers over too few people are None."""

    name: str
    # Whom it is for, as written in the campaign; empty: everybody.
    audience: str
    # Questions sent, and those of them answered.
    asked: int
    answered: int
    # The share answered with its interval, in percent.
    rate: float | None
    rate_interval: Interval | None
    # Complete answers, and the score over them.
    n: int
    summary: Summary | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two variants for the same people: second minus first; None where there is too little to compare."""

    first: str
    second: str
    # Of the shares answered, in percentage points.
    rate: Difference | None
    # Of the scores, in the metric's unit.
    score: Difference | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantsView:
    """All of them, in the order of the campaign, and what may be compared."""

    lines: tuple[VariantLine, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
