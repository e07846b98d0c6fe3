"""/why: was this person asked, or not, and when next."""

from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.ui import why as screens
from feedback.signing import Callback
from handlers.customer.knowing import Ui
from handlers.show import replace, show
from handlers.taps import Taps
from services.whys import Whys


def router() -> Router:
    """By number, by name, by key."""
    router = Router(name="explaining")
    router.message.register(ask, Command("why"))
    router.callback_query.register(show_campaign, Taps("whycamp"))
    router.callback_query.register(show_person, Taps("whyone"))
    return router


async def ask(asked: Message, command: CommandObject, whys: Whys, zone: ZoneInfo, ui: Ui) -> None:
    """/why 42, or /why Anna."""
    if not command.args:
        await show(asked, screens.usage(ui.say))
        return
    people = await whys.people(command.args)
    if len(people) != 1:
        await show(asked, screens.choose(ui.say, ui.sign, people, text=command.args))
        return
    view = await whys.person(people[0].contact_id, 0, ui.now)
    await show(asked, screens.person(ui.say, ui.sign, view, zone=zone, now=ui.now))


async def show_campaign(callback: CallbackQuery, tap: Callback, whys: Whys, zone: ZoneInfo, ui: Ui) -> None:
    """Whom a campaign asked of late."""
    view = await whys.campaign(tap.id, int(tap.arg or 0))
    await replace(callback, screens.newest(ui.say, ui.sign, view, zone=zone, now=ui.now))


async def show_person(callback: CallbackQuery, tap: Callback, whys: Whys, zone: ZoneInfo, ui: Ui) -> None:
    """One person."""
    view = await whys.person(tap.id, int(tap.arg or 0), ui.now)
    await replace(callback, screens.person(ui.say, ui.sign, view, zone=zone, now=ui.now))
