"""Keys under what admins are told without asking."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.ui import notice
from feedback.signing import Callback
from handlers.customer.knowing import Ui
from handlers.show import replace
from handlers.taps import Taps
from services.links import Links


def router() -> Router:
    """Unlink, for now."""
    router = Router(name="mending")
    router.callback_query.register(unlink, Taps("unlink"))
    return router


async def unlink(callback: CallbackQuery, tap: Callback, links: Links, ui: Ui) -> None:
    """Take the account off the contact."""
    await links.unlink(tap.id, ui.now)
    await replace(callback, notice.unlinked(ui.say, contact=str(tap.id)))
