"""The promises about cases, counted in working hours."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from feedback.hours import Window, next_closing, next_opening

CLAIM = timedelta(minutes=15)
FIRST_REPLY = timedelta(hours=2)
RESOLVE = timedelta(hours=48)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadlines:
    """By when a case must be taken, answered and resolved; UTC."""

    claim: datetime
    first_reply: datetime
    resolve: datetime


def promised_at(
    received_at: datetime, window: Window, zone: ZoneInfo, first_reply: timedelta = FIRST_REPLY
) -> datetime:
    """By when a person will have written, UTC: `first_reply` of working time after receipt."""
    start, left = next_opening(window, zone, received_at), first_reply
    while True:
        end = next_closing(window, zone, start)
        if end is None or start + left <= end:
            return (start + left).astimezone(UTC)
        left -= end - start
        start = next_opening(window, zone, end)


def deadlines(opened_at: datetime, window: Window, zone: ZoneInfo) -> Deadlines:
    """The three clocks of a case; resolving is by the calendar, but never due while nobody works."""
    return Deadlines(
        claim=promised_at(opened_at, window, zone, CLAIM),
        first_reply=promised_at(opened_at, window, zone),
        resolve=next_opening(window, zone, opened_at + RESOLVE),
    )
