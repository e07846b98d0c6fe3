"""Promises to customers: /promise, the key under a card, Kept and Broken, /promises."""

from collections.abc import Awaitable
from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import failure
from bot.ui import promise as screens
from bot.ui.screen import Screen
from feedback.errors import InvalidInput
from feedback.promising import PromiseState
from feedback.prompt import Awaited, PromptKind
from feedback.signing import Callback, Signer
from feedback.views.deadline import Promised, PromiseView
from feedback.views.desk import Agent
from handlers.show import replace, show, toast
from handlers.staff.agents import Agents
from handlers.staff.finding import AboutCase, AtDesk
from handlers.staff.laying import place_of, reply
from handlers.staff.prompting import Awaits, prompt_chat, put, reply_to
from handlers.taps import Taps
from services.people import PERSON, People
from services.promises_made import PromisesMade
from services.prompts import Prompts


class Promising(AboutCase):
    """Adds `promised`: as a reply to the customer it is to them, else about the case."""

    async def __call__(
        self, message: Message, command: CommandObject, people: People
    ) -> bool | dict[str, Any]:
        """Which case, to whom, and the words."""
        found = await super().__call__(message, command, people)
        if not isinstance(found, dict):
            return False
        replied = reply_to(message)
        personal = replied is not None and await people.is_person(message.chat.id, replied)
        return {"promised": Promised(**found, personal=personal)}


def router() -> Router:
    """Two commands, the key, its words, and how it went."""
    router = Router(name="promising")
    for observer in (router.message, router.callback_query):
        observer.middleware(Agents())
    router.callback_query.register(ask, Taps("promise"))
    router.callback_query.register(close, Taps("promised"))
    router.message.register(words_came, Awaits(PromptKind.PROMISE))
    router.message.register(make, Command("promise"), AtDesk(), Promising(words=True))
    router.message.register(usage, Command("promise"), AtDesk())
    router.message.register(list_all, Command("promises"), AtDesk())
    return router


async def ask(
    callback: CallbackQuery, tap: Callback, agent: Agent, prompts: Prompts, say: Voice, now: datetime
) -> None:
    """The key: the agent's next words are the time and what was promised."""
    await prompts.ask(
        PromptKind.PROMISE, agent, prompt_chat(callback, agent), now, case_id=tap.id, arg=tap.arg
    )
    question = screens.ask(say, case_id=tap.id, personal=tap.arg == PERSON)
    asked = await put(callback, agent, prompts, question)
    await toast(callback, "" if asked else screens.in_private_note(say), alert=not asked)


async def words_came(
    message: Message,
    awaited: Awaited,
    agent: Agent,
    promises: PromisesMade,
    prompts: Prompts,
    people: People,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """The words the key asked for; what can't be read is asked for again."""
    if await make(message, _asked_for(message, awaited), agent, promises, people, say, sign, now):
        await prompts.done(message.chat.id, agent.id)


async def make(
    message: Message,
    promised: Promised,
    agent: Agent,
    promises: PromisesMade,
    people: People,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> bool:
    """/promise 15:00 call back; False when it can't be read."""
    making = promises.make(promised, agent, place_of(message), now)
    made, screen = await _answer(making, say, sign, now)
    await reply(message, promised.case_id, screen, people)
    return made


def _asked_for(message: Message, awaited: Awaited) -> Promised:
    words, personal = message.text or message.caption or "", awaited.arg == PERSON
    return Promised(case_id=awaited.case_id or 0, words=words, personal=personal)


async def _answer(
    making: Awaitable[PromiseView], say: Voice, sign: Signer, now: datetime
) -> tuple[bool, Screen]:
    try:
        return True, screens.made(say, sign, await making, now=now)
    except InvalidInput as error:
        return False, failure.sentence(say, error)


async def usage(message: Message, say: Voice) -> None:
    """/promise that does not say about which case, or what."""
    await show(message, screens.usage(say))


async def close(
    callback: CallbackQuery, tap: Callback, agent: Agent, promises: PromisesMade, say: Voice, now: datetime
) -> None:
    """Kept or Broken."""
    result = await promises.close(tap.id, PromiseState(tap.arg), agent, now)
    await replace(callback, screens.closed(say, result))


async def list_all(message: Message, promises: PromisesMade, say: Voice, now: datetime) -> None:
    """/promises: what is open, and how it went lately."""
    await show(message, screens.listing(say, await promises.listing(now), now=now))
