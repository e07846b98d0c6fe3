"""/offers: the consent to what comes beside questions, and the way out of it."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.ui import extras as screens
from feedback.advert_consent import CURRENT
from feedback.signing import Callback
from feedback.views import ContactView
from handlers.customer.knowing import Ui
from handlers.show import replace, show
from handlers.taps import Taps
from services.advert_consents import AdvertConsents


def router() -> Router:
    """The command and its keys."""
    router = Router(name="offers")
    router.message.register(show_standing, Command("offers"))
    router.callback_query.register(answer, Taps("adverts"))
    return router


async def show_standing(asked: Message, person: ContactView, advert_consents: AdvertConsents, ui: Ui) -> None:
    """/offers."""
    view = await advert_consents.view(person.id)
    screen = screens.standing(
        ui.say, ui.sign, view, contact_id=person.id, company=ui.company, version=CURRENT, now=ui.now
    )
    await show(asked, screen)


async def answer(
    callback: CallbackQuery, tap: Callback, person: ContactView, advert_consents: AdvertConsents, ui: Ui
) -> None:
    """Yes to the very text that stands there; No holds whatever it was."""
    word, _, shown = tap.arg.partition(":")
    text = screens.consent_text(ui.say, company=ui.company, version=CURRENT)
    if word == "no":
        await advert_consents.refuse(person.id, text=text, language=person.language, now=ui.now)
        return await replace(callback, screens.refused(ui.say))
    if shown != f"{CURRENT}:{ui.say.language}":
        return await replace(
            callback, screens.ask(ui.say, ui.sign, contact_id=person.id, company=ui.company, version=CURRENT)
        )
    await advert_consents.agree(person.id, text=text, language=person.language, now=ui.now)
    return await replace(callback, screens.agreed(ui.say))
