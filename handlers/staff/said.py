"""An agent's message as services know it, and which messages are meant for customers."""

from datetime import UTC, datetime
from html import escape
from typing import Any

from aiogram.enums import ChatType
from aiogram.filters import Filter
from aiogram.types import Message

from feedback.talk import Said
from handlers.customer.reading import READABLE, attached
from handlers.staff.agents import agent_of
from handlers.staff.prompting import reply_to, thread_of
from services.staff import Staff
from services.talking import Talking


def read(message: Message, words: str | None = None) -> Said:
    """Words with their formatting, and what is attached; `words`: those of a command, without it."""
    media, file_id = attached(message) if message.content_type in READABLE else (None, None)
    return Said(
        chat_id=message.chat.id,
        message_id=message.message_id,
        html=(message.html_text if words is None else escape(words, quote=False)) or None,
        media=media,
        file_id=file_id,
        album=message.media_group_id,
        thread_id=thread_of(message),
        reply_to=reply_to(message),
        edited_at=datetime.fromtimestamp(message.edit_date, UTC) if message.edit_date else None,
    )


class ToCustomer(Filter):
    """Lets through a reply to a card or to a copy of a customer's message; adds `about` and `sure`."""

    async def __call__(
        self, message: Message, staff: Staff, talking: Talking, now: datetime
    ) -> bool | dict[str, Any]:
        """Commands are for the bot, and everything else in the chat is internal."""
        person = message.from_user
        if person is None or person.is_bot or (message.text or message.caption or "").startswith("/"):
            return False
        if message.chat.type == ChatType.PRIVATE or not await staff.is_chat(message.chat.id):
            return False
        meant = await talking.meant_for(read(message), agent_of(person), now)
        return {"about": meant[0], "sure": meant[1]} if meant else False


class WentOut(Filter):
    """Lets through the edit of an agent's message that was passed on to a customer."""

    async def __call__(self, message: Message, talking: Talking) -> bool:
        """In an agent's private chat with the bot, too."""
        return await talking.went_out(message.chat.id, message.message_id)
