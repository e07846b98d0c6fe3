"""Durations: the one place that reads the monotonic clock."""

import time


def monotonic() -> float:
    """Seconds on a clock that never jumps."""
    return time.monotonic()  # noqa: TID251 - this is the place the rule names
