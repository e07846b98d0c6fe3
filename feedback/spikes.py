"""Out of the ordinary: more complaints than chance explains, or a score beyond its interval."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from math import exp, fsum, lgamma, log, log1p

from feedback.metrics import Summary, Unit

# One false alarm in so many looks at everything, if nothing has changed.
ALPHA = 0.001
# Scores of fewer answers say nothing.
LEAST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The last days, compared with the days before them."""

    days: int
    before: int

    @property
    def recent(self) -> timedelta:
        """How far back the last days reach."""
        return timedelta(days=self.days)

    @property
    def whole(self) -> timedelta:
        """How far back both reach."""
        return timedelta(days=self.days + self.before)

    @property
    def share(self) -> float:
        """The part of everything that falls into the last days when nothing changes."""
        return self.days / (self.days + self.before)


DAY = Span(days=1, before=7)
WEEK = Span(days=7, before=28)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Complaints, and answers of any kind, in the last days and before."""

    complaints: int = 0
    complaints_before: int = 0
    answers: int = 0
    answers_before: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            complaints=self.complaints + other.complaints,
            complaints_before=self.complaints_before + other.complaints_before,
            answers=self.answers + other.answers,
            answers_before=self.answers_before + other.answers_before,
        )


def surge(counts: Counts, span: Span, looks: int = 1) -> bool:
    """Whether chance explains so many complaints less than once in a thousand looks at `looks` places.

    Two Poisson counts are compared exactly, at any size: given their sum the later one is binomial
    (Przyborowski and Wilenski 1940). Where more people were asked, more complaints are no surprise.
    """
    total = counts.complaints + counts.complaints_before
    return upper_tail(total, counts.complaints, expected_share(counts, span)) < ALPHA / max(looks, 1)


def expected_share(counts: Counts, span: Span) -> float:
    """The part of all complaints expected in the last days: of the time, or of the answers if that is more.

    One answer a day is added on both sides: from none at all nothing follows.
    """
    recent = counts.answers + span.days
    return max(span.share, recent / (recent + counts.answers_before + span.before))


def usual(counts: Counts, span: Span) -> float:
    """How many complaints the last days would have brought at the pace of the days before."""
    return counts.complaints_before * span.days / span.before


def fell(now: Summary, before: Summary) -> bool:
    """Whether the score is worse than before, so far that the two intervals do not touch."""
    if min(now.n, before.n) < LEAST or None in {now.low, now.high, before.low, before.high}:
        return False
    if now.unit is not Unit.MEAN or now.metric.higher_is_better:
        return (now.high or 0.0) < (before.low or 0.0)
    return (now.low or 0.0) > (before.high or 0.0)


def upper_tail(n: int, least: int, share: float) -> float:
    """The chance that of n at least so many fall into a part of this size; 0 < share < 1."""
    if least <= 0:
        return 1.0
    return min(1.0, fsum(_binomial(n, least, share)))


def _binomial(n: int, least: int, share: float) -> Iterator[float]:
    for hits in range(least, n + 1):
        ways = lgamma(n + 1) - lgamma(hits + 1) - lgamma(n - hits + 1)
        yield exp(ways + hits * log(share) + (n - hits) * log1p(-share))
