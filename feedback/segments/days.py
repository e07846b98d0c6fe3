"""Local dates as instants, so that one contact and a whole table are compared alike."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from feedback.hours import start_of_day
from feedback.segments.tree import DaysAgo

_DAY = timedelta(days=1)


def day_of(value: date | DaysAgo, now: datetime, zone: ZoneInfo) -> date:
    """The local date that is meant."""
    if isinstance(value, DaysAgo):
        return now.astimezone(zone).date() - timedelta(days=value.days)
    return value


def edges(value: date | DaysAgo, now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The first instant of the local date and the first one after it, in UTC."""
    day = day_of(value, now, zone)
    return start_of_day(day, zone), start_of_day(day + _DAY, zone)
