"""/inbox: what customers wrote that is on no case's card, and who has dealt with it."""

from dataclasses import replace as replaced
from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import inbox as ui
from bot.ui.screen import Screen
from feedback.attention import MessageState, Sorting
from feedback.signing import Callback, Signer
from feedback.views.desk import Agent, Place
from feedback.views.inbox import InboxPage, MessageView
from handlers.show import replace, show, toast
from handlers.staff.agents import Agents
from handlers.staff.finding import AtDesk
from handlers.staff.places import place
from handlers.taps import Taps
from services.attachments import Attachments
from services.inbox import Inbox

MARKS = {"mailread": MessageState.READ, "mailnone": MessageState.NO_ANSWER_NEEDED}


def router() -> Router:
    """The command and every key of the inbox."""
    router = Router(name="inbox")
    router.message.middleware(Agents())
    router.callback_query.middleware(Agents())
    router.message.register(begin, Command("inbox"), AtDesk())
    router.callback_query.register(turn, Taps("inbox"))
    router.callback_query.register(open_message, Taps("mail"))
    router.callback_query.register(mark, Taps(*MARKS))
    router.callback_query.register(read_all, Taps("mailall"))
    router.callback_query.register(show_attachments, Taps("mailmedia"))
    return router


async def begin(message: Message, inbox: Inbox, say: Voice, sign: Signer, now: datetime) -> None:
    """/inbox: what waits, the oldest first."""
    page = await inbox.page(Sorting.WAITING, 0, now)
    sent = await show(message, ui.listing(say, sign, page, now=now))
    if sent is not None:
        await inbox.showing(Place(chat_id=sent.chat.id, message_id=sent.message_id), _ids(page))


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
    await inbox.showing(place(callback), [view.id])
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
    count = await inbox.mark_shown(place(callback), agent, now)
    await _list(callback, Sorting(tap.arg), 0, inbox, say, sign, now, note=ui.read_note(say, count=count))


async def show_attachments(
    callback: CallbackQuery, tap: Callback, attachments: Attachments, say: Voice, now: datetime
) -> None:
    """What came beside the words, under this message."""
    tapped = callback.message
    topic = tapped.message_thread_id if isinstance(tapped, Message) and tapped.is_topic_message else None
    count = await attachments.show(tap.id, replaced(place(callback), thread_id=topic), now)
    await toast(callback, ui.attachments_note(say, count=count))


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
    await inbox.showing(place(callback), _ids(page))
    await replace(callback, ui.listing(say, sign, page, now=now), note=note)


def _screen(say: Voice, sign: Signer, view: MessageView, back: str, now: datetime) -> Screen:
    """What was opened from a list leads back to it; a praise card stays one."""
    if view.praised and not back:
        return ui.praise(say, sign, view, now=now)
    return ui.message(say, sign, view, now=now, back=back)


def _ids(page: InboxPage) -> list[int]:
    return [line.id for line in page.lines]
