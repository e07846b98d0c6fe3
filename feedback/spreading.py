"""When in a wave it is somebody's turn: everybody's own moment, the same however often it is looked up."""

from collections.abc import Container, Sequence
from datetime import date, datetime, timedelta
from hashlib import sha256

from feedback.hours import DAYS

WORKDAYS = frozenset(DAYS[:5])
_SIZE = 8


def place(campaign_id: int, contact_id: int) -> float:
    """A contact's place in a campaign's row: from 0 up to but without 1, evenly spread."""
    digest = sha256(f"spread:{campaign_id}:{contact_id}".encode()).digest()
    # 53 bits: more do not fit a float, and would round up to 1.
    return (int.from_bytes(digest[:_SIZE]) >> 11) / 2**53


def own_day(first: date, spread: int, days: frozenset[str], holidays: Container[date], at: float) -> date:
    """The local date of a contact at this place, one of the working days of a spread."""
    workdays = _workdays(first, spread, days, holidays)
    return workdays[int(at * len(workdays))]


def turn_within(opens_at: datetime, over: timedelta, at: float) -> datetime:
    """A contact's own instant within a broadcast, to the second."""
    return opens_at + timedelta(seconds=int(at * over.total_seconds()))


def _workdays(first: date, spread: int, days: frozenset[str], holidays: Container[date]) -> Sequence[date]:
    """Working days on which the campaign asks; where there is none whatever days there are."""
    dates = [first + timedelta(days=number) for number in range(spread)]
    asking = [day for day in dates if DAYS[day.weekday()] in days and day not in holidays]
    working = [day for day in asking if DAYS[day.weekday()] in WORKDAYS]
    return working or asking or dates
