"""Where a tapped message stands."""

from aiogram.types import CallbackQuery

from feedback.views.desk import Place


def place(callback: CallbackQuery) -> Place:
    """Where the tapped message stands; only inline messages, which we never send, have none."""
    if callback.message is None:
        return Place(chat_id=callback.from_user.id, message_id=0)
    return Place(chat_id=callback.message.chat.id, message_id=callback.message.message_id)
