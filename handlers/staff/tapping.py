"""Taps under cards, under the live summary and under /language of the staff chat."""

from datetime import datetime

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery

from bot.i18n import Translator, Voice
from bot.ui import card_keys, desk, language, message
from feedback.signing import Callback, Signer
from feedback.texts import LANGUAGES
from feedback.views.desk import Agent, Taking, Took
from handlers.show import rekey, replace, toast
from handlers.staff.agents import Agents
from handlers.staff.places import place
from handlers.taps import Taps
from services.cases import Cases
from services.staff import Staff


def router() -> Router:
    """Every staff key, and whatever else is tapped outside private chats."""
    router, keys, rest = Router(name="tapping"), Router(name="keys"), Router(name="rest")
    keys.callback_query.middleware(Agents())
    keys.callback_query.register(take, Taps("take"))
    keys.callback_query.register(open_card, Taps("open"))
    keys.callback_query.register(swap_keys, Taps("more", "less"))
    keys.callback_query.register(turn_page, Taps("list"))
    keys.callback_query.register(choose_language, Taps("stafflang"))
    rest.callback_query.register(tampered, F.message.chat.type != ChatType.PRIVATE)
    # A router's own handlers come before those of the routers it includes.
    router.include_routers(keys, rest)
    return router


async def take(
    callback: CallbackQuery, tap: Callback, agent: Agent, cases: Cases, say: Voice, now: datetime
) -> None:
    """Take: exactly one agent gets the case, the others learn who."""
    took = await cases.take(tap.id, agent, place(callback), now)
    yours = desk.taken_note(say, case_id=tap.id)
    await toast(callback, _note(say, took, yours), alert=took.outcome is not Taking.YOURS)


async def open_card(callback: CallbackQuery, tap: Callback, cases: Cases, say: Voice, now: datetime) -> None:
    """A case of the live summary: its card comes."""
    took = await cases.open(tap.id, now)
    closed = took.outcome is Taking.CLOSED
    await toast(callback, desk.already_closed_note(say) if closed else "", alert=closed)


async def swap_keys(callback: CallbackQuery, tap: Callback, say: Voice, sign: Signer) -> None:
    """More… and Less: the rare keys come and go."""
    found = card_keys.Standing.unpacked(tap.id, tap.arg)
    await rekey(callback, card_keys.rows(say, sign, found, all_of_them=tap.verb == "more"))


async def turn_page(callback: CallbackQuery, tap: Callback, cases: Cases, now: datetime) -> None:
    """Another part of the live summary."""
    await cases.turn_page(place(callback).chat_id, tap.id, now)
    await toast(callback)


async def choose_language(
    callback: CallbackQuery, tap: Callback, staff: Staff, translator: Translator, now: datetime
) -> None:
    """The language of the cards from now on."""
    if tap.arg in LANGUAGES:
        await staff.set_language(place(callback).chat_id, tap.arg, now)
        await replace(callback, language.chosen_staff(translator.voice(tap.arg)))


async def tampered(callback: CallbackQuery, translator: Translator) -> None:
    """A button we did not make, or one of another age."""
    await toast(callback, message.tampered_note(translator.voice(translator.default)), alert=True)


def _note(say: Voice, took: Took, yours: str) -> str:
    if took.outcome is Taking.YOURS:
        return yours
    if took.outcome is Taking.TAKEN and took.owner:
        return desk.already_taken_note(say, owner=took.owner)
    return desk.already_closed_note(say)
