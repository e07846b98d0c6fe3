"""Answers without a name: what is kept of them, and when it may be told.

What is kept is how often each score was given in a week, and the words, in an order that says nothing of when
they came. Results of a week are told once nothing can be added to it any more: else somebody who watches the
report, and sees who has just answered, could tell which score was theirs.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain, repeat
from zoneinfo import ZoneInfo

from feedback.stats import too_few

WEEK = timedelta(days=7)
# Whoever has answered may add words on the same day and on this many more, in the company's zone.
WORDS = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """What one week brought."""

    # Its Monday.
    on: date
    # How often each score was given.
    counts: Mapping[int, int]
    comments: tuple[str, ...] = ()

    @property
    def n(self) -> int:
        """How many answers there are."""
        return sum(self.counts.values())

    @property
    def values(self) -> tuple[tuple[int], ...]:
        """Every score alone, in the order of the scale."""
        return tuple(
            (value,) for value in chain.from_iterable(repeat(*each) for each in _sorted(self.counts))
        )

    @property
    def told_on(self) -> date:
        """The first day on which nothing can be added to it."""
        return self.on + WEEK + WORDS

    def told(self, today: date) -> bool:
        """Whether its numbers and words may be seen by anybody."""
        return today >= self.told_on and not too_few(self.n)


def week_of(now: datetime, zone: ZoneInfo) -> date:
    """The Monday of the local week."""
    today = now.astimezone(zone).date()
    return today - timedelta(days=today.weekday())


def words_until(now: datetime, zone: ZoneInfo) -> date:
    """The last local day on which words may be added to an answer given now."""
    return now.astimezone(zone).date() + WORDS


def counted(counts: Mapping[str, int], value: int) -> dict[str, int]:
    """One answer more; the order of the keys tells nothing of the order of the answers."""
    more = {int(key): count for key, count in counts.items()}
    more[value] = more.get(value, 0) + 1
    return {str(key): count for key, count in _sorted(more)}


def mark(campaign_id: int, week: date, text: str) -> str:
    """What words are known and sorted by: it depends on the words alone, so a second copy is the same row."""
    return hashlib.sha256(f"{campaign_id}\n{week.isoformat()}\n{text}".encode()).hexdigest()


def _sorted(counts: Mapping[int, int]) -> Iterable[tuple[int, int]]:
    return sorted(counts.items())
