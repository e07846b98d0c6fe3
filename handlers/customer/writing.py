"""Plain messages, media and edits."""

from aiogram import F, Router
from aiogram.enums import ContentType
from aiogram.types import Message

from bot.ui import message as screens
from bot.ui import reply
from feedback.views import ContactView
from handlers.customer.knowing import Ui
from handlers.customer.reading import READABLE, read
from handlers.show import show
from services.messages import Messages

# What people send on purpose and we can neither read nor show.
UNSUPPORTED = {
    ContentType.LOCATION,
    ContentType.VENUE,
    ContentType.CONTACT,
    ContentType.POLL,
    ContentType.DICE,
    ContentType.GAME,
    ContentType.STORY,
    ContentType.PAID_MEDIA,
    ContentType.CHECKLIST,
}


def router() -> Router:
    """Everything that is no command."""
    router = Router(name="writing")
    router.message.register(take, F.content_type.in_(READABLE))
    router.message.register(unsupported, F.content_type.in_(UNSUPPORTED))
    router.edited_message.register(edit, F.content_type.in_(READABLE))
    return router


async def take(message: Message, person: ContactView, messages: Messages, ui: Ui) -> None:
    """Words or media: keep them, then reply."""
    taken = await messages.take(person.id, read(message), ui.now)
    screen = reply.after_message(ui.say, ui.sign, taken, company=ui.company, now=ui.now)
    shown = await show(message, screen) if screen else None
    if shown is not None:
        await messages.replied(message.chat.id, message.message_id, shown.message_id, ui.now)


async def edit(message: Message, person: ContactView, messages: Messages, ui: Ui) -> None:
    """New words in place of the old ones, without a reply; words where there were none are taken like any."""
    known = await messages.edit(read(message), ui.now)
    # A command put right is not obeyed, and is not what somebody has to say.
    if known is None and not (message.text or "").startswith("/"):
        await take(message, person, messages, ui)


async def unsupported(message: Message, ui: Ui) -> None:
    """A location, a poll, a dice: ask for words."""
    await show(message, screens.media_unsupported(ui.say))
