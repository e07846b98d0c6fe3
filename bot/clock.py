"""The clocks the composition root may choose from."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

from bot.metrics import monotonic


class PacedClock(Protocol):
    """A feedback.clock.Clock that knows how fast it runs."""

    # Seconds of the bot's time in one second on the wall.
    speed: float

    def now(self) -> datetime:
        """The current instant, aware, in UTC."""
        ...


class SystemClock:
    """The computer's time."""

    speed = 1.0

    def now(self) -> datetime:
        """This instant in UTC."""
        return datetime.now(UTC)  # noqa: TID251 - the one clock of the house


class FastClock:
    """Time that runs `speed` times faster than the wall's from `start` on: for the demo's cadence.

    `zero` is the reading of `elapsed` (seconds) at which it was `start`; a restart passes the same one.
    """

    def __init__(
        self, start: datetime, speed: float, zero: float, elapsed: Callable[[], float] = monotonic
    ) -> None:
        self.speed = speed
        self._start = start
        self._zero = zero
        self._elapsed = elapsed

    def now(self) -> datetime:
        """The sped-up instant in UTC."""
        return self._start + timedelta(seconds=(self._elapsed() - self._zero) * self.speed)

    def elapsed_at(self, instant: datetime) -> float:
        """The reading of `elapsed` at an instant of this clock."""
        return self._zero + (instant - self._start).total_seconds() / self.speed
