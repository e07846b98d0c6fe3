"""/language, /pause, /stop and the way back, /feedback, /help."""

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.i18n import Translator
from bot.ui import guide, language, message, pause
from feedback.signing import Callback
from feedback.views import ContactView
from handlers.customer.knowing import Ui
from handlers.customer.welcoming import welcome
from handlers.customer.writing import take
from handlers.show import replace, show
from handlers.taps import Taps
from services.agents import Agents
from services.contacts import Contacts
from services.messages import Messages


def router() -> Router:
    """What a person may want of the bot."""
    router = Router(name="wishes")
    router.message.register(ask_feedback, Command("feedback"))
    router.message.register(ask_language, Command("language"))
    router.message.register(ask_pause, Command("pause"))
    router.message.register(stop, Command("stop"))
    router.message.register(show_help, Command("help"))
    router.callback_query.register(choose_language, Taps("lang"))
    router.callback_query.register(take_break, Taps("pause"))
    router.callback_query.register(resume, Taps("resume"))
    return router


async def ask_feedback(
    asked: Message,
    command: CommandObject,
    person: ContactView,
    contacts: Contacts,
    messages: Messages,
    ui: Ui,
) -> None:
    """/feedback: the next words are meant as such, or those that came along with it."""
    await contacts.ask_feedback(person.id, ui.now)
    if command.args:
        return await take(asked, person, messages, ui)
    await show(asked, message.feedback_ask(ui.say))
    return None


async def ask_language(asked: Message, person: ContactView, ui: Ui) -> None:
    """/language: every language in its own name."""
    await show(asked, language.ask(ui.say, ui.sign, contact_id=person.id))


async def choose_language(
    callback: CallbackQuery,
    tap: Callback,
    person: ContactView,
    contacts: Contacts,
    translator: Translator,
) -> None:
    """Speak this language from now on."""
    await contacts.choose_language(person.id, tap.arg)
    await replace(callback, language.chosen(translator.voice(tap.arg)))


async def ask_pause(asked: Message, person: ContactView, ui: Ui) -> None:
    """/pause: how long."""
    screen = pause.ask(ui.say, ui.sign, contact_id=person.id, paused_until=person.paused_until, now=ui.now)
    await show(asked, screen)


async def take_break(
    callback: CallbackQuery, tap: Callback, person: ContactView, contacts: Contacts, ui: Ui
) -> None:
    """A break of so many days, or its end."""
    until = (await contacts.pause(person.id, int(tap.arg), ui.now)).paused_until
    if until is None:
        return await replace(callback, pause.unpaused(ui.say))
    return await replace(
        callback, pause.paused(ui.say, ui.sign, contact_id=person.id, until=until, now=ui.now)
    )


async def stop(asked: Message, person: ContactView, contacts: Contacts, ui: Ui) -> None:
    """/stop: no questions any more; answers in an open case still come."""
    left = await contacts.stop(person.id, ui.now)
    await show(asked, pause.stopped(ui.say, ui.sign, contact_id=person.id, open_cases=left))


async def resume(callback: CallbackQuery, person: ContactView, contacts: Contacts, ui: Ui) -> None:
    """Back from /stop; who has not agreed to the text in force is asked to."""
    back = await contacts.resume(person.id, ui.now)
    await replace(
        callback, pause.resumed(ui.say) if back.consented else welcome(back, callback.from_user, ui)
    )


async def show_help(asked: Message, person: ContactView, agents: Agents, ui: Ui) -> None:
    """/help."""
    await show(asked, guide.customer(ui.say, at_desk=await agents.has_worked(person.telegram_id)))
