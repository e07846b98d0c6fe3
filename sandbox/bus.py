"""Everything that happens, in order: the browser page listens, the waiting calls are woken."""

import asyncio
from collections import deque
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any


class Signal:
    """Wakes everyone who waits now; those who come later wait for the next one."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def fire(self) -> None:
        """Wake all."""
        self._event.set()
        self._event = asyncio.Event()

    def wait(self) -> Coroutine[Any, Any, bool]:
        """Until the next `fire` after this call, even if it comes before the waiting starts."""
        return self._event.wait()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening; `data` is JSON."""

    seq: int
    kind: str
    data: Any


class Bus:
    """The last happenings and a signal for new ones."""

    def __init__(self, keep: int = 20_000) -> None:
        self.seq = 0
        self.changed = Signal()
        self._log: deque[Event] = deque(maxlen=keep)

    def publish(self, kind: str, data: Any) -> int:
        """Tell everyone; returns the sequence number."""
        self.seq += 1
        self._log.append(Event(seq=self.seq, kind=kind, data=data))
        self.changed.fire()
        return self.seq

    def after(self, seq: int) -> list[Event] | None:
        """Events after `seq`; None when some are no longer kept, or `seq` is of an earlier run."""
        if seq > self.seq or (self._log and self._log[0].seq > seq + 1):
            return None
        missed = min(self.seq - seq, len(self._log))
        return [self._log[index] for index in range(len(self._log) - missed, len(self._log))]
