"""/test: the whole path on oneself, outside the numbers."""

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.ui import campaign as screens
from bot.ui.screen import Screen
from feedback.signing import Callback
from feedback.views import ContactView
from handlers.customer.knowing import Ui
from handlers.show import show, toast
from handlers.taps import Taps
from services.campaigns import Campaigns
from services.invitations import Invitations


def router() -> Router:
    """By name or by key."""
    router = Router(name="trying")
    router.message.register(test, Command("test"))
    router.callback_query.register(test_by_key, Taps("test"))
    return router


async def test(
    asked: Message,
    command: CommandObject,
    person: ContactView,
    campaigns: Campaigns,
    invitations: Invitations,
    ui: Ui,
) -> None:
    """/test, with or without a campaign's short name."""
    if command.args:
        screen = await _begin(await campaigns.find(command.args), person, campaigns, invitations, ui)
    else:
        screen = screens.choose_test(ui.say, ui.sign, await campaigns.lines())
    await show(asked, screen)


async def test_by_key(
    callback: CallbackQuery,
    tap: Callback,
    person: ContactView,
    campaigns: Campaigns,
    invitations: Invitations,
    ui: Ui,
) -> None:
    """The key under a campaign."""
    screen = await _begin(tap.id, person, campaigns, invitations, ui)
    await toast(callback)
    if isinstance(callback.message, Message):
        await show(callback.message, screen)


async def _begin(
    campaign_id: int, person: ContactView, campaigns: Campaigns, invitations: Invitations, ui: Ui
) -> Screen:
    line = await campaigns.line(campaign_id)
    if not await invitations.test(campaign_id, person.telegram_id, ui.now):
        return screens.test_needs_start(ui.say)
    return screens.test_started(ui.say, line)
