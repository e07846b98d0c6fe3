"""/cases and /mine: the queue, its pages and sievings."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message, ReplyParameters

from bot.i18n import Voice
from bot.ui import queue as screens
from feedback.signing import Callback, Signer
from feedback.views.desk import Agent
from feedback.views.queue import Sieve
from handlers.show import replace, show, toast
from handlers.staff.agents import Agents
from handlers.staff.finding import AtDesk
from handlers.taps import Taps
from services.queue import CaseQueue


def router() -> Router:
    """Two commands and the keys of the list."""
    router = Router(name="queue")
    for observer in (router.message, router.callback_query):
        observer.middleware(Agents())
    router.message.register(list_all, Command("cases"), AtDesk())
    router.message.register(list_mine, Command("mine"), AtDesk())
    router.callback_query.register(turn, Taps("queue"))
    router.callback_query.register(find, Taps("find"))
    return router


async def list_all(
    message: Message, agent: Agent, queue: CaseQueue, say: Voice, sign: Signer, now: datetime
) -> None:
    """/cases: everything, the most urgent first."""
    view = await queue.page(Sieve.ALL, 0, agent, now)
    await show(message, screens.queue(say, sign, view, now=now))


async def list_mine(
    message: Message, agent: Agent, queue: CaseQueue, say: Voice, sign: Signer, now: datetime
) -> None:
    """/mine: what this agent has taken."""
    view = await queue.page(Sieve.MINE, 0, agent, now)
    await show(message, screens.queue(say, sign, view, now=now))


async def turn(
    callback: CallbackQuery,
    tap: Callback,
    agent: Agent,
    queue: CaseQueue,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """Another page or sieving; "mine" are those of whoever taps."""
    sieve, _, place_key = tap.arg.partition(":")
    view = await queue.page(Sieve(sieve), tap.id, agent, now, place_key=place_key)
    await replace(callback, screens.queue(say, sign, view, now=now))


async def find(callback: CallbackQuery, tap: Callback, queue: CaseQueue, say: Voice) -> None:
    """A card in a small group, whose messages have no links: a reply to it shows where it is."""
    place, list_ = await queue.card(tap.id), callback.message
    if place is None or not isinstance(list_, Message) or list_.chat.id != place.chat_id:
        return await toast(callback, screens.elsewhere_note(say), alert=True)
    under = ReplyParameters(message_id=place.message_id, allow_sending_without_reply=True)
    await list_.answer(screens.here(say, case_id=tap.id).text, reply_parameters=under)
    return await toast(callback)
