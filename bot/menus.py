"""The commands Telegram offers while somebody types, per scope and language."""

import logging
from collections.abc import Iterator

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatMember,
    BotCommandScopeUnion,
)

from bot.i18n import Translator, Voice
from bot.settings import Settings
from bot.ui import guide
from feedback.texts import LANGUAGES

log = logging.getLogger(__name__)


async def set_menus(bot: Bot, translator: Translator, settings: Settings) -> int:
    """Set every menu; returns how many Telegram took. The bot works without them."""
    taken = 0
    for scope, menu in _menus(settings):
        for language in (None, *LANGUAGES):
            say = translator.voice(language or settings.default_language)
            taken += await _set(bot, _commands(say, menu), scope, language)
    return taken


def _menus(settings: Settings) -> Iterator[tuple[BotCommandScopeUnion, dict[str, str]]]:
    """Scopes with their commands and whose sentence describes each."""
    yield BotCommandScopeAllPrivateChats(), guide.customer_menu()
    staff_chat = settings.staff_chat_id
    if staff_chat is not None:
        yield BotCommandScopeChat(chat_id=staff_chat), guide.staff_menu()
    for admin in settings.admin_ids:
        yield BotCommandScopeChat(chat_id=admin), guide.admin_menu()
        if staff_chat is not None:
            yield BotCommandScopeChatMember(chat_id=staff_chat, user_id=admin), guide.staff_admin_menu()


def _commands(say: Voice, menu: dict[str, str]) -> list[BotCommand]:
    return [BotCommand(command=name, description=what) for name, what in guide.menu(say, menu)]


async def _set(
    bot: Bot, commands: list[BotCommand], scope: BotCommandScopeUnion, language: str | None
) -> bool:
    try:
        return await bot.set_my_commands(commands, scope, language)
    except (AiogramError, OSError) as error:
        # An admin who has not started the bot yet, a local server without menus: nothing depends on it.
        log.info("menu refused", extra={"action": "menu_refused", "error": type(error).__name__})
        return False
