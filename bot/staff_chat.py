"""Looks at the chats of staff from time to time: their kind, topics, whether the bot may still write."""

import logging

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat

from feedback.clock import Clock
from handlers.membership import inside, may_make_topics
from services.cases import Cases
from services.staff import Staff

log = logging.getLogger(__name__)


class StaffChatWatch:
    """A tick's work: learns what Telegram says and sends cards that waited."""

    def __init__(self, bot: Bot, staff: Staff, cases: Cases, clock: Clock) -> None:
        self._bot = bot
        self._staff = staff
        self._cases = cases
        self._clock = clock

    async def look(self) -> int:
        """Look once; there is nothing to repeat at once."""
        seen = [await self._look_at(chat_id) for chat_id in await self._staff.chats()]
        if any(seen):
            await self._cases.show_unshown(self._clock.now())
        return 0

    async def _look_at(self, chat_id: int) -> bool:
        """True when Telegram answered."""
        try:
            await self._learn(chat_id)
        except TelegramMigrateToChat as error:
            await self._staff.migrated(chat_id, error.migrate_to_chat_id, self._clock.now())
        except (TelegramForbiddenError, TelegramBadRequest) as error:
            log.warning("staff chat lost", extra={"action": "staff_chat_lost", "error": type(error).__name__})
            await self._staff.lost(chat_id, self._clock.now())
        else:
            return True
        return False

    async def _learn(self, chat_id: int) -> None:
        chat = await self._bot.get_chat(chat_id)
        me = await self._bot.get_chat_member(chat_id, self._bot.id)
        if not inside(me):
            await self._staff.lost(chat_id, self._clock.now())
            return
        topics = bool(chat.is_forum) and may_make_topics(me)
        await self._staff.learn(chat_id, kind=str(chat.type), topics=topics, now=self._clock.now())
