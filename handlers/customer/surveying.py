"""Taps under the questions after the score."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.ui import reply
from feedback.signing import Callback
from feedback.views import ContactView, Tapped
from handlers.customer.knowing import Ui
from handlers.show import replace
from handlers.taps import Taps, choice
from services.surveys import Surveys


def router() -> Router:
    """Every key of such a question."""
    router = Router(name="surveying")
    router.callback_query.register(choose, Taps("then"))
    router.callback_query.register(finish, Taps("thendone"))
    router.callback_query.register(enough, Taps("thenend"))
    router.callback_query.register(back, Taps("thenback"))
    return router


async def choose(
    callback: CallbackQuery, tap: Callback, person: ContactView, surveys: Surveys, ui: Ui
) -> None:
    """A choice, or a value."""
    index, key, on = choice(tap)
    tapped = await surveys.choose(
        tap.id,
        telegram_id=person.telegram_id,
        index=index,
        key=key,
        on=on,
        tap_id=callback.id,
        now=ui.now,
    )
    await _show(callback, tapped, ui)


async def finish(
    callback: CallbackQuery, tap: Callback, person: ContactView, surveys: Surveys, ui: Ui
) -> None:
    """Done with several choices, or the question is left out."""
    tapped = await surveys.finish(tap.id, telegram_id=person.telegram_id, index=int(tap.arg), now=ui.now)
    await _show(callback, tapped, ui)


async def enough(
    callback: CallbackQuery, tap: Callback, person: ContactView, surveys: Surveys, ui: Ui
) -> None:
    """No more questions."""
    await _show(callback, await surveys.enough(tap.id, telegram_id=person.telegram_id, now=ui.now), ui)


async def back(callback: CallbackQuery, tap: Callback, person: ContactView, surveys: Surveys, ui: Ui) -> None:
    """The question before, to change its answer."""
    tapped = await surveys.back(tap.id, telegram_id=person.telegram_id, index=int(tap.arg), now=ui.now)
    await _show(callback, tapped, ui)


async def _show(callback: CallbackQuery, tapped: Tapped, ui: Ui) -> None:
    screen = reply.after_tap(ui.say, ui.sign, tapped, company=ui.company, now=ui.now)
    await replace(callback, screen)
