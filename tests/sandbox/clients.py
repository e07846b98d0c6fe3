"""Two independent clients of the Bot API behind one small face."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from types import ModuleType
from typing import Any

import aiogram
import aiogram.types
import telegram
import telegram.error
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
)
from telegram.request import HTTPXRequest

from sandbox import Sandbox

Json = dict[str, Any]


class Refused(Exception):
    """The Bot API said no; `words` in lower case without the name of the code."""

    def __init__(self, words: str, *, retry_after: int | None = None, migrate_to: int | None = None) -> None:
        self.words = words.lower().removeprefix("bad request: ")
        self.retry_after = retry_after
        self.migrate_to = migrate_to
        super().__init__(self.words)


class Unreachable(Exception):
    """No answer came."""


def seconds(wait: int | timedelta) -> int:
    """python-telegram-bot moves from numbers to time spans."""
    return int(wait.total_seconds()) if isinstance(wait, timedelta) else wait


class Client:
    """`types` has the classes, `do` calls a method and gives plain JSON back."""

    name: str
    types: ModuleType

    async def do(self, method: str, **arguments: Any) -> Any:
        raise NotImplementedError

    def file(self, content: bytes, name: str) -> Any:
        raise NotImplementedError

    def read(self, update: Json) -> Json:
        """An update through the client's own classes."""
        raise NotImplementedError

    def keyboard(self, *rows: list[tuple[str, str]]) -> Any:
        """An inline keyboard of (label, data)."""
        button = self.types.InlineKeyboardButton
        keys = [[button(text=label, callback_data=data) for label, data in row] for row in rows]
        return self.types.InlineKeyboardMarkup(inline_keyboard=keys)

    def reply(self, message_id: int) -> Any:
        return self.types.ReplyParameters(message_id=message_id)


class PromptSession(AiohttpSession):
    """aiogram waits a quarter of a second for TLS when it closes; there is none here."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


class AiogramClient(Client):
    name, types = "aiogram", aiogram.types

    def __init__(self, bot: aiogram.Bot) -> None:
        self.bot = bot

    async def do(self, method: str, **arguments: Any) -> Any:
        try:
            return plain(await getattr(self.bot, method)(**arguments))
        except TelegramRetryAfter as error:
            raise Refused(error.message, retry_after=error.retry_after) from error
        except TelegramMigrateToChat as error:
            raise Refused(error.message, migrate_to=error.migrate_to_chat_id) from error
        except TelegramNetworkError as error:
            raise Unreachable(str(error)) from error
        except TelegramAPIError as error:
            raise Refused(error.message) from error

    def file(self, content: bytes, name: str) -> Any:
        return aiogram.types.BufferedInputFile(content, name)

    def read(self, update: Json) -> Json:
        read: Json = plain(aiogram.types.Update.model_validate(update))
        return read


class PtbClient(Client):
    name, types = "python-telegram-bot", telegram

    def __init__(self, bot: telegram.Bot) -> None:
        self.bot = bot

    async def do(self, method: str, **arguments: Any) -> Any:
        try:
            return plain(await getattr(self.bot, method)(**arguments))
        except telegram.error.RetryAfter as error:
            raise Refused(str(error), retry_after=seconds(error.retry_after)) from error
        except telegram.error.ChatMigrated as error:
            raise Refused(str(error), migrate_to=error.new_chat_id) from error
        except (telegram.error.BadRequest, telegram.error.Forbidden, telegram.error.Conflict) as error:
            raise Refused(error.message) from error
        except telegram.error.InvalidToken as error:
            raise Refused("unauthorized") from error
        except telegram.error.NetworkError as error:
            if "Server Error" in error.message or "Gateway" in error.message:
                raise Refused(error.message) from error
            raise Unreachable(error.message) from error
        except telegram.error.TelegramError as error:
            raise Refused(error.message) from error

    def file(self, content: bytes, name: str) -> Any:
        return telegram.InputFile(content, name, attach=True)

    def read(self, update: Json) -> Json:
        read: Json = telegram.Update.de_json(update, None).to_dict()
        return read


def plain(result: Any) -> Any:
    """A client's object as JSON."""
    if isinstance(result, list | tuple):
        return [plain(one) for one in result]
    if isinstance(result, telegram.TelegramObject):
        return result.to_dict()
    if hasattr(result, "model_dump"):
        return result.model_dump(mode="json", by_alias=True, exclude_none=True)
    return result


@asynccontextmanager
async def aiogram_client(tg: Sandbox, token: str | None = None) -> AsyncIterator[Client]:
    """aiogram, pointed at the sandbox."""
    session = PromptSession(api=TelegramAPIServer.from_base(tg.url), timeout=10)
    bot = aiogram.Bot(token or tg.token, session=session)
    try:
        yield AiogramClient(bot)
    finally:
        await session.close()


@asynccontextmanager
async def ptb_client(tg: Sandbox, token: str | None = None) -> AsyncIterator[Client]:
    """python-telegram-bot, pointed at the sandbox."""
    requests = [HTTPXRequest(connection_pool_size=8), HTTPXRequest(connection_pool_size=8)]
    bot = telegram.Bot(
        token or tg.token,
        base_url=f"{tg.url}/bot",
        base_file_url=f"{tg.url}/file/bot",
        request=requests[0],
        get_updates_request=requests[1],
    )
    for request in requests:
        await request.initialize()
    try:
        yield PtbClient(bot)
    finally:
        for request in requests:
            await request.shutdown()


Opener = Callable[..., AbstractAsyncContextManager[Client]]
CLIENTS: dict[str, Opener] = {"aiogram": aiogram_client, "ptb": ptb_client}
