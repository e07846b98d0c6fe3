"""The port through which the rooms above learn the time; rules themselves take `now`."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time; one is made in bot/app.py, tests bring their own."""

    def now(self) -> datetime:
        """The current instant, aware, in UTC."""
        ...
