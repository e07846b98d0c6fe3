"""/segments: groups of contacts with their size and score; an expression is tried out."""

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.ui import segment as screens
from feedback.segments import is_name
from feedback.signing import Callback
from handlers.customer.knowing import Ui
from handlers.show import replace, show
from handlers.taps import Taps
from services.segments import Segments


def router() -> Router:
    """The list, one of them, an expression."""
    router = Router(name="segmenting")
    router.message.register(ask, Command("segments"))
    router.callback_query.register(list_again, Taps("segments"))
    router.callback_query.register(show_one, Taps("segment"))
    return router


async def ask(asked: Message, command: CommandObject, segments: Segments, ui: Ui) -> None:
    """/segments, with a name, or with an expression."""
    if not command.args:
        await show(asked, screens.listing(ui.say, ui.sign, await segments.lines(ui.now)))
        return
    look = segments.show if is_name(command.args) else segments.measure
    await show(asked, screens.details(ui.say, ui.sign, await look(command.args, ui.now)))


async def list_again(callback: CallbackQuery, segments: Segments, ui: Ui) -> None:
    """Back from one of them."""
    await replace(callback, screens.listing(ui.say, ui.sign, await segments.lines(ui.now)))


async def show_one(callback: CallbackQuery, tap: Callback, segments: Segments, ui: Ui) -> None:
    """One of the list."""
    await replace(callback, screens.details(ui.say, ui.sign, await segments.by_id(tap.id, ui.now)))
