"""aiogram's HTTP session with our limits in front of every request."""

import logging

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import Response, SendMediaGroup, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.limits import Limiter
from bot.settings import Settings

log = logging.getLogger(__name__)

# What spends a chat's bucket; answering a callback query does not.
COUNTED = ("send", "edit", "copy", "forward", "createForumTopic", "stop")
# A pause up to this many seconds is waited out on the spot; a longer one is the caller's to plan for.
SHORT_PAUSE = 5
TRIES = 3
# Seconds a request may take: a message under way must be settled before its lease ends (HOLD in
# bot/dispatching.py).
TIMEOUT = 30.0


class Limits(BaseRequestMiddleware):
    """Waits for a turn before each counted request and obeys 429."""

    def __init__(self, limiter: Limiter) -> None:
        self._limiter = limiter

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """Send the request when it is its turn; a 429 proves that nothing was delivered."""
        chat_id = getattr(method, "chat_id", None)
        if not isinstance(chat_id, int) or not method.__api_method__.startswith(COUNTED):
            return await make_request(bot, method)
        for attempt in range(1, TRIES + 1):
            try:
                async with self._limiter.turn(chat_id, _cost(method)):
                    return await make_request(bot, method)
            except TelegramRetryAfter as error:
                self._limiter.halt(chat_id, error.retry_after)
                log.warning("told to wait", extra={"action": "retry_after", "seconds": error.retry_after})
                if attempt == TRIES or error.retry_after > SHORT_PAUSE:
                    raise
        raise AssertionError("unreachable")


def _cost(method: TelegramMethod[TelegramType]) -> int:
    return len(method.media) if isinstance(method, SendMediaGroup) else 1


class PromptSession(AiohttpSession):
    """Closes without aiogram's pause of 0.25 s, which only TLS connections need."""

    async def close(self) -> None:
        """Close the connections."""
        if self.api.base.startswith("https:"):
            await super().close()
        elif self._session is not None:
            await self._session.close()


def make_bot(settings: Settings, limiter: Limiter) -> Bot:
    """Build the client of the Bot API the settings name."""
    session = PromptSession(api=TelegramAPIServer.from_base(settings.telegram_api_url), timeout=TIMEOUT)
    session.middleware(Limits(limiter))
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True)
    return Bot(settings.bot_token.get_secret_value(), session=session, default=properties)
