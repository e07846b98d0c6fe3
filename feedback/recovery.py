"""How cases end: how quickly, at the first attempt or not, and whether the customer says it was put right."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from feedback.metrics import Group
from feedback.resurvey import still_unhappy

# Another case of the same customer within it is a second request about the first.
SECOND_REQUEST = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """One resolved case."""

    opened_at: datetime
    resolved_at: datetime
    outcome: str | None
    cause: str | None
    # In hundredths of the company's currency.
    refund: int | None
    # How many times it was resolved: more than once means that it was reopened.
    resolved_times: int
    # When the customer's next case was opened.
    next_case_at: datetime | None
    # The question was asked again, and what was answered.
    asked_again: bool
    before: int | None
    after: int | None
    group_after: Group | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """So many of n."""

    part: int
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryFigures:
    """Never without n."""

    resolved: int
    # From opening to resolving; None for no cases.
    median: timedelta | None
    p90: timedelta | None
    first_contact: int
    asked_again: int
    answered: int
    recovered: int
    # Of those who answered and had a score before: their mean scores, and the mean change; None for none.
    change: float | None
    refunded: int
    outcomes: Mapping[str, int]
    causes: Mapping[str, int]
    compared: int = 0
    before: float | None = None
    after: float | None = None

    @property
    def put_right(self) -> Part:
        """Of those who answered when asked again."""
        return Part(part=self.recovered, n=self.answered)

    @property
    def at_first(self) -> Part:
        """Of the resolved cases."""
        return Part(part=self.first_contact, n=self.resolved)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopFigures:
    """How unhappy customers fared, from their case to what they say in the end."""

    recovery: RecoveryFigures
    # Kept, of those that were kept or broken.
    promises: Part
    # First replies in time, of those that were given or are late.
    replies: Part

    @property
    def empty(self) -> bool:
        """Nothing is counted yet."""
        return not (self.recovery.resolved or self.promises.n or self.replies.n)


def replies_in_time(clocks: Iterable[tuple[datetime | None, datetime]], now: datetime) -> Part:
    """Of the clocks of first replies, each its end and when it was due, those that ended in time.

    One that runs and is not due yet says nothing.
    """
    ends = [(ended, due) for ended, due in clocks if ended is not None or due <= now]
    return Part(part=sum(ended is not None and ended <= due for ended, due in ends), n=len(ends))


def figures(cases: Iterable[Ended]) -> RecoveryFigures:
    """All figures of these cases."""
    ended = tuple(cases)
    times = sorted(case.resolved_at - case.opened_at for case in ended)
    answered = [case for case in ended if case.group_after is not None]
    scores = [
        (case.before, case.after) for case in answered if case.after is not None and case.before is not None
    ]
    before, after = _mean([one for one, _ in scores]), _mean([two for _, two in scores])
    return RecoveryFigures(
        resolved=len(ended),
        median=percentile(times, 50),
        p90=percentile(times, 90),
        first_contact=sum(map(at_first_contact, ended)),
        asked_again=sum(case.asked_again for case in ended),
        answered=len(answered),
        recovered=sum(not still_unhappy(case.group_after) for case in answered if case.group_after),
        change=None if before is None or after is None else after - before,
        compared=len(scores),
        before=before,
        after=after,
        refunded=sum(case.refund or 0 for case in ended),
        outcomes=_counted(case.outcome for case in ended),
        causes=_counted(case.cause for case in ended),
    )


def at_first_contact(case: Ended) -> bool:
    """Closed without reopening and without a second request."""
    second = case.next_case_at is not None and case.next_case_at - case.resolved_at < SECOND_REQUEST
    return case.resolved_times == 1 and not second


def percentile(times: Sequence[timedelta], percent: int) -> timedelta | None:
    """The nearest-rank percentile of sorted times."""
    if not times:
        return None
    return times[max(1, ceil(len(times) * percent / 100)) - 1]


def _mean(values: Sequence[int]) -> float | None:
    return sum(values) / len(values) if values else None


def _counted(values: Iterable[str | None]) -> Mapping[str, int]:
    """The most frequent first."""
    return dict(Counter(value for value in values if value).most_common())
