"""/start, plain and by a personal link, and the answer to the consent text."""

from aiogram import Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from bot.ui import consent, link
from bot.ui.screen import Screen, paragraphs
from feedback.consent import CURRENT
from feedback.errors import Tampered
from feedback.signing import Callback
from feedback.views import ContactView, Joining
from handlers.customer.knowing import Ui
from handlers.customer.welcoming import consent_words, welcome
from handlers.show import replace, show
from handlers.taps import Taps
from services.contacts import Contacts
from services.links import Links


def router() -> Router:
    """The way in."""
    router = Router(name="starting")
    router.message.register(start_by_link, CommandStart(deep_link=True))
    router.message.register(start, CommandStart())
    router.callback_query.register(agree, Taps("agree"))
    router.callback_query.register(decline, Taps("decline"))
    return router


async def start(message: Message, person: ContactView, ui: Ui) -> None:
    """Hello: consent for newcomers, a word for those who agreed, the way back for those who stopped."""
    await show(message, welcome(person, message.from_user, ui, known=True))


async def start_by_link(
    message: Message, command: CommandObject, person: ContactView, links: Links, contacts: Contacts, ui: Ui
) -> None:
    """Join the account to the contact the link was made for."""
    joining = await _open(links, command.args or "", person, ui)
    if joining is Joining.SAME:
        return await start(message, person, ui)
    screen = link.opened(ui.say, joining)
    if joining is Joining.JOINED:
        joined = await contacts.meet(person.telegram_id, name=None, language_code=None, now=ui.now)
        greeting = welcome(joined, message.from_user, ui)
        screen = Screen(text=paragraphs(screen.text, greeting.text), rows=greeting.rows)
    await show(message, screen)
    return None


async def agree(
    callback: CallbackQuery, tap: Callback, person: ContactView, contacts: Contacts, ui: Ui
) -> None:
    """Keep the consent; to a text that reads otherwise by now it is asked for again."""
    if tap.arg != consent.shown(ui.say, CURRENT):
        return await replace(callback, welcome(person, callback.from_user, ui))
    agreed, follows = await contacts.agree(
        person.id, version=CURRENT, text=consent_words(ui), language=person.language, now=ui.now
    )
    if agreed.stopped:
        return await replace(callback, welcome(agreed, callback.from_user, ui))
    return await replace(callback, consent.agreed(ui.say, question_follows=follows))


async def decline(callback: CallbackQuery, person: ContactView, contacts: Contacts, ui: Ui) -> None:
    """Not now: nothing is asked."""
    await contacts.decline(
        person.id, version=CURRENT, text=consent_words(ui), language=person.language, now=ui.now
    )
    await replace(callback, consent.declined(ui.say))


async def _open(links: Links, payload: str, person: ContactView, ui: Ui) -> Joining:
    try:
        link_id = ui.sign.unpack_link(payload)
    except Tampered:
        return Joining.INVALID
    return await links.open(link_id, telegram_id=person.telegram_id, now=ui.now)
