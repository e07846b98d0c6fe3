"""Clocks in local calendar days, and the dates of a recurring campaign's waves."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from feedback.hours import start_of_day

# Nobody is asked twice within it, whatever the campaigns say.
FLOOR = timedelta(hours=24)
# How much earlier than its interval a recurring campaign may ask again.
WAVE_SLACK_DAYS = 7


def days_later(instant: datetime, days: int, zone: ZoneInfo) -> datetime:
    """When a clock of so many local calendar days runs out: the start of that day, in UTC."""
    if days <= 0:
        return instant
    return start_of_day(instant.astimezone(zone).date() + timedelta(days=days), zone)


def own_clock(interval: int) -> int:
    """The days a recurring campaign leaves a contact alone: its interval minus a week, at least a day."""
    return max(1, interval - WAVE_SLACK_DAYS)


def wave_dates(start: date, interval: int, until: date) -> tuple[date, ...]:
    """The local dates of the waves from start to until, both included, every `interval` days."""
    if interval < 1:
        return ()
    count = (until - start).days // interval + 1
    return tuple(start + timedelta(days=interval * number) for number in range(max(0, count)))
