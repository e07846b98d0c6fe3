"""Asking Telegram who is in the staff chat, and what the bot may do there."""

import logging
from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import ChatMemberAdministrator, ChatMemberOwner, ChatMemberRestricted
from aiogram.types.chat_member_union import ChatMemberUnion

log = logging.getLogger(__name__)

INSIDE = frozenset({"creator", "administrator", "member"})


def inside(member: ChatMemberUnion) -> bool:
    """Whether this is somebody in the chat; restricted people may be in or out."""
    return member.is_member if isinstance(member, ChatMemberRestricted) else member.status in INSIDE


def may_make_topics(member: ChatMemberUnion) -> bool:
    """Whether the bot, as this member, may make topics."""
    if isinstance(member, ChatMemberAdministrator):
        return bool(member.can_manage_topics)
    return isinstance(member, ChatMemberOwner)


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramMembership:
    """services.staff.Membership over the Bot API."""

    bot: Bot

    async def __call__(self, chat_id: int, person_id: int) -> bool:
        """Ask getChatMember; a chat that does not answer has no members."""
        try:
            return inside(await self.bot.get_chat_member(chat_id, person_id))
        except (TelegramBadRequest, TelegramForbiddenError) as error:
            log.info("no member", extra={"action": "not_a_member", "error": type(error).__name__})
            return False
