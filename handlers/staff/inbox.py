"""/inbox: what customers wrote that is on no case's card, and who has dealt with it."""

from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, Filter, or_f
from aiogram.types import CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import inbox as ui
from bot.ui.screen import Screen
from feedback.attention import MessageState, Sorting
from feedback.signing import Callback, Signer
from feedback.views.desk import Agent, Place
from feedback.views.inbox import InboxPage, MessageView
from handlers.show import replace, show
from handlers.staff.agents import Agents
from handlers.staff.writing import ANONYMOUS, InStaffChat
from handlers.taps import Taps
from services.inbox import Inbox
from services.staff import Staff

MARKS = {"mailread": MessageState.READ, "mailnone": MessageState.NO_ANSWER_NEEDED}


class PrivateAgent(Filter):
    """Lets through what an agent writes to the bot in private; /inbox of a customer is words."""

    async def __call__(self, message: Message, staff: Staff, now: datetime) -> bool | dict[str, Any]:
        """Ask who it is."""
        private = message.chat.type == ChatType.PRIVATE and message.from_user is not None
        return private and await staff.is_agent(message.chat.id, now)


def router() -> Router:
    """The command and every key of the inbox."""
    router = Router(name="inbox")
    router.message.middleware(Agents())
    router.callback_query.middleware(Agents())
    # Who hides behind the group is told so elsewhere.
    known = F.from_user.id != ANONYMOUS
    router.message.register(begin, Command("inbox"), known, or_f(InStaffChat(), PrivateAgent()))
    router.callback_query.register(turn, Taps("inbox"))
    router.callback_query.register(open_message, Taps("mail"))
    router.callback_query.register(mark, Taps(*MARKS))
    router.callback_query.register(read_all, Taps("mailall"))
    return router


async def begin(message: Message, inbox: Inbox, say: Voice, sign: Signer, now: datetime) -> None:
    """/inbox: what waits, the oldest first."""
    page = await inbox.page(Sorting.WAITING, 0, now)
    sent = await show(message, ui.listing(say, sign, page, now=now))
    if sent is not None:
        place = Place(chat_id=sent.chat.id, message_id=sent.message_id)
        await inbox.showing(place, _ids(page))


async def turn(
    callback: CallbackQuery, tap: Callback, inbox: Inbox, say: Voice, sign: Signer, now: datetime
) -> None:
    """Another part of the list, or another sorting."""
    await _list(callback, Sorting(tap.arg), tap.id, inbox, say, sign, now)


async def open_message(
    callback: CallbackQuery, tap: Callback, inbox: Inbox, say: Voice, sign: Signer, now: datetime
) -> None:
    """One message in full."""
    view = await inbox.message(tap.id, now)
    await inbox.showing(_place(callback), [view.id])
    await replace(callback, ui.message(say, sign, view, now=now, back=tap.arg))


async def mark(
    callback: CallbackQuery,
    tap: Callback,
    agent: Agent,
    inbox: Inbox,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """Read, or no answer needed: of two agents the slower is told who was quicker."""
    outcome = await inbox.mark(tap.id, MARKS[tap.verb], agent, now)
    view = await inbox.message(tap.id, now)
    await replace(callback, _screen(say, sign, view, tap.arg, now), note=ui.marked_note(say, outcome))


async def read_all(
    callback: CallbackQuery,
    tap: Callback,
    agent: Agent,
    inbox: Inbox,
    say: Voice,
    sign: Signer,
    now: datetime,
) -> None:
    """Everything this message lists was read by the agent; what came meanwhile was not."""
    count = await inbox.mark_shown(_place(callback), agent, now)
    await _list(callback, Sorting(tap.arg), 0, inbox, say, sign, now, note=ui.read_note(say, count=count))


async def _list(
    callback: CallbackQuery,
    sorting: Sorting,
    start: int,
    inbox: Inbox,
    say: Voice,
    sign: Signer,
    now: datetime,
    note: str = "",
) -> None:
    page = await inbox.page(sorting, start, now)
    await inbox.showing(_place(callback), _ids(page))
    await replace(callback, ui.listing(say, sign, page, now=now), note=note)


def _screen(say: Voice, sign: Signer, view: MessageView, back: str, now: datetime) -> Screen:
    """What was opened from a list leads back to it; a praise card stays one."""
    if view.praised and not back:
        return ui.praise(say, sign, view, now=now)
    return ui.message(say, sign, view, now=now, back=back)


def _ids(page: InboxPage) -> list[int]:
    return [line.id for line in page.lines]


def _place(callback: CallbackQuery) -> Place:
    """Where the tapped message stands; only inline messages, which we never send, have none."""
    if callback.message is None:
        return Place(chat_id=callback.from_user.id, message_id=0)
    return Place(chat_id=callback.message.chat.id, message_id=callback.message.message_id)
