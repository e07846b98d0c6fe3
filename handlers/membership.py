"""What Telegram says about a member of a chat."""

from aiogram.types import ChatMemberAdministrator, ChatMemberOwner, ChatMemberRestricted
from aiogram.types.chat_member_union import ChatMemberUnion

INSIDE = frozenset({"creator", "administrator", "member"})


def inside(member: ChatMemberUnion) -> bool:
    """Whether this is somebody in the chat; restricted people may be in or out."""
    return member.is_member if isinstance(member, ChatMemberRestricted) else member.status in INSIDE


def may_make_topics(member: ChatMemberUnion) -> bool:
    """Whether the bot, as this member, may make topics."""
    if isinstance(member, ChatMemberAdministrator):
        return bool(member.can_manage_topics)
    return isinstance(member, ChatMemberOwner)
