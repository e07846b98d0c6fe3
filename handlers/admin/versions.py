"""What became of one campaign: its end, its versions side by side, its file."""

from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.ui import campaign as campaign_screens
from bot.ui import versions as screens
from feedback.signing import Callback
from handlers.customer.knowing import Ui
from handlers.show import replace
from handlers.taps import Taps
from services.campaigns import Campaigns
from services.versions import Versions


def router() -> Router:
    """Every key of the past of a campaign."""
    router = Router(name="versions")
    router.callback_query.register(compare, Taps("campdiff"))
    router.callback_query.register(ask_to_end, Taps("campend"))
    router.callback_query.register(end, Taps("campended"))
    return router


async def compare(callback: CallbackQuery, tap: Callback, versions: Versions, zone: ZoneInfo, ui: Ui) -> None:
    """Two versions; without numbers the newest and the one before."""
    old, _, new = tap.arg.partition(":")
    view = await versions.compare(tap.id, old=int(old or 0) or None, new=int(new or 0) or None)
    await replace(callback, screens.compared(ui.say, ui.sign, view, zone=zone, now=ui.now))


async def ask_to_end(callback: CallbackQuery, tap: Callback, campaigns: Campaigns, ui: Ui) -> None:
    """Whether it is really to end: there is no way back."""
    line = await campaigns.line(tap.id)
    await replace(callback, campaign_screens.ending(ui.say, ui.sign, line, campaign_id=tap.id))


async def end(callback: CallbackQuery, tap: Callback, campaigns: Campaigns, ui: Ui) -> None:
    """It asks nothing any more."""
    line = await campaigns.end(tap.id, ui.now)
    screen = campaign_screens.details(ui.say, ui.sign, line, campaign_id=tap.id)
    await replace(callback, screen, note=campaign_screens.ended_note(ui.say, line))
