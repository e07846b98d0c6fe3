"""Telegram's limits, kept by waiting in turn before a request goes out."""

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from bot.metrics import monotonic

# Telegram's figures are 30 a second overall, 1 a second per chat and 20 a minute per group; a request on
# its way may overtake the one before it, hence the margins.
OVERALL = 28
CHAT_GAP = 1.05
GROUP = 20
GROUP_WINDOW = 61.0


class _Chat:
    """One chat's recent requests, and whose turn it is."""

    def __init__(self) -> None:
        self.times: deque[float] = deque(maxlen=GROUP)
        self.lock = asyncio.Lock()


class Limiter:
    """Gives each request the earliest instant at which Telegram will take it. Times are monotonic seconds."""

    def __init__(
        self,
        elapsed: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._elapsed = elapsed
        self._sleep = sleep
        self._latest = float("-inf")
        # How many groups wait for the next instant, and how many customers' chats stand in line.
        self._ahead = 0
        self._standing = 0
        # Told whenever somebody has left the line.
        self.on_step: Callable[[], None] = lambda: None
        # First come, first served: who loses a race for the next instant again and again would wait for ever.
        self._line = asyncio.Lock()
        self._chats: defaultdict[int, _Chat] = defaultdict(_Chat)
        self._halted: dict[int, float] = {}
        self._all_halted = 0.0

    @asynccontextmanager
    async def turn(self, chat_id: int, cost: int = 1) -> AsyncIterator[None]:
        """Wait until a message to this chat may go out, and hold the chat while it does.

        An album costs as much as its parts: the chat rests so much longer after it.

        The chat's pause counts from the end of a request: on a slow line the next one can't overtake it.
        """
        self._forget_idle()
        chat = self._chats[chat_id]
        async with chat.lock:
            passed = False
            while not passed:
                await self._wait(lambda: self._chat_earliest(chat_id))
                await self._stand_in_line(chat_id)
                # A halt may have come meanwhile.
                passed = self._chat_earliest(chat_id) <= self._elapsed()
            chat.times.extend([self._elapsed()] * cost)
            try:
                yield
            finally:
                chat.times[-1] = self._elapsed() + (cost - 1) * CHAT_GAP

    def free(self, chat_id: int) -> int:
        """How many messages of this chat's minute are left; 0 while it is halted."""
        now = self._elapsed()
        if self._halted.get(chat_id, 0.0) > now or self._all_halted > now:
            return 0
        return GROUP - sum(at > now - GROUP_WINDOW for at in self._chats[chat_id].times)

    def until_free(self, chat_id: int, spare: int) -> float:
        """Seconds until a halt is over and, in a group, more than `spare` messages of its minute are left."""
        now = self._elapsed()
        halted = max(self._halted.get(chat_id, 0.0), self._all_halted) - now
        if not _is_group(chat_id):
            return max(halted, 0.0)
        spent = [at for at in self._chats[chat_id].times if at > now - GROUP_WINDOW]
        excess = len(spent) - (GROUP - spare) + 1
        return max(halted, spent[excess - 1] + GROUP_WINDOW - now if excess > 0 else 0.0, 0.0)

    def stretch(self, chat_id: int, rest: int) -> float:
        """Seconds to wait so that fewer than `rest` messages left of a group's minute last to its end."""
        now, left = self._elapsed(), self.free(chat_id)
        if not _is_group(chat_id) or not 0 < left < rest:
            return 0.0
        times = self._chats[chat_id].times
        renewed = next(at for at in times if at > now - GROUP_WINDOW) + GROUP_WINDOW
        return max(0.0, times[-1] + (renewed - times[-1]) / (left + 1) - now)

    @property
    def standing(self) -> int:
        """How many messages to customers wait for their instant."""
        return self._standing

    def idle(self, chat_id: int) -> bool:
        """True when the chat itself would take a message at once."""
        return self._chat_earliest(chat_id) <= self._elapsed()

    def halt(self, chat_id: int, seconds: float) -> None:
        """Obey a 429: this chat rests; when another chat rests already, all do."""
        now = self._elapsed()
        others = any(until > now for chat, until in self._halted.items() if chat != chat_id)
        self._halted = {chat: until for chat, until in self._halted.items() if until > now}
        self._halted[chat_id] = now + seconds
        if others:
            self._all_halted = max(self._all_halted, now + seconds)

    def all_rest(self) -> bool:
        """True while nobody may be written to: two chats were told to wait at once."""
        return self._all_halted > self._elapsed()

    def halted(self) -> frozenset[int]:
        """Chats that rest after a 429."""
        now = self._elapsed()
        return frozenset(chat for chat, until in self._halted.items() if until > now)

    async def _stand_in_line(self, chat_id: int) -> None:
        """Wait for one of OVERALL's instants; a group, which has few a minute, goes before the customers."""
        if _is_group(chat_id):
            self._ahead += 1
            try:
                await self._wait(lambda: self._latest + 1 / OVERALL)
            finally:
                self._ahead -= 1
        else:
            self._standing += 1
            try:
                async with self._line:
                    # Evenly spread: of bursts that just fit, two may meet on the wire.
                    await self._wait(lambda: self._latest + (2 if self._ahead else 1) / OVERALL)
            finally:
                self._standing -= 1
                self.on_step()
        self._latest = self._elapsed()

    async def _wait(self, earliest: Callable[[], float]) -> None:
        # Looked at again after every wait: what was free a moment ago may be taken by now.
        while (wait := earliest() - self._elapsed()) > 0:
            await self._sleep(wait)

    def _chat_earliest(self, chat_id: int) -> float:
        times = self._chats[chat_id].times
        candidates = [self._elapsed(), self._all_halted, self._halted.get(chat_id, 0.0)]
        if times:
            candidates.append(times[-1] + CHAT_GAP)
        if _is_group(chat_id) and len(times) == GROUP:
            candidates.append(times[0] + GROUP_WINDOW)
        return max(candidates)

    def _forget_idle(self) -> None:
        # Thousands of customers pass by; only the last minute matters.
        if len(self._chats) < 1000:
            return
        limit = self._elapsed() - GROUP_WINDOW
        for chat_id, chat in list(self._chats.items()):
            if not chat.lock.locked() and (not chat.times or chat.times[-1] < limit):
                del self._chats[chat_id]


def _is_group(chat_id: int) -> bool:
    # Groups and channels have negative ids.
    return chat_id < 0
