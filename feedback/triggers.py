"""What brings a question up by the calendar or on request; the other triggers are in campaign.py."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from feedback.cron import read_cron
from feedback.errors import InvalidInput
from feedback.hours import find_zone

# The first instant after the given one at which a calendar (five fields, in a zone) comes round; None: never.
Recurrence = Callable[[str, ZoneInfo, datetime], datetime | None]

# What is spread over days never takes longer than this.
LONGEST_SPREAD = 366
LONGEST_OVER = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cron:
    """Ask everybody whenever the calendar says so, once per local date at most."""

    # minute hour day month weekday; weekdays are names.
    expression: str
    # Whose clock; None: the company's.
    timezone: str | None = None
    # Days over which the people of one occurrence are spread; None: all on the day.
    spread: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "expression", read_cron(self.expression))
        check_zone(self.timezone)
        check_spread(self.spread)


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """Ask everybody once, from an instant on."""

    # A local date and minutes since its midnight.
    on_date: date
    minute: int
    # Everybody gets an instant of their own within so long; None: all at once.
    over: timedelta | None = None
    # Whose clock; None: the company's.
    timezone: str | None = None

    def __post_init__(self) -> None:
        check_zone(self.timezone)
        if self.over is not None and not timedelta() < self.over <= LONGEST_OVER:
            raise InvalidInput("trigger.over", "error-broadcast-over", days=LONGEST_OVER.days)

    def at(self, default: str) -> datetime:
        """The instant, in UTC."""
        zone = find_zone(self.timezone or default)
        wall = time(self.minute // 60, self.minute % 60)
        return datetime.combine(self.on_date, wall, tzinfo=zone).astimezone(UTC)

    def __str__(self) -> str:
        return f"{self.on_date.isoformat()} {self.minute // 60:02}:{self.minute % 60:02}"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnRequest:
    """Ask whoever opens a link or is picked by hand, and nobody else."""


def check_spread(days: int | None) -> None:
    """InvalidInput for a spread that is no number of days."""
    if days is not None and not 1 <= days <= LONGEST_SPREAD:
        raise InvalidInput("trigger.spread", "error-spread", most=LONGEST_SPREAD)


def check_zone(name: str | None) -> None:
    """InvalidInput for a zone nobody knows."""
    if name is None:
        return
    try:
        find_zone(name)
    except InvalidInput as error:
        raise error.at("trigger.timezone") from None
