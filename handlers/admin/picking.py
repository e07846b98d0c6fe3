"""/ask: one contact, now; what protects people still holds."""

from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.ui import picking as screens
from feedback.signing import Callback
from handlers.customer.knowing import Ui
from handlers.show import replace, show, toast
from handlers.taps import Taps
from services.campaigns import Campaigns
from services.picking import Picking


def router() -> Router:
    """By name or by key."""
    router = Router(name="picking")
    router.message.register(ask, Command("ask"))
    router.callback_query.register(choose, Taps("pick"))
    router.callback_query.register(ask_by_key, Taps("pickone"))
    return router


async def ask(asked: Message, command: CommandObject, picking: Picking, zone: ZoneInfo, ui: Ui) -> None:
    """/ask CAMPAIGN CONTACT."""
    slug, _, contact = (command.args or "").partition(" ")
    if not contact.strip():
        await show(asked, screens.usage(ui.say))
        return
    view = await picking.by_name(slug, contact.strip(), ui.now)
    await show(asked, screens.picked(ui.say, view, zone=zone, now=ui.now))


async def choose(
    callback: CallbackQuery, tap: Callback, picking: Picking, campaigns: Campaigns, ui: Ui
) -> None:
    """Whom to ask."""
    slug, people = (await campaigns.line(tap.id)).slug, await picking.candidates()
    await replace(callback, screens.choose(ui.say, ui.sign, people, campaign_id=tap.id, slug=slug))


async def ask_by_key(
    callback: CallbackQuery, tap: Callback, picking: Picking, zone: ZoneInfo, ui: Ui
) -> None:
    """One of the list."""
    view = await picking.by_id(tap.id, int(tap.arg), ui.now)
    await toast(callback)
    if isinstance(callback.message, Message):
        await show(callback.message, screens.picked(ui.say, view, zone=zone, now=ui.now))
