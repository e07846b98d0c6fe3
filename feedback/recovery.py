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
    # Mean change of the score among those who answered; None for none.
    change: float | None
    refunded: int
    outcomes: Mapping[str, int]
    causes: Mapping[str, int]


def figures(cases: Iterable[Ended]) -> RecoveryFigures:
    """All figures of these cases."""
    ended = tuple(cases)
    times = sorted(case.resolved_at - case.opened_at for case in ended)
    answered = [case for case in ended if case.group_after is not None]
    changes = [
        case.after - case.before for case in answered if case.after is not None and case.before is not None
    ]
    return RecoveryFigures(
        resolved=len(ended),
        median=percentile(times, 50),
        p90=percentile(times, 90),
        first_contact=sum(map(at_first_contact, ended)),
        asked_again=sum(case.asked_again for case in ended),
        answered=len(answered),
        recovered=sum(not still_unhappy(case.group_after) for case in answered if case.group_after),
        change=sum(changes) / len(changes) if changes else None,
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


def _counted(values: Iterable[str | None]) -> Mapping[str, int]:
    """The most frequent first."""
    return dict(Counter(value for value in values if value).most_common())
