"""The bot is added to a chat, promoted, removed; a group becomes a supergroup."""

import logging
from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import ChatMemberUpdated, Message

from bot.i18n import Translator, Voice, pick_language
from bot.ui import group
from bot.ui.screen import Screen
from feedback.views.desk import Added
from handlers.membership import inside, may_make_topics
from services.staff import Staff

log = logging.getLogger(__name__)


def router() -> Router:
    """Everything outside private chats that is about the bot's own membership."""
    router = Router(name="setting_up")
    elsewhere = F.chat.type != ChatType.PRIVATE
    router.my_chat_member.register(come_or_gone, elsewhere)
    router.message.register(moved, F.migrate_to_chat_id)
    return router


async def come_or_gone(
    changed: ChatMemberUpdated, staff: Staff, translator: Translator, now: datetime, bot: Bot
) -> None:
    """Added, promoted or removed."""
    came = inside(changed.new_chat_member) and not inside(changed.old_chat_member)
    if await staff.is_chat(changed.chat.id):
        await _staff_chat(changed, staff, now)
    if came:
        say = translator.voice(pick_language(changed.from_user.language_code, translator.default))
        await _greet(bot, changed, await staff.added(changed.chat.id, changed.from_user.id, now), say)


async def moved(message: Message, staff: Staff, now: datetime) -> None:
    """The group became a supergroup: new cards go there."""
    if message.migrate_to_chat_id is not None:
        await staff.migrated(message.chat.id, message.migrate_to_chat_id, now)


async def _staff_chat(changed: ChatMemberUpdated, staff: Staff, now: datetime) -> None:
    if not inside(changed.new_chat_member):
        await staff.lost(changed.chat.id, now)
        return
    topics = bool(changed.chat.is_forum) and may_make_topics(changed.new_chat_member)
    await staff.learn(changed.chat.id, kind=changed.chat.type, topics=topics, now=now)


async def _greet(bot: Bot, changed: ChatMemberUpdated, added: Added, say: Voice) -> None:
    chat_id = changed.chat.id
    match added:
        case Added.READY:
            await _tell(bot, chat_id, group.ready(say))
        case Added.SET_UP:
            await _tell(bot, chat_id, group.set_up(say, chat_id=chat_id))
        case Added.FOREIGN:
            await _tell(bot, chat_id, group.foreign(say))
            await _leave(bot, chat_id)


async def _tell(bot: Bot, chat_id: int, screen: Screen) -> None:
    try:
        await bot.send_message(chat_id, screen.text)
    except (TelegramForbiddenError, TelegramBadRequest) as error:
        # Many chats let nobody but admins write.
        log.info("not allowed to greet", extra={"action": "greeting_refused", "error": type(error).__name__})


async def _leave(bot: Bot, chat_id: int) -> None:
    try:
        await bot.leave_chat(chat_id)
    except (TelegramForbiddenError, TelegramBadRequest) as error:
        log.info("gone already", extra={"action": "leave_refused", "error": type(error).__name__})
