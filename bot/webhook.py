"""Updates that Telegram brings: the same intake as polling, in order within a chat."""

import asyncio
import hashlib
import secrets
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from aiogram import Bot

from bot.intake import ALLOWED_UPDATES, Intake, chat_of
from bot.reading import read_update
from bot.settings import Settings
from db.uow import UnitOfWork

NAME = "webhook_secret"


class WebhookIntake:
    """Telegram may bring two updates of one chat at once: the second waits."""

    def __init__(self, bot: Bot, intake: Intake) -> None:
        self._bot = bot
        self._intake = intake
        self._locks: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._waiting: defaultdict[int, int] = defaultdict(int)

    async def take(self, body: Mapping[str, Any]) -> bool:
        """Handle one update; True once it may be acknowledged."""
        update = read_update(body, self._bot)
        chat_id = chat_of(update)
        self._waiting[chat_id] += 1
        try:
            async with self._locks[chat_id]:
                return await self._intake.take(update)
        finally:
            self._waiting[chat_id] -= 1
            if not self._waiting[chat_id]:
                del self._waiting[chat_id], self._locks[chat_id]


async def webhook_secret(uow: UnitOfWork, settings: Settings) -> str:
    """WEBHOOK_SECRET, else one made once and kept."""
    configured = settings.webhook_secret.get_secret_value()
    if configured:
        return configured
    async with uow.write() as tx:
        return await tx.store.put_once(NAME, secrets.token_urlsafe(32))


def webhook_path(secret: str) -> str:
    """Where Telegram is to knock; nobody learns the secret from it."""
    return "/telegram/" + hashlib.sha256(f"path:{secret}".encode()).hexdigest()[:32]


async def set_webhook(bot: Bot, settings: Settings, secret: str) -> None:
    """Ask Telegram to bring updates; what waits there stays."""
    await bot.set_webhook(
        settings.webhook_url + webhook_path(secret),
        secret_token=secret,
        allowed_updates=ALLOWED_UPDATES,
        drop_pending_updates=False,
    )
