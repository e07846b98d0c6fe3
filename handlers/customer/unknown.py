"""What fits nowhere else: commands we do not have, buttons we did not make."""

import logging
import re

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.ui import guide, message
from handlers.customer.knowing import Ui
from handlers.show import show, toast

log = logging.getLogger(__name__)

# Alone in its message, or with a number as the desk's are: beside words it is somebody's sentence and kept.
COMMAND = re.compile(r"/[A-Za-z0-9_]{1,32}(@\w+)?(\s+#?[0-9]{1,15})?\s*$")


def router() -> Router:
    """The last resort, before plain messages."""
    router = Router(name="unknown")
    router.message.register(unknown_command, F.text.regexp(COMMAND))
    router.callback_query.register(tampered)
    return router


async def unknown_command(asked: Message, ui: Ui) -> None:
    """Show what there is; a command of the desk or the admins is refused so."""
    log.info("refused", extra={"action": "unknown_command"})
    await show(asked, guide.customer(ui.say))


async def tampered(callback: CallbackQuery, ui: Ui) -> None:
    """A forged button, or one of another age: do nothing."""
    await toast(callback, message.tampered_note(ui.say), alert=True)
