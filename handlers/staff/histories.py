"""/case, the history of a case, and /practice, a case about nobody."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import case_history, person
from feedback.signing import Callback, Signer
from feedback.views.desk import Agent
from handlers.show import show
from handlers.staff.agents import Agents
from handlers.staff.finding import AboutCase, AtDesk
from handlers.staff.laying import lay, page_of, place_of, reply
from handlers.taps import Taps
from services.case_history import CaseHistories
from services.people import People
from services.practice import Practice


def router() -> Router:
    """A key, and two commands."""
    router = Router(name="histories")
    for observer in (router.message, router.callback_query):
        observer.middleware(Agents())
    router.callback_query.register(open_history, Taps("history"))
    router.message.register(case, Command("case"), AtDesk(), AboutCase())
    router.message.register(usage, Command("case"), AtDesk())
    router.message.register(practise, Command("practice"), AtDesk())
    return router


async def open_history(
    callback: CallbackQuery,
    tap: Callback,
    agent: Agent,
    histories: CaseHistories,
    people: People,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """A key under a card: the history comes below it; a key under the history: turns the page."""
    view = await histories.of(tap.id, say.language)
    screen = case_history.history(say, sign, view, start=page_of(tap), now=now)
    await lay(callback, tap, agent, screen, people, say)


async def case(
    message: Message,
    case_id: int,
    histories: CaseHistories,
    people: People,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """/case: everything about one."""
    view = await histories.of(case_id, say.language)
    screen = case_history.history(say, sign, view, start=0, now=now)
    await reply(message, case_id, screen, people)


async def usage(message: Message, command: CommandObject, say: Voice) -> None:
    """/case without the case."""
    await show(message, person.usage(say, command.command))


async def practise(message: Message, agent: Agent, practice: Practice, say: Voice, now: datetime) -> None:
    """/practice: a case about an invented customer."""
    case_id = await practice.begin(say.language, agent, place_of(message), now)
    if case_id is not None:
        await show(message, person.practice_begun(say, case_id=case_id))
