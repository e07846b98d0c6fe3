"""Long polling in which acknowledged means committed."""

import asyncio
import logging
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Sequence
from itertools import count

from aiogram import Bot
from aiogram.exceptions import AiogramError, ClientDecodeError, TelegramConflictError, TelegramRetryAfter
from aiogram.types import Update

from bot.intake import ALLOWED_UPDATES, Intake, chat_of
from bot.metrics import Stopwatch
from bot.nursery import Nursery
from bot.reading import read_batch

log = logging.getLogger(__name__)

# Seconds.
LONG_POLL = 25
PAUSE = 1.0
LONGEST_PAUSE = 30.0
# How often new updates are looked for while some are still being handled: one slow chat holds up no other.
GLANCE = 0.2


class Polling:
    """Our own loop over getUpdates: the offset moves on only over updates whose work is committed."""

    def __init__(
        self,
        bot: Bot,
        intake: Intake,
        nursery: Nursery,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._intake = intake
        self._nursery = nursery
        self._sleep = sleep
        self._offset: int | None = None
        # Updates not acknowledged yet, in Telegram's order, and whether each is handled.
        self._handled: dict[int, bool] = {}
        self._chats: defaultdict[int, deque[Update]] = defaultdict(deque)
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._troubles = 0
        self._fetching: asyncio.Task[None] | None = None
        self._stopping = False
        # When Telegram last answered, for the health page.
        self.heard = Stopwatch()

    async def run(self) -> None:
        """Poll until stopped or cancelled."""
        while not self._stopping:
            try:
                await self._round()
            except TelegramRetryAfter as error:
                await self._sleep(error.retry_after)
            except (AiogramError, OSError) as error:
                await self._trouble(error)
            except asyncio.CancelledError:
                if not self._stopping:
                    raise
        await asyncio.gather(*self._tasks.values())
        self._advance()

    def stop(self) -> None:
        """Fetch no more; `run` ends once what was fetched is handled."""
        self._stopping = True
        if self._fetching is not None:
            self._fetching.cancel()

    async def acknowledge(self) -> None:
        """Tell Telegram what was handled, so that a restart does not see it again."""
        if self._offset is not None:
            await self._bot.get_updates(offset=self._offset, limit=1, timeout=0)

    async def _round(self) -> None:
        fresh = self._take_up(await self._fetch())
        self._troubles = 0
        if self._tasks and not fresh:
            await asyncio.wait(self._tasks.values(), timeout=GLANCE, return_when=asyncio.FIRST_COMPLETED)
        self._advance()

    async def _fetch(self) -> list[Update]:
        # The first answer comes at once: only after it is the bot ready.
        wait = 0 if self._handled or self.heard.age() is None else LONG_POLL
        self._fetching = asyncio.current_task()
        try:
            updates = await self._bot.get_updates(
                offset=self._offset,
                timeout=wait,
                allowed_updates=ALLOWED_UPDATES,
                request_timeout=wait + 10,
            )
        except ClientDecodeError as error:  # one update of a new kind must not hide the others
            updates = read_batch(error, self._bot)
        finally:
            self._fetching = None
        self.heard.touch()
        return updates

    def _take_up(self, updates: Sequence[Update]) -> bool:
        """Begin with what was not seen yet; True when there was anything."""
        fresh = [update for update in updates if update.update_id not in self._handled]
        for update in fresh:
            chat = chat_of(update)
            self._handled[update.update_id] = False
            self._chats[chat].append(update)
            if chat not in self._tasks:
                self._tasks[chat] = self._nursery.spawn(self._in_order(chat), f"chat:{chat}")
        return bool(fresh)

    async def _in_order(self, chat: int) -> None:
        waiting = self._chats[chat]
        try:
            while waiting:
                await self._insist(waiting[0])
                self._handled[waiting.popleft().update_id] = True
        finally:
            del self._tasks[chat], self._chats[chat]

    async def _insist(self, update: Update) -> None:
        """Handle the update, however often it takes: it is acknowledged by nobody else."""
        for attempt in count():
            try:
                if await self._intake.take(update):
                    return
            except Exception as error:  # the database is away: Telegram keeps what we don't acknowledge
                log.warning("waiting", extra={"action": "update_waits", "error": type(error).__name__})
            await self._sleep(_pause(attempt))

    def _advance(self) -> None:
        for update_id in list(self._handled):
            if not self._handled[update_id]:
                return
            del self._handled[update_id]
            self._offset = max(self._offset or 0, update_id + 1)

    async def _trouble(self, error: Exception) -> None:
        pause = _pause(self._troubles)
        self._troubles += 1
        action = "second_poller" if isinstance(error, TelegramConflictError) else "poll_trouble"
        log.warning("polling", extra={"action": action, "error": type(error).__name__, "pause": pause})
        await self._sleep(pause)


def _pause(times: int) -> float:
    return min(LONGEST_PAUSE, PAUSE * 2.0 ** min(times, 10))
