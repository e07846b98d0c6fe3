"""A message a customer wrote, as it came."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

# The chat of words that were written elsewhere.
NO_CHAT = 0


class Media(StrEnum):
    """What can be in a message besides text; the values are stored: never rename one."""

    VOICE = "voice"
    AUDIO = "audio"
    PHOTO = "photo"
    VIDEO = "video"
    VIDEO_NOTE = "video_note"
    ANIMATION = "animation"
    DOCUMENT = "document"
    STICKER = "sticker"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One message: text, media, or media with a caption."""

    chat_id: int
    message_id: int
    # The text or caption, exactly as written; None for bare media.
    text: str | None = None
    media: Media | None = None
    file_id: str | None = None
    # The message it replies to, in the same chat.
    reply_to: int | None = None
    # Names the album it is a part of: the other parts come as messages of their own.
    album: str | None = None
    # When Telegram says it was edited.
    edited_at: datetime | None = None
