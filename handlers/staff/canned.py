"""/canned: ready answers, listed, added and taken away."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import talk
from feedback.signing import Callback, Signer
from feedback.views.desk import Agent
from handlers.show import replace, show
from handlers.staff.agents import Agents
from handlers.staff.finding import AtDesk
from handlers.taps import Taps
from services.canned import Canned


def router() -> Router:
    """The command and the keys under its list."""
    router = Router(name="canned")
    for observer in (router.message, router.callback_query):
        observer.middleware(Agents())
    router.message.register(canned_answers, Command("canned"), AtDesk())
    router.callback_query.register(remove_canned, Taps("uncanned"))
    return router


async def canned_answers(
    message: Message,
    command: CommandObject,
    agent: Agent,
    canned: Canned,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """/canned: the list; with a language, a title and, on the next lines, words: one more answer."""
    if not command.args:
        await show(message, talk.canned_list(say, sign, await canned.every()))
        return
    added = await canned.add(*_parts(command.args), agent, now)
    await show(message, talk.canned_kept(say, title=added.title))


async def remove_canned(
    callback: CallbackQuery, tap: Callback, canned: Canned, say: Voice, sign: Signer, now: datetime
) -> None:
    """One answer less."""
    await canned.remove(tap.id, now)
    await replace(callback, talk.canned_list(say, sign, await canned.every()))


def _parts(args: str) -> tuple[str, str, str]:
    """Language and title of the first line, and the words on the next ones."""
    head, _, text = args.partition("\n")
    language, _, title = head.partition(" ")
    return language.lower(), title, text
