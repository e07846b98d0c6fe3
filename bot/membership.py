"""Asking Telegram who is in the staff chat."""

import logging
from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat

from handlers.membership import inside

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramMembership:
    """services.staff.Membership over the Bot API."""

    bot: Bot

    async def __call__(self, chat_id: int, person_id: int) -> bool:
        """Ask getChatMember; a chat that does not answer has no members."""
        try:
            return inside(await self.bot.get_chat_member(chat_id, person_id))
        except TelegramMigrateToChat as error:
            return await self(error.migrate_to_chat_id, person_id)
        except (TelegramBadRequest, TelegramForbiddenError) as error:
            log.info("no member", extra={"action": "not_a_member", "error": type(error).__name__})
            return False
