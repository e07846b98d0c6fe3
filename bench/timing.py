"""Timing a coroutine: the median of several rounds."""

import statistics
import time
from collections.abc import Awaitable, Callable


async def median_ms(act: Callable[[], Awaitable[object]], rounds: int = 30, warm: int = 3) -> float:
    """Milliseconds of one call."""
    for _ in range(warm):
        await act()
    taken = []
    for _ in range(rounds):
        before = time.perf_counter()
        await act()
        taken.append((time.perf_counter() - before) * 1000)
    return statistics.median(taken)


def against(name: str, value: float, baseline: float, what: str, unit: str = "ms") -> str:
    """One line: the figure, the baseline of the same run, the ratio."""
    return f"{name}: {value:.2f} {unit}, {value / baseline:.2f} times {what} ({baseline:.2f} {unit})"
