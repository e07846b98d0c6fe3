"""Durations: the one place that reads the monotonic clock."""

import time


def monotonic() -> float:
    """Seconds on a clock that never jumps."""
    return time.monotonic()  # noqa: TID251 - this is the place the rule names


class Stopwatch:
    """How long ago something last happened."""

    def __init__(self) -> None:
        self._at: float | None = None

    def touch(self) -> None:
        """It happened now."""
        self._at = monotonic()

    def age(self) -> float | None:
        """Seconds since then; None when it never did."""
        return None if self._at is None else monotonic() - self._at
