"""What an agent promised a customer: reading the time, and when to remind of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from feedback.errors import InvalidInput
from feedback.workdays import Workdays

# How long before the time the reminder comes.
AHEAD = timedelta(minutes=15)
# A year; further away is a slip of the pen.
FURTHEST = timedelta(days=366)
LONGEST = 500
_TOMORROW = frozenset({"tomorrow", "завтра", "jutro"})
_TODAY = frozenset({"today", "сегодня", "dziś", "dzis", "dzisiaj"})
_LENGTH = re.compile(r"\+?(\d{1,4})\s?(min|m|h|мин|ч|godz|g)\.?", re.IGNORECASE)
_HOURS = frozenset({"h", "ч", "godz", "g"})
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})")
_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?\.?")


class PromiseState(StrEnum):
    """Where a promise stands; the values are stored: never rename one."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A promise as it was written."""

    due_at: datetime
    text: str


def read(text: str, now: datetime, zone: ZoneInfo) -> Given:
    """`15:00 call back`, `tomorrow 9:30 ...`, `24.12 15:00 ...`, `2h ...`; InvalidInput when it can't be.

    Times are the place's; a bare time that has passed today is tomorrow's.
    """
    for due_at, rest in _readings(" ".join(text.split()), now, zone):
        words = rest.lstrip(",;—–- ").strip()
        if not words or len(words) > LONGEST:
            raise InvalidInput("text", "error-promise-text", limit=LONGEST)
        if not now < due_at <= now + FURTHEST:
            raise InvalidInput("due", "error-promise-time")
        return Given(due_at=due_at, text=words)
    raise InvalidInput("due", "error-promise-format")


def remind_at(made_at: datetime, due_at: datetime, desk: Workdays) -> datetime:
    """A quarter of an hour before, but not while nobody works, if somebody does before it is due.

    What was promised for sooner is reminded of halfway.
    """
    early = max(due_at - AHEAD, made_at + (due_at - made_at) / 2)
    opening = desk.opening(early)
    return opening if opening < due_at else early.astimezone(UTC)


def wall(on: date, at: time, zone: ZoneInfo) -> datetime:
    """The instant, UTC, at which clocks on the wall show it; a time that is skipped is moved on."""
    return datetime.combine(on, at, zone).astimezone(UTC)


def _readings(text: str, now: datetime, zone: ZoneInfo) -> Iterator[tuple[datetime, str]]:
    head, _, rest = text.partition(" ")
    today = now.astimezone(zone).date()
    length = _LENGTH.fullmatch(head)
    if length:
        hours = length[2].lower() in _HOURS
        yield now + timedelta(**{"hours" if hours else "minutes": int(length[1])}), rest
        return
    clock, _, words = rest.partition(" ")
    day = _day(head, today)
    if day is not None and (at := _time(clock)) is not None:
        yield wall(day, at, zone), words
    elif (at := _time(head)) is not None:
        soon = wall(today, at, zone)
        yield (soon if soon > now else wall(today + timedelta(days=1), at, zone)), rest


def _day(text: str, today: date) -> date | None:
    if text.lower() in _TODAY:
        return today
    if text.lower() in _TOMORROW:
        return today + timedelta(days=1)
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    try:
        day = date(int(found[3] or today.year), int(found[2]), int(found[1]))
    except ValueError:
        return None
    # In December "3.01" is next year's.
    return day if found[3] or day >= today else _next_year(day)


def _next_year(day: date) -> date | None:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return None


def _time(text: str) -> time | None:
    found = _TIME.fullmatch(text.rstrip(",;"))
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return time(int(found[1]), int(found[2]))
