"""What admins are told without asking."""

from bot.i18n import Voice
from bot.ui.screen import Button, Screen, lines
from feedback.signing import Signer


def no_rights(say: Voice, *, telegram_id: int) -> Screen:
    """An admin command from somebody who is none."""
    return Screen(text=say("admin-no-rights", id=str(telegram_id)))


def failed_update(say: Voice, *, incident: str) -> Screen:
    """An update was set aside after three tries."""
    return Screen(text=say("admin-failed-update", incident=incident))


def link_conflict(
    say: Voice, sign: Signer, *, contact_id: int, contact: str, first: str, second: str
) -> Screen:
    """Two accounts opened one personal link; `first` is joined, `second` is not."""
    unlink = Button(
        text=say.label("admin-key-unlink"), data=sign.pack_callback("unlink", contact_id), style="danger"
    )
    text = say("admin-link-conflict", contact=contact, first=first, second=second)
    return Screen(text=text, rows=((unlink,),))


def unlinked(say: Voice, *, contact: str) -> Screen:
    """The contact and the Telegram account are apart again."""
    return Screen(text=say("admin-unlinked", contact=contact))


def second_chat(say: Voice, *, chat_id: int) -> Screen:
    """The bot was added to a chat that is not the staff chat, and left it."""
    return Screen(text=say("admin-second-chat", chat=str(chat_id)))


def staff_chat_lost(say: Voice, *, chat_id: int) -> Screen:
    """The bot can no longer write to the staff chat."""
    return Screen(text=say("admin-staff-chat-lost", chat=str(chat_id)))


def routed_chat_lost(say: Voice, *, chat_id: int) -> Screen:
    """The bot can no longer write to a chat cards are routed to; they come to the staff chat."""
    return Screen(text=say("admin-routed-chat-lost", chat=str(chat_id)))


def staff_chat_moved(say: Voice, *, chat_id: int) -> Screen:
    """The staff chat became a supergroup with a new id."""
    return Screen(text=say("admin-staff-chat-moved", chat=str(chat_id)))


def codes_few(say: Voice, *, name: str, left: int) -> Screen:
    """A list of codes that thank-yous give away runs low."""
    state = lines(say("admin-codes-few", list=name), say("admin-codes-left", count=left))
    empty = say("admin-codes-none", list=name)
    return Screen(text=lines(state if left else empty, say("admin-codes-more", list=name)))


def hook_off(say: Voice, *, hook: int) -> Screen:
    """A webhook failed for too long and is switched off."""
    return Screen(text=say("admin-hook-off", hook=str(hook)))
