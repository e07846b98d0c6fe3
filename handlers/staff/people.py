"""The customer of a case: who they are, notes on them, how the bot addresses them."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import person
from feedback.prompt import Awaited, PromptKind
from feedback.signing import Callback, Signer
from feedback.views.desk import Agent
from handlers.show import replace, show, toast
from handlers.staff.agents import Agents
from handlers.staff.finding import AboutCase, AtDesk
from handlers.staff.laying import lay, page_of, place_of, reply
from handlers.staff.prompting import Awaits, prompt_chat, put
from handlers.taps import Taps
from services.people import PERSON, People
from services.prompts import Prompts

COMMANDS = ("who", "about", "address")
QUESTIONS = {
    "about": (PromptKind.ABOUT, person.note_ask),
    "address": (PromptKind.ADDRESS, person.address_ask),
}


def router() -> Router:
    """Keys under cards and customers, the words they ask for, and commands."""
    router = Router(name="people")
    for observer in (router.message, router.callback_query):
        observer.middleware(Agents())
    router.callback_query.register(open_person, Taps("who"))
    router.callback_query.register(ask, Taps("about", "address"))
    router.callback_query.register(take_back, Taps("unabout"))
    router.message.register(words_came, Awaits(*TOLD))
    router.message.register(who, Command("who"), AtDesk(), AboutCase())
    router.message.register(about_command, Command("about"), AtDesk(), AboutCase(words=True))
    router.message.register(address_command, Command("address"), AtDesk(), AboutCase(words=True))
    router.message.register(usage, Command(*COMMANDS), AtDesk())
    return router


async def open_person(
    callback: CallbackQuery,
    tap: Callback,
    agent: Agent,
    people: People,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """A key under a card: the customer comes below it; a key under the customer: turns the page."""
    view = await people.of_case(tap.id, now)
    screen = person.person(say, sign, view, start=page_of(tap), now=now, reader=agent.id)
    await lay(callback, tap, agent, screen, people, say)


async def take_back(
    callback: CallbackQuery,
    tap: Callback,
    agent: Agent,
    people: People,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """The agent's own note is no longer wanted."""
    done = await people.take_back(tap.id, int(tap.arg), agent, now)
    view = await people.of_case(tap.id, now)
    screen = person.person(say, sign, view, start=0, now=now, reader=agent.id)
    await replace(callback, screen, note=person.dropped_note(say, done=done))


async def ask(
    callback: CallbackQuery,
    tap: Callback,
    agent: Agent,
    people: People,
    prompts: Prompts,
    say: Voice,
    now: datetime,
) -> None:
    """Add a note, Form of address: the agent's next words are it."""
    kind, question = QUESTIONS[tap.verb]
    customer = (await people.of_case(tap.id, now)).customer
    await prompts.ask(kind, agent, prompt_chat(callback, agent), now, case_id=tap.id)
    asked = await put(callback, agent, prompts, question(say, customer=customer))
    await toast(callback, "" if asked else person.in_private_note(say), alert=not asked)


async def words_came(
    message: Message,
    awaited: Awaited,
    agent: Agent,
    people: People,
    prompts: Prompts,
    say: Voice,
    now: datetime,
) -> None:
    """The words somebody asked to add: as if they had come with the command."""
    words = message.text or message.caption or ""
    await TOLD[awaited.kind](message, awaited.case_id or 0, words, agent, people, say, now)
    await prompts.done(message.chat.id, agent.id)


async def who(
    message: Message, case_id: int, agent: Agent, people: People, say: Voice, sign: Signer, now: datetime
) -> None:
    """/who: the customer of a case."""
    view = await people.of_case(case_id, now)
    screen = person.person(say, sign, view, start=0, now=now, reader=agent.id)
    await reply(message, case_id, screen, people, PERSON)


async def about_command(
    message: Message, case_id: int, words: str, agent: Agent, people: People, say: Voice, now: datetime
) -> None:
    """/about: a note on the customer."""
    await people.note(case_id, agent, words, place_of(message), now)
    await show(message, person.noted(say))


async def address_command(
    message: Message, case_id: int, words: str, agent: Agent, people: People, say: Voice, now: datetime
) -> None:
    """/address: how the bot addresses the customer."""
    form = await people.address(case_id, agent, words, place_of(message), now)
    await show(message, person.addressed(say, address=form))


async def usage(message: Message, command: CommandObject, say: Voice) -> None:
    """A command that does not say which case it is about."""
    await show(message, person.usage(say, command.command))


# What the words somebody was asked for are: those of which command.
TOLD = {PromptKind.ABOUT: about_command, PromptKind.ADDRESS: address_command}
