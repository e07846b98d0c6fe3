"""/mydata and /forget: one's data is one's own."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.ui import privacy as screens
from feedback.signing import Callback
from feedback.views import ContactView
from handlers.customer.knowing import Ui
from handlers.show import replace, show
from handlers.taps import Taps
from services.privacy import Privacy


def router() -> Router:
    """Seeing and deleting."""
    router = Router(name="owning")
    router.message.register(show_my_data, Command("mydata"))
    router.message.register(ask, Command("forget"))
    router.callback_query.register(forget, Taps("forget"))
    return router


async def show_my_data(asked: Message, person: ContactView, privacy: Privacy, ui: Ui) -> None:
    """/mydata."""
    view = await privacy.my_data(person.id)
    screen = screens.my_data(ui.say, ui.sign, view, contact_id=person.id, zone=person.zone, now=ui.now)
    await show(asked, screen)


async def ask(asked: Message, person: ContactView, ui: Ui) -> None:
    """/forget: are you sure."""
    await show(asked, screens.forget_ask(ui.say, ui.sign, contact_id=person.id))


async def forget(
    callback: CallbackQuery, tap: Callback, person: ContactView, privacy: Privacy, ui: Ui
) -> None:
    """Yes deletes, no keeps, anything else asks."""
    screen = screens.forget_ask(ui.say, ui.sign, contact_id=person.id)
    if tap.arg == "no":
        screen = screens.forget_kept(ui.say)
    elif tap.arg == "yes" and await privacy.forget(tap.id, telegram_id=person.telegram_id, now=ui.now):
        screen = screens.forgotten(ui.say)
    await replace(callback, screen)
