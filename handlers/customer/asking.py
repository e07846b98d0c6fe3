"""Ask a person: an automatic answer was not enough."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.ui import faq
from feedback.signing import Callback
from feedback.views import ContactView
from handlers.customer.knowing import Ui
from handlers.show import replace
from handlers.taps import Taps
from services.automatic import Automatic


def router() -> Router:
    """The key under an automatic answer."""
    router = Router(name="asking")
    router.callback_query.register(ask_person, Taps("person"))
    return router


async def ask_person(
    callback: CallbackQuery, tap: Callback, person: ContactView, automatic: Automatic, ui: Ui
) -> None:
    """Staff get the question at once, and the customer learns by when they will write."""
    promised_at = await automatic.ask_person(tap.id, person.id, ui.now)
    said = callback.message.html_text if isinstance(callback.message, Message) else ""
    await replace(callback, faq.passed(ui.say, said=said, promised_at=promised_at, now=ui.now))
