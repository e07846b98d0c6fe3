"""What fits nowhere else: commands we do not have, buttons we did not make."""

import re

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.ui import guide, message
from handlers.customer.knowing import Ui
from handlers.show import show, toast

# Alone in its message: what stands beside further words is somebody's sentence and kept.
COMMAND = re.compile(r"/[A-Za-z0-9_]{1,32}(@\w+)?\s*$")


def router() -> Router:
    """The last resort, before plain messages."""
    router = Router(name="unknown")
    router.message.register(unknown_command, F.text.regexp(COMMAND))
    router.callback_query.register(tampered)
    return router


async def unknown_command(asked: Message, ui: Ui) -> None:
    """Show what there is."""
    await show(asked, guide.customer(ui.say))


async def tampered(callback: CallbackQuery, ui: Ui) -> None:
    """A forged button, or one of another age: do nothing."""
    await toast(callback, message.tampered_note(ui.say), alert=True)
