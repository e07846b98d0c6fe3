"""The hours in which a person may be written to, correct when clocks change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from feedback.errors import InvalidInput

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ALL_DAYS = frozenset(DAYS)
_MINUTE = timedelta(minutes=1)
_DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Local minutes since midnight, from start up to but without end; 0 to 1440 is the whole day."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= _DAY_MINUTES:
            raise InvalidInput("hours", "error-hours-order")

    @classmethod
    def parse(cls, text: str) -> "Hours":
        """Read `10:00-21:00`."""
        first, dash, last = text.partition("-")
        if not dash:
            raise InvalidInput("hours", "error-hours-format", value=text)
        return cls(start=_minutes(first, text), end=_minutes(last, text))

    def __str__(self) -> str:
        return "-".join(f"{minute // 60:02}:{minute % 60:02}" for minute in (self.start, self.end))


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Hours on some weekdays."""

    hours: Hours
    days: frozenset[str] = ALL_DAYS

    def __post_init__(self) -> None:
        if not self.days or self.days - ALL_DAYS:
            raise InvalidInput("days", "error-days", allowed=", ".join(DAYS))

    def is_open(self, zone: ZoneInfo, instant: datetime) -> bool:
        """Whether a clock on the wall in `zone` shows a time within the window at `instant`."""
        local = instant.astimezone(zone)
        minute = local.hour * 60 + local.minute
        return DAYS[local.weekday()] in self.days and self.hours.start <= minute < self.hours.end

    def narrowed(self) -> "Window":
        """The window for somebody whose zone is a guess: within 12:00-19:00, unless it is always open."""
        if self.hours == WHOLE_DAY:
            return self
        start, end = max(self.hours.start, SAFE.start), min(self.hours.end, SAFE.end)
        return Window(hours=Hours(start=start, end=end) if start < end else SAFE, days=self.days)


# The default asking hours.
DAYTIME = Hours(start=10 * 60, end=21 * 60)
WHOLE_DAY = Hours(start=0, end=_DAY_MINUTES)
SAFE = Hours(start=12 * 60, end=19 * 60)
ALWAYS = Window(hours=WHOLE_DAY)


def next_opening(window: Window, zone: ZoneInfo, instant: datetime) -> datetime:
    """The first instant in UTC, at or after `instant`, at which the window is open."""
    return _next(window, zone, instant, opened=True)


def next_closing(window: Window, zone: ZoneInfo, instant: datetime) -> datetime | None:
    """The first instant in UTC, at or after `instant`, at which the window is closed; None: it never is."""
    return None if window == ALWAYS else _next(window, zone, instant, opened=False)


def _next(window: Window, zone: ZoneInfo, instant: datetime, *, opened: bool) -> datetime:
    if window.is_open(zone, instant) is opened:
        return instant.astimezone(UTC)
    minute = window.hours.start if opened else window.hours.end
    today = instant.astimezone(zone).date()
    # Two weeks, because a zone that moves across the date line can lose the only open weekday once.
    for offset in range(-1, 16):
        moments = _moments(today + timedelta(days=offset), minute, zone)
        found = [at for at in moments if at >= instant and window.is_open(zone, at) is opened]
        if found:
            return min(found)
    raise AssertionError("a weekday comes round within two weeks")


def start_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a local date, in UTC, also where midnight does not exist."""
    return min(at for at in _moments(day, 0, zone) if at.astimezone(zone).date() >= day)


def find_zone(name: str) -> ZoneInfo:
    """The zone of an IANA name; InvalidInput for a name nobody knows."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise InvalidInput("timezone", "error-timezone", value=name) from error


def choose_zone(
    own: str | None, crm: str | None, location: str | None, default: str
) -> tuple[ZoneInfo, bool]:
    """The contact's own choice, else CRM's, else the location's, else the default; False: it is a guess."""
    for name in (own, crm, location):
        if name:
            return find_zone(name), True
    return find_zone(default), False


def _moments(day: date, minute: int, zone: ZoneInfo) -> Iterator[datetime]:
    """Where a wall time of a day can begin: under either offset around it, or when its clocks change."""
    wall = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=minute)
    early, late = wall - timedelta(hours=36), wall + timedelta(hours=36)
    first, last = _offset(early, zone), _offset(late, zone)
    yield wall - first
    if first != last:
        yield wall - last
        change = _change(early, late, zone)
        if day in {at.astimezone(zone).date() for at in (change - _MINUTE, change)}:
            yield change


def _change(early: datetime, late: datetime, zone: ZoneInfo) -> datetime:
    """The minute between two instants at which the offset changes."""
    before = _offset(early, zone)
    while late - early > _MINUTE:
        middle = early + ((late - early) // _MINUTE // 2) * _MINUTE
        early, late = (middle, late) if _offset(middle, zone) == before else (early, middle)
    return late


def _offset(instant: datetime, zone: ZoneInfo) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta()


def _minutes(text: str, whole: str) -> int:
    hour, colon, minute = text.strip().partition(":")
    if not (colon and hour.isdecimal() and minute.isdecimal() and len(minute) == 2 and int(minute) < 60):
        raise InvalidInput("hours", "error-hours-format", value=whole)
    return int(hour) * 60 + int(minute)
