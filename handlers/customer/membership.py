"""The person blocks the bot, or lets it write again."""

from datetime import datetime

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import ChatMemberUpdated

from services.contacts import Contacts


def router() -> Router:
    """Both ways."""
    router = Router(name="membership")
    router.my_chat_member.register(blocked, F.new_chat_member.status == ChatMemberStatus.KICKED)
    router.my_chat_member.register(unblocked, F.new_chat_member.status == ChatMemberStatus.MEMBER)
    return router


async def blocked(changed: ChatMemberUpdated, contacts: Contacts, now: datetime) -> None:
    """Nothing can be sent until they come back."""
    await contacts.blocked(changed.chat.id, now)


async def unblocked(changed: ChatMemberUpdated, contacts: Contacts) -> None:
    """What waits may be sent again."""
    await contacts.unblocked(changed.chat.id)
