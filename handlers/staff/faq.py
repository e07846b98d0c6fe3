"""/faq: frequent questions, which the bot answers itself when a match is sure."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import faq as screens
from feedback.signing import Callback, Signer
from feedback.views.desk import Agent
from handlers.show import replace, show
from handlers.staff.agents import Agents
from handlers.staff.finding import AtDesk
from handlers.taps import Taps
from services.faq import Faq


def router() -> Router:
    """The command and every key of the list."""
    router = Router(name="faq")
    router.message.middleware(Agents())
    router.callback_query.middleware(Agents())
    router.message.register(put, Command("faq"), AtDesk())
    router.callback_query.register(turn, Taps("faq"))
    router.callback_query.register(open_question, Taps("faqone"))
    router.callback_query.register(remove, Taps("faqdel"))
    return router


async def put(
    message: Message, command: CommandObject, agent: Agent, faq: Faq, say: Voice, sign: Signer, now: datetime
) -> None:
    """/faq: the list; with a language, a question in its wordings and, below, the answer: it is kept."""
    head, _, answer = (command.args or "").partition("\n")
    if not head:
        await show(message, screens.listing(say, sign, await faq.page(say.language, 0)))
        return
    language, _, question = head.partition(" ")
    line = await faq.put(language.lower(), question, answer, agent, now)
    await show(message, screens.kept(say, line))


async def turn(callback: CallbackQuery, tap: Callback, faq: Faq, say: Voice, sign: Signer) -> None:
    """Another part of the list, or another language."""
    await replace(callback, screens.listing(say, sign, await faq.page(tap.arg, tap.id)))


async def open_question(
    callback: CallbackQuery, tap: Callback, faq: Faq, say: Voice, sign: Signer, now: datetime
) -> None:
    """One question in full."""
    line = await faq.line(tap.id)
    await replace(callback, screens.question(say, sign, line, now=now, back=tap.arg))


async def remove(
    callback: CallbackQuery, tap: Callback, agent: Agent, faq: Faq, say: Voice, sign: Signer, now: datetime
) -> None:
    """Take the question off the list."""
    line = await faq.remove(tap.id, agent, now)
    page = await faq.page(line.language, 0)
    await replace(callback, screens.listing(say, sign, page), note=screens.removed_note(say))
