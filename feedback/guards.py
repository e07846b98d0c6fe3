"""Guards of a campaign beside the clocks: tenure, a sample, quotas, a cap on a day, holidays."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from zoneinfo import ZoneInfo

from feedback.errors import InvalidInput
from feedback.hours import Window, next_opening, start_of_day

_DAY = timedelta(days=1)
_ALL = 100


class Per(StrEnum):
    """What has a quota of its own."""

    CAMPAIGN = "campaign"
    LOCATION = "location"
    STAFF = "staff"


class Span(StrEnum):
    """How long a quota lasts; the weeks begin on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """So many questions a location, an employee or the campaign in a calendar span of the company's zone."""

    count: int
    per: Per = Per.CAMPAIGN
    every: Span = Span.MONTH

    def __post_init__(self) -> None:
        if self.count < 1:
            raise InvalidInput("quota.count", "error-guard-count")

    def begins(self, day: date) -> date:
        """The first day of the span this day lies in."""
        return _BEGINNINGS[self.every](day)

    def renews(self, day: date) -> date:
        """The first day of the span after the one this day lies in."""
        # A span is no longer than 31 days, and begins with a day of its own.
        return self.begins(self.begins(day) + _LONGEST[self.every])


@dataclass(frozen=True, slots=True, kw_only=True)
class Guards:
    """Whom a campaign leaves out, and how much it asks at most."""

    # Local calendar days since the contact was first seen.
    tenure: int = 0
    # Percent of the contacts, always the same ones.
    sample: int = _ALL
    quota: Quota | None = None
    # Questions a day, by the company's calendar.
    daily_cap: int | None = None
    # Whether it keeps silent on the company's holidays.
    skips_holidays: bool = False

    def __post_init__(self) -> None:
        if self.tenure < 0:
            raise InvalidInput("tenure", "error-negative-days")
        if not 1 <= self.sample <= _ALL:
            raise InvalidInput("sample", "error-guard-sample")
        if self.daily_cap is not None and self.daily_cap < 1:
            raise InvalidInput("daily_cap", "error-guard-count")

    @property
    def counted(self) -> bool:
        """Whether questions are counted as they go out."""
        return self.quota is not None or self.daily_cap is not None


NO_GUARDS = Guards()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guarded:
    """What guards look at, for one contact and one campaign."""

    # The first visit, or when the contact became known if that was earlier.
    first_seen: datetime | None = None
    # Local dates on which the company rests.
    holidays: Container[date] = frozenset()
    # Until when the quota that counts here is used up.
    full_until: datetime | None = None


def drawn(slug: str, contact_id: int, percent: int) -> bool:
    """Whether a contact belongs to the sample of a campaign: the same answer whenever it is asked."""
    digest = sha256(f"sample:{slug}:{contact_id}".encode()).digest()
    return int.from_bytes(digest[:8]) * _ALL < percent << 64


def opening(
    window: Window, zone: ZoneInfo, instant: datetime, free: Container[date] = frozenset()
) -> datetime:
    """The first instant in UTC, at or after this one, in the window and on no local date of `free`."""
    at = next_opening(window, zone, instant)
    while (day := at.astimezone(zone).date()) in free:
        at = next_opening(window, zone, max(at, start_of_day(day + _DAY, zone)))
    return at


def day_with_room(
    opens: Callable[[datetime], datetime], instant: datetime, full: Container[date], zone: ZoneInfo
) -> datetime:
    """The first instant that `opens` allows, at or after this one, on no full day of the company's zone."""
    at = opens(instant)
    while (day := at.astimezone(zone).date()) in full:
        at = opens(max(at, start_of_day(day + _DAY, zone)))
    return at


_BEGINNINGS: dict[Span, Callable[[date], date]] = {
    Span.DAY: lambda day: day,
    Span.WEEK: lambda day: day - timedelta(days=day.weekday()),
    Span.MONTH: lambda day: day.replace(day=1),
}
_LONGEST = {Span.DAY: _DAY, Span.WEEK: timedelta(days=7), Span.MONTH: timedelta(days=31)}
