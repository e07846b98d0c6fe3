"""The occurrence of a campaign that is on: its date, its end, the days between two of them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from feedback.cadence import wave_dates
from feedback.campaign import Every
from feedback.hours import start_of_day
from feedback.triggers import Broadcast, Cron, Recurrence

# An occurrence nobody opened for so long is left out, and a broadcast ends so long after its last turn.
LATE = timedelta(days=7)
# The end of the last occurrence of a calendar that never comes round again.
FAR = timedelta(days=400)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One wave to be."""

    on_date: date
    opens_at: datetime
    closes_at: datetime
    # Days between two of them; None: there is only one, or the trigger says it.
    interval: int | None = None


def of_every(trigger: Every, started_on: date, now: datetime, zone: ZoneInfo) -> Occurrence | None:
    """The wave of the interval that is on."""
    dates = wave_dates(started_on, trigger.interval, now.astimezone(zone).date())
    if not dates:
        return None
    closes_on = dates[-1] + timedelta(days=trigger.interval)
    return Occurrence(
        on_date=dates[-1],
        opens_at=start_of_day(dates[-1], zone),
        closes_at=start_of_day(closes_on, zone),
    )


def of_cron(
    trigger: Cron,
    *,
    since: datetime,
    before: date | None,
    now: datetime,
    zone: ZoneInfo,
    recurrence: Recurrence,
) -> Occurrence | None:
    """The newest occurrence after `since` and up to now; one per local date, `before` is the last one's."""
    if before is not None:
        since = max(since, start_of_day(before + timedelta(days=1), zone) - timedelta(seconds=1))
    due = _newest(trigger.expression, max(since, now - LATE), now, zone, recurrence)
    if due is None:
        return None
    on_date = due.astimezone(zone).date()
    tomorrow = start_of_day(on_date + timedelta(days=1), zone)
    following = recurrence(trigger.expression, zone, tomorrow - timedelta(seconds=1)) or due + FAR
    gaps = [(following.astimezone(zone).date() - on_date).days]
    if before is not None:
        gaps.append((on_date - before).days)
    return Occurrence(on_date=on_date, opens_at=due, closes_at=following, interval=min(gaps))


def of_broadcast(trigger: Broadcast, now: datetime, default: str) -> Occurrence | None:
    """The one occurrence, while it is on."""
    opens_at = trigger.at(default)
    closes_at = opens_at + (trigger.over or timedelta()) + LATE
    if not opens_at <= now < closes_at:
        return None
    return Occurrence(on_date=trigger.on_date, opens_at=opens_at, closes_at=closes_at)


def _newest(
    expression: str, since: datetime, now: datetime, zone: ZoneInfo, recurrence: Recurrence
) -> datetime | None:
    """The last date's first occurrence: what was missed in between is not made up for."""
    newest, due = None, recurrence(expression, zone, since)
    while due is not None and due <= now:
        newest = due
        tomorrow = start_of_day(due.astimezone(zone).date() + timedelta(days=1), zone)
        due = recurrence(expression, zone, tomorrow - timedelta(seconds=1))
    return newest
