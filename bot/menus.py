"""The commands Telegram offers while somebody types, per scope and language."""

import logging
from collections.abc import Collection

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


class Menus:
    """Sets them; the bot works without them."""

    def __init__(self, bot: Bot, translator: Translator, settings: Settings) -> None:
        self._bot = bot
        self._translator = translator
        self._settings = settings

    async def everywhere(self, chats: Collection[int]) -> int:
        """Every menu, and those of these chats of staff; returns how many Telegram took."""
        taken = await self._set(BotCommandScopeAllPrivateChats(), guide.customer_menu())
        for admin in self._settings.admin_ids:
            taken += await self._set(BotCommandScopeChat(chat_id=admin), guide.admin_menu())
        return taken + sum([await self.staff_chat(chat_id) for chat_id in chats])

    async def staff_chat(self, chat_id: int) -> int:
        """What is offered in one chat of staff: to its members, and more to admins."""
        taken = await self._set(BotCommandScopeChat(chat_id=chat_id), guide.staff_menu())
        for admin in self._settings.admin_ids:
            scope = BotCommandScopeChatMember(chat_id=chat_id, user_id=admin)
            taken += await self._set(scope, guide.staff_admin_menu())
        return taken

    async def _set(self, scope: BotCommandScopeUnion, menu: dict[str, str]) -> int:
        taken = 0
        for language in (None, *LANGUAGES):
            say = self._translator.voice(language or self._settings.default_language)
            taken += await _put(self._bot, _commands(say, menu), scope, language)
        return taken


def _commands(say: Voice, menu: dict[str, str]) -> list[BotCommand]:
    return [BotCommand(command=name, description=what) for name, what in guide.menu(say, menu)]


async def _put(
    bot: Bot, commands: list[BotCommand], scope: BotCommandScopeUnion, language: str | None
) -> bool:
    try:
        return await bot.set_my_commands(commands, scope, language)
    except (AiogramError, OSError) as error:
        # An admin who has not started the bot yet, a local server without menus: nothing depends on it.
        log.info("menu refused", extra={"action": "menu_refused", "error": type(error).__name__})
        return False
