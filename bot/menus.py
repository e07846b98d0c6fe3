"""The commands Telegram offers while somebody types, per scope and language."""

import logging
from collections.abc import Iterator

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeUnion,
)

from bot.i18n import Translator
from bot.settings import Settings
from feedback.texts import LANGUAGES

log = logging.getLogger(__name__)

CUSTOMER = ("start", "feedback", "language", "pause", "stop", "mydata", "forget", "help")
STAFF = (
    "cases",
    "mine",
    "promise",
    "promises",
    "inbox",
    "who",
    "case",
    "about",
    "address",
    "practice",
    "note",
    "canned",
    "language",
    "help",
)
ADMIN = ("campaigns", "report", "test", "help")


async def set_menus(bot: Bot, translator: Translator, settings: Settings) -> int:
    """Set every menu; returns how many Telegram took. The bot works without them."""
    taken = 0
    for scope, ids in _menus(settings):
        for language in (None, *LANGUAGES):
            commands = _commands(translator, language or settings.default_language, ids)
            taken += await _set(bot, commands, scope, language)
    return taken


def _menus(settings: Settings) -> Iterator[tuple[BotCommandScopeUnion, dict[str, str]]]:
    """Scopes with their commands and whose sentence describes each."""
    customer = dict.fromkeys(CUSTOMER, "customer")
    yield BotCommandScopeAllPrivateChats(), customer
    if settings.staff_chat_id is not None:
        yield BotCommandScopeChat(chat_id=settings.staff_chat_id), dict.fromkeys(STAFF, "staff")
    for admin in settings.admin_ids:
        yield (
            BotCommandScopeChat(chat_id=admin),
            {**dict.fromkeys(ADMIN, "admin"), **customer, "help": "admin"},
        )


def _commands(translator: Translator, language: str, ids: dict[str, str]) -> list[BotCommand]:
    say = translator.voice(language)
    return [
        BotCommand(command=name, description=say.label(f"{who}-command-{name}")) for name, who in ids.items()
    ]


async def _set(
    bot: Bot, commands: list[BotCommand], scope: BotCommandScopeUnion, language: str | None
) -> bool:
    try:
        return await bot.set_my_commands(commands, scope, language)
    except (AiogramError, OSError) as error:
        # An admin who has not started the bot yet, a local server without menus: nothing depends on it.
        log.info("menu refused", extra={"action": "menu_refused", "error": type(error).__name__})
        return False
