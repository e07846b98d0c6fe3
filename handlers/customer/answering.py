"""Taps under a question and under an answer."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.ui import message, reply
from feedback.signing import Callback
from feedback.views import ContactView, Outcome, Tapped
from handlers.customer.knowing import Ui
from handlers.show import replace
from handlers.taps import Taps, rating
from services.responses import Responses


def router() -> Router:
    """Every key of the question's message."""
    router = Router(name="answering")
    router.callback_query.register(score, Taps("score"))
    router.callback_query.register(rescore, Taps("rescore"))
    router.callback_query.register(change, Taps("change"))
    router.callback_query.register(skip, Taps("skip"))
    router.callback_query.register(take_skip_back, Taps("unskip"))
    router.callback_query.register(no_comment, Taps("nocomment"))
    return router


async def score(
    callback: CallbackQuery, tap: Callback, person: ContactView, responses: Responses, ui: Ui
) -> None:
    """A value for a question."""
    question, value = rating(tap)
    tapped = await responses.record_score(
        tap.id,
        telegram_id=person.telegram_id,
        question=question,
        value=value,
        tap_id=callback.id,
        now=ui.now,
        message_id=_message_id(callback),
    )
    await _show(callback, tapped, ui)


async def rescore(
    callback: CallbackQuery, tap: Callback, person: ContactView, responses: Responses, ui: Ui
) -> None:
    """Another value after Change."""
    question, value = rating(tap)
    tapped = await responses.change_score(
        tap.id,
        telegram_id=person.telegram_id,
        question=question,
        value=value,
        tap_id=callback.id,
        now=ui.now,
    )
    await _show(callback, tapped, ui)


async def change(
    callback: CallbackQuery, tap: Callback, person: ContactView, responses: Responses, ui: Ui
) -> None:
    """Change: the question once more."""
    await _show(
        callback, await responses.start_change(tap.id, telegram_id=person.telegram_id, now=ui.now), ui
    )


async def skip(
    callback: CallbackQuery, tap: Callback, person: ContactView, responses: Responses, ui: Ui
) -> None:
    """Skip: no score this time."""
    tapped = await responses.skip(
        tap.id, telegram_id=person.telegram_id, now=ui.now, message_id=_message_id(callback)
    )
    await _show(callback, tapped, ui)


async def take_skip_back(
    callback: CallbackQuery, tap: Callback, person: ContactView, responses: Responses, ui: Ui
) -> None:
    """A score after all."""
    await _show(
        callback, await responses.take_skip_back(tap.id, telegram_id=person.telegram_id, now=ui.now), ui
    )


async def no_comment(
    callback: CallbackQuery, tap: Callback, person: ContactView, responses: Responses, ui: Ui
) -> None:
    """No comment: the score is enough."""
    await _show(
        callback, await responses.decline_comment(tap.id, telegram_id=person.telegram_id, now=ui.now), ui
    )


def _message_id(callback: CallbackQuery) -> int | None:
    return callback.message.message_id if callback.message else None


async def _show(callback: CallbackQuery, tapped: Tapped, ui: Ui) -> None:
    screen = reply.after_tap(ui.say, ui.sign, tapped, company=ui.company, now=ui.now)
    saved = tapped.repeated and tapped.outcome is not Outcome.SKIPPED
    await replace(callback, screen, note=message.repeated_note(ui.say) if saved else "")
