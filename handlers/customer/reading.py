"""A Telegram message as the services know it."""

import re
from datetime import UTC, datetime

from aiogram.enums import ContentType
from aiogram.types import Message

from feedback.written import Media, Written

# What comes along with /feedback is said as much as what follows it.
PROMPT = re.compile(r"\A/feedback(@\w+)?\s+(?=\S)", re.IGNORECASE)
READABLE = {ContentType.TEXT, *(ContentType(media.value) for media in Media)}


def read(message: Message) -> Written:
    """Text or caption exactly as written, and what is attached."""
    media, file_id = attached(message)
    return Written(
        chat_id=message.chat.id,
        message_id=message.message_id,
        text=PROMPT.sub("", message.text, count=1) if message.text else message.caption,
        media=media,
        file_id=file_id,
        reply_to=message.reply_to_message.message_id if message.reply_to_message else None,
        album=message.media_group_id,
        edited_at=datetime.fromtimestamp(message.edit_date, UTC) if message.edit_date else None,
    )


def attached(message: Message) -> tuple[Media | None, str | None]:
    """What is attached to a readable message, and Telegram's number of the file."""
    if message.content_type == ContentType.TEXT:
        return None, None
    media = Media(message.content_type)
    found = getattr(message, media.value)
    # A photo comes in several sizes, the largest last.
    return media, found[-1].file_id if media is Media.PHOTO else found.file_id
