"""/campaigns: the list, one campaign, start and pause, the question as a customer sees it."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.ui import campaign as screens
from feedback import variants
from feedback.campaign import Campaign
from feedback.signing import Callback
from handlers.admin.drafting import overview
from handlers.customer.knowing import Ui
from handlers.show import replace, show, toast
from handlers.taps import Taps
from services.campaigns import Campaigns
from services.drafts import Drafts


def router() -> Router:
    """Every key of the list and of one campaign."""
    router = Router(name="listing")
    router.message.register(list_all, Command("campaigns"))
    router.callback_query.register(show_one, Taps("camp"))
    router.callback_query.register(start, Taps("campstart"))
    router.callback_query.register(pause, Taps("camppause"))
    router.callback_query.register(preview, Taps("preview"))
    return router


async def list_all(asked: Message, campaigns: Campaigns, drafts: Drafts, ui: Ui) -> None:
    """/campaigns."""
    await show(asked, await overview(campaigns, drafts, ui))


async def show_one(callback: CallbackQuery, tap: Callback, campaigns: Campaigns, ui: Ui) -> None:
    """One campaign and what can be done with it."""
    line = await campaigns.line(tap.id)
    await replace(callback, screens.details(ui.say, ui.sign, line, campaign_id=tap.id))


async def start(callback: CallbackQuery, tap: Callback, campaigns: Campaigns, ui: Ui) -> None:
    """Ask from now on."""
    line = await campaigns.start(tap.id, ui.now)
    screen = screens.details(ui.say, ui.sign, line, campaign_id=tap.id)
    await replace(callback, screen, note=screens.started_note(ui.say, line))


async def pause(callback: CallbackQuery, tap: Callback, campaigns: Campaigns, ui: Ui) -> None:
    """Ask nothing new."""
    line = await campaigns.pause(tap.id, ui.now)
    screen = screens.details(ui.say, ui.sign, line, campaign_id=tap.id)
    await replace(callback, screen, note=screens.paused_note(ui.say, line))


async def preview(callback: CallbackQuery, tap: Callback, campaigns: Campaigns, ui: Ui) -> None:
    """The question in one language, under a line that says so."""
    campaign = await campaigns.campaign(tap.id)
    await toast(callback)
    if isinstance(callback.message, Message):
        for variant in variants.worded(campaign.variants):
            await _preview(callback.message, campaign.varied(variant), variant, tap.arg, ui)


async def _preview(asked: Message, campaign: Campaign, variant: str | None, language: str, ui: Ui) -> None:
    await show(asked, screens.preview_caption(ui.say, language=language, variant=variant))
    screen = screens.preview(
        ui.say.translator, ui.sign, campaign, language=language, company=ui.company, now=ui.now
    )
    await show(asked, screen)
