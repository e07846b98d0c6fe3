"""Setting up the staff chat."""

from bot.i18n import Voice
from bot.ui.screen import Screen


def set_up(say: Voice, *, chat_id: int) -> Screen:
    """The bot was added by an admin: the chat's id and what to do with it."""
    return Screen(text=say("staff-setup", chat=str(chat_id)))


def ready(say: Voice) -> Screen:
    """The bot was added to the chat that is set up as the staff chat."""
    return Screen(text=say("staff-setup-ready"))


def foreign(say: Voice) -> Screen:
    """The last words before leaving a chat of somebody else's."""
    return Screen(text=say("staff-setup-foreign"))
