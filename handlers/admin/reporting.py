"""/report: the numbers of a campaign, and its chart."""

import asyncio
from collections.abc import Callable
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from bot.i18n import Voice
from bot.ui import campaign as screens
from bot.ui import report
from feedback.roles import Act
from feedback.signing import Callback
from feedback.views import ReportView
from handlers.admin.admins import Having
from handlers.customer.knowing import Ui
from handlers.show import show, toast
from handlers.taps import Taps
from services.campaigns import Campaigns
from services.reports import Reports

Draw = Callable[[Voice, ReportView], bytes | None]


def router() -> Router:
    """By name or by key."""
    router = Router(name="reporting")
    router.message.register(by_name, Command("report"), Having(Act.REPORT))
    router.callback_query.register(by_key, Taps("report"), Having(Act.REPORT))
    router.callback_query.register(chart, Taps("chart"), Having(Act.REPORT))
    return router


async def by_name(
    asked: Message, command: CommandObject, campaigns: Campaigns, reports: Reports, zone: ZoneInfo, ui: Ui
) -> None:
    """/report, with or without a campaign's short name."""
    if not command.args:
        await show(asked, screens.choose_report(ui.say, ui.sign, await campaigns.lines()))
        return
    await _show(asked, await campaigns.find(command.args), campaigns, reports, zone, ui)


async def by_key(
    callback: CallbackQuery, tap: Callback, campaigns: Campaigns, reports: Reports, zone: ZoneInfo, ui: Ui
) -> None:
    """The key under a campaign."""
    await toast(callback)
    if isinstance(callback.message, Message):
        await _show(callback.message, tap.id, campaigns, reports, zone, ui)


async def chart(
    callback: CallbackQuery, tap: Callback, campaigns: Campaigns, reports: Reports, draw: Draw, ui: Ui
) -> None:
    """The report as a picture, drawn off the event loop."""
    view = await reports.report((await campaigns.line(tap.id)).slug, now=ui.now)
    picture = await asyncio.to_thread(draw, ui.say, view)
    if picture is None:
        return await toast(callback, ui.say.label("admin-chart-none"), alert=True)
    await toast(callback)
    if isinstance(callback.message, Message):
        await callback.message.answer_photo(BufferedInputFile(picture, f"{view.campaign.slug}.png"))
    return None


async def _show(
    asked: Message, campaign_id: int, campaigns: Campaigns, reports: Reports, zone: ZoneInfo, ui: Ui
) -> None:
    view = await reports.report((await campaigns.line(campaign_id)).slug, now=ui.now)
    screen = report.report(ui.say, ui.sign, view, campaign_id=campaign_id, zone=zone, now=ui.now)
    await show(asked, screen)
