"""/improve: what is changed because of complaints, and telling those who complained."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import improvements as screens
from feedback.improvements import Feasibility
from feedback.prompt import Awaited, PromptKind
from feedback.signing import Callback, Signer
from feedback.views.desk import Agent
from handlers.show import replace, show, toast
from handlers.staff.agents import Agents
from handlers.staff.prompting import Awaits, prompt_chat, put, reply_to
from handlers.staff.writing import InStaffChat
from handlers.taps import Taps
from services.improvements import Improvements
from services.prompts import Prompts


def router() -> Router:
    """Words first, then keys."""
    router = Router(name="improving")
    router.message.middleware(Agents())
    router.callback_query.middleware(Agents())
    router.message.register(add, Awaits(PromptKind.IMPROVEMENT))
    router.message.register(write, Awaits(PromptKind.TOLD))
    router.message.register(command, Command("improve"), InStaffChat())
    for verb, handler in _taps().items():
        router.callback_query.register(handler, Taps(verb))
    return router


def _taps() -> dict[str, Callable[..., Any]]:
    return {
        "improve": ask, "tie": tie, "improvement": show_one, "improvements": turn, "feasible": judge,
        "improveown": own, "improvedue": put_off, "improvetold": ask_told, "improvedone": finish,
        "improvedrop": drop,
    }  # fmt: skip


async def command(
    message: Message, command: CommandObject, agent: Agent, improvements: Improvements, say: Voice,
    sign: Signer, now: datetime,
) -> None:  # fmt: skip
    """/improve: the list; /improve TEXT: a new one, as a reply to a card tied to its case."""
    words = (command.args or "").strip()
    if not words:
        await show(message, screens.listing(say, sign, await improvements.listing(0, now)))
        return
    replied = reply_to(message)
    case_id = await improvements.case_at(message.chat.id, replied) if replied else None
    number = await improvements.add(words, agent, now, case_id)
    await show(message, screens.details(say, sign, await improvements.view(number, now)))


async def add(
    message: Message, awaited: Awaited, agent: Agent, improvements: Improvements, prompts: Prompts,
    say: Voice, sign: Signer, now: datetime,
) -> None:  # fmt: skip
    """The words of a new improvement a case asks for."""
    number = await improvements.add(_words(message), agent, now, awaited.case_id)
    await prompts.done(message.chat.id, agent.id)
    await show(message, screens.details(say, sign, await improvements.view(number, now)))


async def write(
    message: Message, awaited: Awaited, agent: Agent, improvements: Improvements, prompts: Prompts,
    say: Voice, sign: Signer, now: datetime,
) -> None:  # fmt: skip
    """What customers will read once it is done: shown before anything is sent."""
    number = int(awaited.arg)
    await improvements.write(number, _words(message))
    await prompts.done(message.chat.id, agent.id)
    await show(message, screens.details(say, sign, await improvements.view(number, now)))


async def ask(
    callback: CallbackQuery, tap: Callback, agent: Agent, improvements: Improvements, prompts: Prompts,
    say: Voice, sign: Signer, now: datetime,
) -> None:  # fmt: skip
    """What should change because of this case: an improvement that is open, or a new one."""
    offered = await improvements.offered(tap.id, now)
    await prompts.ask(PromptKind.IMPROVEMENT, agent, prompt_chat(callback, agent), now, case_id=tap.id)
    question = screens.ask_what(say, sign, tap.id, offered)
    await _asked(callback, await put(callback, agent, prompts, question), say)


async def ask_told(
    callback: CallbackQuery, tap: Callback, agent: Agent, prompts: Prompts, say: Voice, now: datetime
) -> None:
    """What customers will read."""
    await prompts.ask(PromptKind.TOLD, agent, prompt_chat(callback, agent), now, arg=str(tap.id))
    question = screens.ask_told(say, improvement_id=tap.id)
    await _asked(callback, await put(callback, agent, prompts, question), say)


async def tie(
    callback: CallbackQuery, tap: Callback, agent: Agent, improvements: Improvements, prompts: Prompts,
    say: Voice, sign: Signer, now: datetime,
) -> None:  # fmt: skip
    """The case asks for this one as well."""
    tied = await improvements.tie(tap.id, int(tap.arg), agent, now)
    await prompts.done(prompt_chat(callback, agent), agent.id)
    view = await improvements.view(tap.id, now)
    await replace(callback, screens.details(say, sign, view), note=screens.tied_note(say, tied=tied))


async def show_one(
    callback: CallbackQuery, tap: Callback, improvements: Improvements, say: Voice, sign: Signer,
    now: datetime, note: str = "",
) -> None:  # fmt: skip
    """One improvement as it is now."""
    await replace(callback, screens.details(say, sign, await improvements.view(tap.id, now)), note=note)


async def turn(
    callback: CallbackQuery, tap: Callback, improvements: Improvements, say: Voice, sign: Signer,
    now: datetime,
) -> None:  # fmt: skip
    """Another page of the list."""
    await replace(callback, screens.listing(say, sign, await improvements.listing(tap.id, now)))


async def judge(
    callback: CallbackQuery, tap: Callback, improvements: Improvements, say: Voice, sign: Signer,
    now: datetime,
) -> None:  # fmt: skip
    """Whether it can be done."""
    await improvements.judge(tap.id, Feasibility(tap.arg))
    await show_one(callback, tap, improvements, say, sign, now)


async def own(
    callback: CallbackQuery, tap: Callback, agent: Agent, improvements: Improvements, say: Voice,
    sign: Signer, now: datetime,
) -> None:  # fmt: skip
    """Whoever taps sees to it."""
    await improvements.own(tap.id, agent)
    await show_one(callback, tap, improvements, say, sign, now)


async def put_off(
    callback: CallbackQuery, tap: Callback, improvements: Improvements, say: Voice, sign: Signer,
    now: datetime,
) -> None:  # fmt: skip
    """By when."""
    await improvements.put_off(tap.id, int(tap.arg), now)
    await show_one(callback, tap, improvements, say, sign, now)


async def finish(
    callback: CallbackQuery, tap: Callback, agent: Agent, improvements: Improvements, say: Voice,
    sign: Signer, now: datetime,
) -> None:  # fmt: skip
    """It is done: those who raised it are told."""
    done = await improvements.finish(tap.id, agent, now)
    note = screens.done_note(say, done=done)
    await show_one(callback, tap, improvements, say, sign, now, note)


async def drop(
    callback: CallbackQuery, tap: Callback, improvements: Improvements, say: Voice, sign: Signer,
    now: datetime,
) -> None:  # fmt: skip
    """It will not be done."""
    await improvements.drop(tap.id)
    await show_one(callback, tap, improvements, say, sign, now)


async def _asked(callback: CallbackQuery, asked: bool, say: Voice) -> None:
    await toast(callback, "" if asked else screens.in_private_note(say), alert=not asked)


def _words(message: Message) -> str:
    return cast(str, message.text or message.caption)
