"""/audit: every change, sieved by kind and by person."""

from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.ui import changes as screens
from bot.ui.screen import Screen
from feedback.changes import ChangeKind
from feedback.signing import Callback
from handlers.customer.knowing import Ui
from handlers.show import replace, show
from handlers.taps import Taps
from services.changes import Changes


def router() -> Router:
    """The command, pages, and what to sieve by."""
    router = Router(name="auditing")
    router.message.register(newest, Command("audit"))
    router.callback_query.register(turn, Taps("audit"))
    router.callback_query.register(choose_kind, Taps("auditkinds"))
    router.callback_query.register(choose_person, Taps("auditwho"))
    return router


async def newest(asked: Message, changes: Changes, zone: ZoneInfo, ui: Ui) -> None:
    """/audit."""
    await show(asked, await _page(changes, zone, ui))


async def turn(callback: CallbackQuery, tap: Callback, changes: Changes, zone: ZoneInfo, ui: Ui) -> None:
    """Older ones, or others."""
    kind, _, person = tap.arg.partition(":")
    screen = await _page(changes, zone, ui, tap.id, _kind(kind), int(person or 0))
    await replace(callback, screen)


async def choose_kind(callback: CallbackQuery, tap: Callback, ui: Ui) -> None:
    """Of which kind."""
    await replace(callback, screens.kinds(ui.say, ui.sign, tap.id))


async def choose_person(callback: CallbackQuery, tap: Callback, changes: Changes, ui: Ui) -> None:
    """Whose."""
    await replace(callback, screens.people(ui.say, ui.sign, await changes.people(), _kind(tap.arg)))


async def _page(
    changes: Changes, zone: ZoneInfo, ui: Ui, before: int = 0, kind: ChangeKind | None = None, person: int = 0
) -> Screen:
    view = await changes.page(before=before or None, kind=kind, person_id=person or None)
    return screens.page(ui.say, ui.sign, view, zone=zone, now=ui.now, start=before)


def _kind(value: str) -> ChangeKind | None:
    return ChangeKind(value) if value else None
