"""Flood limits, counted on the sandbox's clock: overall, per chat, per group."""

import math
from collections import deque
from dataclasses import dataclass

from telegram.constants import FloodLimit

from sandbox.clock import Clock

# Two instants a second apart may differ by less in floating point.
SLACK = 1e-6


@dataclass(slots=True, kw_only=True)
class Limits:
    """The numbers: messages a second overall, at once in one chat, a minute in one group."""

    overall: int = FloodLimit.MESSAGES_PER_SECOND
    chat_burst: int = FloodLimit.MESSAGES_PER_SECOND_PER_CHAT
    group: int = FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP
    enabled: bool = True


class Window:
    """At most `limit` in any `seconds`."""

    def __init__(self, limit: int, seconds: float) -> None:
        self.limit = limit
        self.seconds = seconds
        self._spent: deque[float] = deque()

    def wait(self, now: float) -> float:
        """Seconds until one more is allowed; 0 when it is now."""
        while self._spent and self._spent[0] + self.seconds <= now + SLACK:
            self._spent.popleft()
        if len(self._spent) < self.limit:
            return 0.0
        return self._spent[len(self._spent) - self.limit] + self.seconds - now

    def spend(self, now: float, cost: int) -> None:
        """Count `cost` messages."""
        self._spent.extend([now] * cost)


class Bucket:
    """One token a second, at most `burst` kept; an album may leave a debt."""

    def __init__(self, burst: int, now: float) -> None:
        self.burst = burst
        self._tokens = float(burst)
        self._at = now

    def wait(self, now: float) -> float:
        """Seconds until one more is allowed."""
        self._tokens = min(float(self.burst), self._tokens + max(0.0, now - self._at))
        self._at = now
        return 0.0 if self._tokens >= 1 - SLACK else 1 - self._tokens

    def spend(self, _now: float, cost: int) -> None:
        """Count `cost` messages."""
        self._tokens -= cost


class Meter:
    """Counts what the bot sends."""

    def __init__(self, limits: Limits, clock: Clock) -> None:
        self.limits = limits
        self._clock = clock
        self.reset()

    def reset(self) -> None:
        """Forget what was counted (after the numbers changed)."""
        self._overall = Window(self.limits.overall, 1.0)
        self._chats: dict[int, Bucket] = {}
        self._groups: dict[int, Window] = {}

    def spend(self, chat_id: int, *, is_group: bool, cost: int = 1) -> int:
        """Count a message; returns 0, or the whole seconds to wait when it is one too many."""
        if not self.limits.enabled:
            return 0
        now = self._clock.now()
        meters: list[Window | Bucket] = [self._overall, self._chat(chat_id, now)]
        if is_group:
            meters.append(self._groups.setdefault(chat_id, Window(self.limits.group, 60.0)))
        wait = max(meter.wait(now) for meter in meters)
        if wait > 0:
            return max(1, math.ceil(wait - SLACK))
        for meter in meters:
            meter.spend(now, cost)
        return 0

    def _chat(self, chat_id: int, now: float) -> Bucket:
        if chat_id not in self._chats:
            self._chats[chat_id] = Bucket(self.limits.chat_burst, now)
        return self._chats[chat_id]
