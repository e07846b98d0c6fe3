"""Promises to customers: /promise, the key under a card, Kept and Broken, /promises."""

from collections.abc import Awaitable
from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import failure
from bot.ui import promise as screens
from bot.ui.screen import Screen
from feedback.errors import InvalidInput
from feedback.promising import PromiseState
from feedback.prompt import Awaited, PromptKind
from feedback.signing import Callback, Signer
from feedback.views.deadline import PromiseView
from feedback.views.desk import Agent
from handlers.show import replace, show, toast
from handlers.staff.agents import Agents
from handlers.staff.finding import AboutCase, AtDesk
from handlers.staff.laying import place_of, reply
from handlers.staff.prompting import Awaits, prompt_chat, put
from handlers.taps import Taps
from services.people import People
from services.promises_made import PromisesMade
from services.prompts import Prompts


def router() -> Router:
    """Two commands, the key, its words, and how it went."""
    router = Router(name="promising")
    for observer in (router.message, router.callback_query):
        observer.middleware(Agents())
    router.callback_query.register(ask, Taps("promise"))
    router.callback_query.register(close, Taps("promised"))
    router.message.register(words_came, Awaits(PromptKind.PROMISE))
    router.message.register(make, Command("promise"), AtDesk(), AboutCase(words=True))
    router.message.register(usage, Command("promise"), AtDesk())
    router.message.register(list_all, Command("promises"), AtDesk())
    return router


async def ask(
    callback: CallbackQuery, tap: Callback, agent: Agent, prompts: Prompts, say: Voice, now: datetime
) -> None:
    """The key: the agent's next words are the time and what was promised."""
    await prompts.ask(PromptKind.PROMISE, agent, prompt_chat(callback, agent), now, case_id=tap.id)
    asked = await put(callback, agent, prompts, screens.ask(say, case_id=tap.id))
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
    words, case_id = message.text or message.caption or "", awaited.case_id or 0
    if await make(message, case_id, words, agent, promises, people, say, sign, now):
        await prompts.done(message.chat.id, agent.id)


async def make(
    message: Message,
    case_id: int,
    words: str,
    agent: Agent,
    promises: PromisesMade,
    people: People,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> bool:
    """/promise 15:00 call back; False when it can't be read."""
    made, screen = await _answer(promises.make(case_id, agent, words, place_of(message), now), say, sign, now)
    await reply(message, case_id, screen, people)
    return made


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
