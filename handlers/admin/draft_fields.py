"""Fields of a draft: chosen by keys or written."""

from collections.abc import Awaitable
from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message, User

from bot.ui import draft_field as screens
from bot.ui import failure
from feedback.drafts import BY_NAME, Field, Part
from feedback.errors import Conflict, NotFound
from feedback.prompt import Awaited, PromptKind
from feedback.signing import Callback
from feedback.views.draft import DraftView
from handlers.customer.knowing import Ui
from handlers.show import replace, show, toast
from handlers.staff.agents import agent_of
from handlers.staff.prompting import put, reply_to
from handlers.taps import Taps
from services.drafts import Drafts
from services.prompts import Prompts

# The draft, and what is done to it.
Changing = tuple[int, Awaitable[DraftView]]


class Written(Filter):
    """Lets through words that a draft's field waits for, and adds them as `awaited`."""

    async def __call__(
        self, message: Message, prompts: Prompts, now: datetime, event_from_user: User
    ) -> bool | dict[str, Any]:
        """The next message within ten minutes, or a reply to the question."""
        found = await prompts.awaited(message.chat.id, event_from_user.id, reply_to(message), now)
        return {"awaited": found} if found is not None and found.kind is PromptKind.DRAFT else False


def router() -> Router:
    """Parts, fields, values, words."""
    router = Router(name="draft_fields")
    router.callback_query.register(show_part, Taps("draftpart"))
    router.callback_query.register(show_field, Taps("draftfield"))
    router.callback_query.register(choose, Taps("dset"))
    router.callback_query.register(toggle, Taps("draftsvc"))
    router.callback_query.register(unwrite, Taps("dclear"))
    router.callback_query.register(ask, Taps("draftask"))
    router.message.register(write, F.text, ~F.text.startswith("/"), Written())
    return router


async def show_part(callback: CallbackQuery, tap: Callback, drafts: Drafts, ui: Ui) -> None:
    """What is asked, whom, when..."""
    view = await drafts.view(tap.id)
    await replace(callback, screens.part(ui.say, ui.sign, view, Part(tap.arg)))


async def show_field(callback: CallbackQuery, tap: Callback, drafts: Drafts, ui: Ui) -> None:
    """One thing that can be changed."""
    view = await drafts.view(tap.id)
    await replace(callback, screens.field(ui.say, ui.sign, view, _field(tap.arg)))


async def choose(callback: CallbackQuery, tap: Callback, drafts: Drafts, ui: Ui) -> None:
    """A value by its key."""
    revision, name, value = tap.arg.split(":", 2)
    meant, who = _field(name), agent_of(callback.from_user)
    chosen = await _value(meant, value, tap.id, drafts)
    change = drafts.choose(tap.id, int(revision), name, chosen, who, ui.now)
    await _redraw(callback, meant, drafts, ui, (tap.id, change))


async def toggle(callback: CallbackQuery, tap: Callback, drafts: Drafts, ui: Ui) -> None:
    """One service more or less."""
    revision, mark, first = tap.arg.split(":")
    who, offered = agent_of(callback.from_user), (await drafts.view(tap.id)).services
    name = next((one for one in offered if screens.mark(one) == mark), None)
    if name is None:
        raise NotFound("error-not-found", what="service", key=mark)
    change = drafts.toggle(tap.id, int(revision), name, who, ui.now)
    await _redraw(callback, BY_NAME["services"], drafts, ui, (tap.id, change), first=first == "1")


async def unwrite(callback: CallbackQuery, tap: Callback, drafts: Drafts, ui: Ui) -> None:
    """Back to the built-in words."""
    revision, name, language = tap.arg.split(":")
    who = agent_of(callback.from_user)
    change = drafts.unwrite(tap.id, int(revision), name, language, who, ui.now)
    await _redraw(callback, _field(name), drafts, ui, (tap.id, change))


async def ask(callback: CallbackQuery, tap: Callback, prompts: Prompts, ui: Ui) -> None:
    """Wait for words."""
    name, _, language = tap.arg.partition(":")
    who, chat = agent_of(callback.from_user), callback.from_user.id
    await prompts.ask(PromptKind.DRAFT, who, chat, ui.now, arg=f"{tap.id}:{tap.arg}")
    await put(callback, who, prompts, screens.question(ui.say, _field(name), language))
    await toast(callback)


async def write(
    message: Message, awaited: Awaited, event_from_user: User, drafts: Drafts, prompts: Prompts, ui: Ui
) -> None:
    """The words came."""
    number, name, language = awaited.arg.split(":")
    who = agent_of(event_from_user)
    view = await drafts.write(int(number), name, language, message.text or "", who, ui.now)
    await prompts.done(message.chat.id, who.id)
    await show(message, screens.field(ui.say, ui.sign, view, _field(name)))


async def _redraw(
    callback: CallbackQuery, field: Field, drafts: Drafts, ui: Ui, changing: Changing, *, first: bool = False
) -> None:
    """The field as it is now; when somebody was quicker, with a line that says so."""
    draft_id, change = changing
    note = ""
    try:
        view = await change
    except Conflict as error:
        view, note = await drafts.view(draft_id), failure.note(ui.say, error)
    await replace(callback, screens.field(ui.say, ui.sign, view, field, first=first), note=note)


async def _value(field: Field, value: str, draft_id: int, drafts: Drafts) -> Any:
    """What a key means; a segment by its number."""
    offered: dict[str, Any] = {screens.encoded(one): one for one in field.choices} | {screens.NONE: None}
    if field.name == "audience":
        offered |= {str(key): name for key, name in (await drafts.view(draft_id)).segments.items()}
    if value not in offered:
        raise NotFound("error-not-found", what=field.name, key=value)
    return offered[value]


def _field(name: str) -> Field:
    if name not in BY_NAME:
        raise NotFound("error-not-found", what="field", key=name)
    return BY_NAME[name]
