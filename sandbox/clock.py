"""The sandbox's own clock: seconds since 1970, moved on by hand where a test wants it."""

import time
from collections.abc import Callable


class Clock:
    """Runs with a monotonic source; `advance` moves it on."""

    def __init__(
        self,
        monotonic: Callable[[], float] = time.monotonic,  # noqa: TID251 - this is the sandbox's one clock
        epoch: float | None = None,
    ) -> None:
        self._monotonic = monotonic
        self._base = (time.time() if epoch is None else epoch) - monotonic()  # noqa: TID251 - as above
        # Only shown: how much faster the host program's time runs.
        self.speed = 1.0

    def now(self) -> float:
        """Seconds since 1970."""
        return self._base + self._monotonic()

    def advance(self, seconds: float) -> None:
        """Move on by this many seconds."""
        self._base += seconds


class ManualClock(Clock):
    """Stands still until `advance`."""

    def __init__(self, epoch: float = 1_764_000_000.0) -> None:
        super().__init__(monotonic=lambda: 0.0, epoch=epoch)
