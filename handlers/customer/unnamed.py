"""The key under an answer without a name."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.ui import reply
from feedback.signing import Callback
from feedback.views import ContactView
from handlers.customer.knowing import Ui
from handlers.show import replace
from handlers.taps import Taps
from services.unnamed import UnnamedAnswers


def router() -> Router:
    """One key."""
    router = Router(name="unnamed")
    router.callback_query.register(enough, Taps("unnamed"))
    return router


async def enough(
    callback: CallbackQuery, tap: Callback, person: ContactView, unnamed_answers: UnnamedAnswers, ui: Ui
) -> None:
    """That's all: no more words."""
    tapped = await unnamed_answers.enough(tap.id, telegram_id=person.telegram_id)
    await replace(callback, reply.after_tap(ui.say, ui.sign, tapped, company=ui.company, now=ui.now))
