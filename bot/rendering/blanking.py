"""Attachments of a person who is forgotten: something empty takes their place."""

from base64 import b64decode

from aiogram.methods import DeleteMessage, EditMessageMedia
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto

from feedback.written import Media

# How the kind of a copy in a staff chat begins when it carries an attachment.
COPY = "relay:"
# A grey square of 64 by 64.
_PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAAAAACPAi4CAAAAKklEQVR42u3MQREAAAwCIPsnM5Yh9ttBANKjCAQCgUAgEAgEAoFA"
    "IPgeDAQKgLWRjkNPAAAAAElFTkSuQmCC"
)
_PICTURES = frozenset({Media.PHOTO, Media.VIDEO, Media.ANIMATION})
_FILES = frozenset({Media.DOCUMENT, Media.AUDIO})


def blanked(chat_id: int, message_id: int, media: str, caption: str) -> EditMessageMedia | DeleteMessage:
    """Edits have no age limit, but not every kind can be edited: the rest is deleted, within two days."""
    if media in _PICTURES:
        picture = InputMediaPhoto(media=BufferedInputFile(_PICTURE, "removed.png"), caption=caption)
        return EditMessageMedia(chat_id=chat_id, message_id=message_id, media=picture)
    if media in _FILES:
        nothing = InputMediaDocument(media=BufferedInputFile(b"-", "removed.txt"), caption=caption)
        return EditMessageMedia(chat_id=chat_id, message_id=message_id, media=nothing)
    return DeleteMessage(chat_id=chat_id, message_id=message_id)
