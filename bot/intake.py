"""Handles one update of Telegram's and says whether it may be acknowledged."""

import logging
import secrets
from collections.abc import Mapping
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import Update

from feedback.clock import Clock
from services.failures import Failures

log = logging.getLogger(__name__)

# Everything the bot reacts to; asking for more would cost rights and traffic.
ALLOWED_UPDATES = [
    "message",
    "edited_message",
    "channel_post",
    "callback_query",
    "my_chat_member",
]

# What says that Telegram can't serve us just now; the update is as good as any.
TELEGRAM_AWAY = (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)


class UnreadableUpdateError(Exception):
    """Nothing of the update is known to this version: it is kept for a later one."""


class Intake:
    """The door for updates, by polling and by webhook alike."""

    def __init__(
        self,
        dispatcher: Dispatcher,
        bot: Bot,
        failures: Failures,
        clock: Clock,
        offered: Mapping[str, Any],
    ) -> None:
        self._dispatcher = dispatcher
        self._bot = bot
        self._failures = failures
        self._clock = clock
        # What handlers may ask for by name.
        self._offered = offered
        # Failed and not yet handled; after a restart such a row just stays.
        self._failing: set[int] = set()

    async def take(self, update: Update) -> bool:
        """Handle the update; True once everything is committed or the update was set aside.

        Raises what the database raised when it can't be reached: nothing may be acknowledged then.
        """
        try:
            await self._handle(update)
        except Exception as error:  # the boundary: whatever went wrong, the update must not be lost
            if self._failures.database_is_down(error):
                raise
            return await self._failed(update, error)
        if update.update_id in self._failing:
            await self._failures.recovered(update.update_id)
            self._failing.discard(update.update_id)
        return True

    async def _handle(self, update: Update) -> None:
        if not is_readable(update):
            raise UnreadableUpdateError
        await self._dispatcher.feed_update(self._bot, update, **self._offered)

    async def _failed(self, update: Update, error: Exception) -> bool:
        incident = secrets.token_hex(4)
        patient = isinstance(error, TELEGRAM_AWAY)
        log.log(
            logging.WARNING if patient else logging.ERROR,
            "update failed",
            exc_info=None if patient else error,
            extra={
                "action": "update_failed",
                "update_id": update.update_id,
                "incident": incident,
                "error": type(error).__name__,
            },
        )
        chat = chat_of(update)
        set_aside = await self._failures.record(
            update.update_id,
            # What Telegram sent and no more: aiogram's own defaults can't be written as JSON.
            update.model_dump(mode="json", exclude_unset=True),
            error=type(error).__name__,
            incident=incident,
            now=self._clock.now(),
            person=chat if chat > 0 else None,
            patient=patient,
        )
        (self._failing.discard if set_aside else self._failing.add)(update.update_id)
        return set_aside


def is_readable(update: Update) -> bool:
    """False for an update of which nothing is known (bot/reading.py)."""
    return not (update.model_extra or {}).get("unread")


def chat_of(update: Update) -> int:
    """The chat whose updates must be handled in order; a person's taps count to the chat they are in."""
    if not is_readable(update):
        return 0
    event = update.event
    message = getattr(event, "message", None)
    chat = getattr(event, "chat", None) or getattr(message, "chat", None)
    sender = getattr(event, "from_user", None)
    return chat.id if chat is not None else sender.id if sender is not None else 0
