"""A campaign tried on the last thirty days: a key under the campaign."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.ui import trial as screens
from feedback.signing import Callback
from handlers.customer.knowing import Ui
from handlers.show import show, toast
from handlers.taps import Taps
from services.campaigns import Campaigns
from services.trials import IN_CHAT, Trials

BACK = timedelta(days=30)


def router() -> Router:
    """One key."""
    router = Router(name="rehearsing")
    router.callback_query.register(simulate, Taps("simulate"))
    return router


async def simulate(
    callback: CallbackQuery, tap: Callback, campaigns: Campaigns, trials: Trials, zone: ZoneInfo, ui: Ui
) -> None:
    """Whom it would have asked."""
    campaign = await campaigns.campaign(tap.id)
    await toast(callback, ui.say.label("trial-working"))
    view = await trials.simulate(campaign, since=ui.now - BACK, now=ui.now, limit=IN_CHAT)
    if isinstance(callback.message, Message):
        await show(callback.message, screens.trial(ui.say, view, zone=zone, now=ui.now))
