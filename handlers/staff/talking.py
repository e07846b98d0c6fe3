"""The conversation with customers: Reply, what agents write, canned answers, Resend, internal notes."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import talk
from feedback.prompt import Awaited, PromptKind
from feedback.signing import Callback, Signer
from feedback.talk import About
from feedback.views.desk import Agent
from feedback.views.talk import Replying
from handlers.customer.reading import READABLE
from handlers.show import replace, show, toast
from handlers.staff.agents import Agents
from handlers.staff.finding import AtDesk
from handlers.staff.places import place
from handlers.staff.prompting import Awaits, prompt_chat, put
from handlers.staff.said import ToCustomer, WentOut, read
from handlers.taps import Taps
from services.prompts import Prompts
from services.talking import Talking, about_of


def router() -> Router:
    """Keys, the words they ask for, replies to cards and copies, edits."""
    router = Router(name="talking")
    for observer in (router.message, router.edited_message, router.callback_query):
        observer.middleware(Agents())
    router.callback_query.register(ask, Taps("reply"))
    router.callback_query.register(cancel, Taps("unreply"))
    router.callback_query.register(say_canned, Taps("canned"))
    router.callback_query.register(resend, Taps("resend"))
    router.message.register(note, Command("note"), AtDesk())
    router.message.register(answer, Awaits(PromptKind.REPLY, words=False))
    router.message.register(reply, ToCustomer())
    router.edited_message.register(edit, WentOut())
    return router


async def ask(
    callback: CallbackQuery,
    tap: Callback,
    agent: Agent,
    talking: Talking,
    prompts: Prompts,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """Reply: the agent's next message within ten minutes goes to the customer."""
    about = talk.about_of_key(tap.id, tap.arg)
    asked = await talking.ask(about, agent, prompt_chat(callback, agent), now)
    came = await put(callback, agent, prompts, talk.ask(say, sign, about, asked))
    await toast(callback, "" if came else talk.in_private_note(say), alert=not came)


async def cancel(callback: CallbackQuery, agent: Agent, talking: Talking, say: Voice, now: datetime) -> None:
    """Cancel: the agent's next message stays internal."""
    await talking.cancel(place(callback).chat_id, agent, now)
    await replace(callback, talk.cancelled(say))


async def say_canned(
    callback: CallbackQuery, tap: Callback, agent: Agent, talking: Talking, say: Voice, now: datetime
) -> None:
    """A canned answer goes as it stands."""
    about = talk.about_of_arg(tap.arg)
    replying, html = await talking.say(about, agent, tap.id, place(callback), now)
    await replace(callback, talk.outcome(say, replying) or talk.said(say, html))


async def answer(
    message: Message, awaited: Awaited, agent: Agent, talking: Talking, say: Voice, now: datetime
) -> None:
    """The words Reply asked for."""
    await _pass_on(message, about_of(awaited.case_id, awaited.arg), agent, talking, say, now)


async def reply(
    message: Message, about: About, sure: bool, agent: Agent, talking: Talking, say: Voice, now: datetime
) -> None:
    """A reply to a card or to a customer's message."""
    if not sure:
        return await _tell(message, say, Replying.UNSURE)
    return await _pass_on(message, about, agent, talking, say, now)


async def edit(message: Message, talking: Talking, now: datetime) -> None:
    """New words in place of the old ones, at the customer's too."""
    await talking.edited(read(message), now)


async def resend(
    callback: CallbackQuery, tap: Callback, agent: Agent, talking: Talking, say: Voice, now: datetime
) -> None:
    """Resend: once more what is in doubt."""
    again = await talking.resend(tap.id, now)
    if not again:
        return await toast(callback, talk.resent_note(say), alert=True)
    return await replace(callback, talk.resent(say, agent=agent.name))


async def note(
    message: Message, command: CommandObject, agent: Agent, talking: Talking, say: Voice, now: datetime
) -> None:
    """/note: words about a case that stay among staff."""
    written = read(message, words=command.args or "")
    kept = bool(written.html) and await talking.note(agent, written, now)
    await show(message, talk.note_kept(say) if kept else talk.note_usage(say))


async def _pass_on(
    message: Message, about: About, agent: Agent, talking: Talking, say: Voice, now: datetime
) -> None:
    if message.content_type not in READABLE:
        return await _tell(message, say, Replying.UNFIT)
    return await _tell(message, say, await talking.reply(about, agent, read(message), now))


async def _tell(message: Message, say: Voice, replying: Replying) -> None:
    screen = talk.outcome(say, replying)
    if screen is not None:
        await message.reply(screen.text)
