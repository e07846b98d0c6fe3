"""The variants of a campaign side by side: a key under its report."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.ui import variants as screens
from feedback.roles import Act
from feedback.signing import Callback
from handlers.admin.admins import Having
from handlers.customer.knowing import Ui
from handlers.show import show, toast
from handlers.taps import Taps
from services.campaigns import Campaigns
from services.reports import Reports


def router() -> Router:
    """One key."""
    router = Router(name="comparing")
    router.callback_query.register(variants, Taps("variants"), Having(Act.REPORT))
    return router


async def variants(
    callback: CallbackQuery, tap: Callback, campaigns: Campaigns, reports: Reports, ui: Ui
) -> None:
    """What each brought, and whether they differ."""
    view = await reports.report((await campaigns.line(tap.id)).slug, now=ui.now)
    await toast(callback)
    if isinstance(callback.message, Message):
        found = screens.variants(ui.say, ui.sign, view.campaign, view.variants, campaign_id=tap.id)
        await show(callback.message, found)
