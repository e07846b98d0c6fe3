"""/help for admins."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from bot.ui import guide
from handlers.customer.knowing import Ui
from handlers.show import show


def router() -> Router:
    """The last of the admin's handlers."""
    router = Router(name="guiding")
    router.message.register(explain, Command("help"))
    return router


async def explain(asked: Message, ui: Ui) -> None:
    """What can be done here."""
    await show(asked, guide.admin(ui.say))
