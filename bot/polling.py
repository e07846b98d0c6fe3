"""Long polling in which acknowledged means committed."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramConflictError, TelegramRetryAfter
from aiogram.types import Update

from bot.intake import ALLOWED_UPDATES, Intake, chat_of
from bot.metrics import Stopwatch

log = logging.getLogger(__name__)

# Seconds.
LONG_POLL = 25
PAUSE = 1.0
LONGEST_PAUSE = 30.0


class Polling:
    """Our own loop over getUpdates: the offset moves on only over updates whose work is committed."""

    def __init__(
        self, bot: Bot, intake: Intake, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._bot = bot
        self._intake = intake
        self._sleep = sleep
        self._offset: int | None = None
        # Handled, but not acknowledged yet because an earlier one failed.
        self._done: set[int] = set()
        self._troubles = 0
        self._fetching: asyncio.Task[None] | None = None
        self._stopping = False
        # When Telegram last answered, for the health page.
        self.heard = Stopwatch()

    async def run(self) -> None:
        """Poll until stopped or cancelled."""
        while not self._stopping:
            try:
                await self._handle(await self._fetch())
                self._troubles = 0
            except TelegramRetryAfter as error:
                await self._sleep(error.retry_after)
            except (AiogramError, OSError) as error:
                await self._trouble(error)
            except Exception as error:  # the database is away: nothing is acknowledged, try again
                await self._trouble(error)

    def stop(self) -> None:
        """Fetch no more; `run` ends once what was fetched is handled."""
        self._stopping = True
        if self._fetching is not None:
            self._fetching.cancel()

    async def acknowledge(self) -> None:
        """Tell Telegram what was handled, so that a restart does not see it again."""
        if self._offset is not None:
            await self._bot.get_updates(offset=self._offset, limit=1, timeout=0)

    async def _fetch(self) -> list[Update]:
        self._fetching = asyncio.current_task()
        try:
            updates = await self._bot.get_updates(
                offset=self._offset,
                timeout=LONG_POLL,
                allowed_updates=ALLOWED_UPDATES,
                request_timeout=LONG_POLL + 10,
            )
        finally:
            self._fetching = None
        self.heard.touch()
        return updates

    async def _handle(self, updates: Sequence[Update]) -> None:
        chats: defaultdict[int, list[Update]] = defaultdict(list)
        for update in updates:
            if update.update_id not in self._done:
                chats[chat_of(update)].append(update)
        results = await asyncio.gather(*map(self._in_order, chats.values()), return_exceptions=True)
        self._advance(updates)
        for result in results:
            if isinstance(result, BaseException):
                raise result
        if len(self._done):
            await self._sleep(PAUSE)

    async def _in_order(self, updates: Sequence[Update]) -> None:
        for update in updates:
            if not await self._intake.take(update):
                return
            self._done.add(update.update_id)

    def _advance(self, updates: Sequence[Update]) -> None:
        for update in updates:
            if update.update_id not in self._done:
                return
            self._done.discard(update.update_id)
            self._offset = update.update_id + 1

    async def _trouble(self, error: Exception) -> None:
        self._troubles += 1
        pause = min(LONGEST_PAUSE, PAUSE * 2 ** (self._troubles - 1))
        action = "second_poller" if isinstance(error, TelegramConflictError) else "poll_trouble"
        log.warning("polling", extra={"action": action, "error": type(error).__name__, "pause": pause})
        await self._sleep(pause)
