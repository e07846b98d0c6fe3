"""A local Telegram: see README.md."""

from sandbox.acts import Acts
from sandbox.acts.base import Happened
from sandbox.app import TOKEN, Sandbox, running
from sandbox.clock import Clock, ManualClock
from sandbox.errors import ActError, BotApiError, NoSuch
from sandbox.faults import Fault
from sandbox.limits import Limits

__all__ = [
    "TOKEN",
    "ActError",
    "Acts",
    "BotApiError",
    "Clock",
    "Fault",
    "Happened",
    "Limits",
    "ManualClock",
    "NoSuch",
    "Sandbox",
    "running",
]
