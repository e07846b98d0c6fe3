"""Commands of the staff chat about how cases end: /causes and /recovery."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import recovery as figures
from bot.ui import resolving
from feedback.signing import Callback, Signer
from feedback.views.desk import Agent
from handlers.show import replace, show
from handlers.staff.agents import Agents
from handlers.staff.writing import InStaffChat
from handlers.taps import Taps
from services.choices import Causes
from services.recovery import DAYS, MOST_DAYS, Recovery


def router() -> Router:
    """Two commands and the keys of the list."""
    router = Router(name="listing")
    router.message.middleware(Agents())
    router.callback_query.middleware(Agents())
    router.message.register(causes_list, Command("causes"), InStaffChat())
    router.message.register(show_recovery, Command("recovery"), InStaffChat())
    router.callback_query.register(remove_cause, Taps("uncause"))
    return router


async def causes_list(
    message: Message,
    command: CommandObject,
    agent: Agent,
    causes: Causes,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """/causes: the list; `/causes Too expensive` adds to it."""
    added = (command.args or "").strip()
    found = await (causes.add(added, agent, now) if added else causes.list())
    await show(message, resolving.cause_list(say, sign, found))


async def remove_cause(
    callback: CallbackQuery,
    tap: Callback,
    agent: Agent,
    causes: Causes,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """One is taken off the list."""
    await replace(callback, resolving.cause_list(say, sign, await causes.remove(tap.id, agent, now)))


async def show_recovery(
    message: Message, command: CommandObject, recovery: Recovery, say: Voice, now: datetime
) -> None:
    """/recovery [days]: how cases ended."""
    wanted = (command.args or "").strip()
    days = int(wanted) if wanted.isdecimal() and 0 < int(wanted) <= MOST_DAYS else DAYS
    await show(message, figures.recovery(say, await recovery.figures(days, now), days=days))
