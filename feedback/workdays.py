"""When people work: a window on the clock of the place, without holidays, correct when clocks change."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from feedback.hours import ALWAYS, Window, next_closing, next_opening, start_of_day

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workdays:
    """The hours of a staff desk; around the clock means on holidays too."""

    window: Window
    zone: ZoneInfo
    # Local dates on which nobody works.
    holidays: Container[date] = frozenset()

    def is_open(self, instant: datetime) -> bool:
        """Whether somebody works at this instant."""
        return self.window.is_open(self.zone, instant) and not self._free(instant)

    def opening(self, instant: datetime) -> datetime:
        """The first instant in UTC, at or after this one, at which somebody works."""
        at = next_opening(self.window, self.zone, instant)
        while self._free(at):
            tomorrow = at.astimezone(self.zone).date() + _DAY
            at = next_opening(self.window, self.zone, max(at, start_of_day(tomorrow, self.zone)))
        return at

    def closing(self, instant: datetime) -> datetime | None:
        """The first instant in UTC, at or after this one, at which nobody works; None: there is none."""
        if not self.is_open(instant):
            return instant.astimezone(UTC)
        end = next_closing(self.window, self.zone, instant)
        if end is None:
            return None
        return min([end, *self._holidays(instant, end)])

    def after(self, instant: datetime, work: timedelta) -> datetime:
        """The instant in UTC by which so much working time has passed."""
        start, left = self.opening(instant), work
        while True:
            end = self.closing(start)
            if end is None or start + left <= end:
                return (start + left).astimezone(UTC)
            left -= end - start
            start = self.opening(end)

    def _free(self, instant: datetime) -> bool:
        return self.window != ALWAYS and instant.astimezone(self.zone).date() in self.holidays

    def _holidays(self, instant: datetime, end: datetime) -> Iterator[datetime]:
        """The beginnings of holidays between two instants: an open stretch may pass midnight."""
        day, last = instant.astimezone(self.zone).date() + _DAY, end.astimezone(self.zone).date()
        while day <= last:
            if day in self.holidays:
                yield start_of_day(day, self.zone)
            day += _DAY
