"""Links and QR codes of a campaign: the list, a new one, its picture, its end."""

from collections.abc import Awaitable, Callable
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from bot.ui import links as screens
from feedback.campaign_links import About, usual_terms
from feedback.signing import Callback
from feedback.views.campaign_link import CampaignLinkView
from handlers.customer.knowing import Ui
from handlers.show import markup, replace, toast
from handlers.taps import Taps
from services.campaign_links import CampaignLinks

# The address of a link, and its picture.
Poster = Callable[[int], Awaitable[tuple[str, bytes]]]


def router() -> Router:
    """Every key of the list and under a picture."""
    router = Router(name="linking")
    router.callback_query.register(list_all, Taps("links"))
    router.callback_query.register(make, Taps("linknew"))
    router.callback_query.register(picture, Taps("qr"))
    router.callback_query.register(close, Taps("linkclose"))
    return router


async def list_all(
    callback: CallbackQuery, tap: Callback, campaign_links: CampaignLinks, zone: ZoneInfo, ui: Ui
) -> None:
    """The campaign's links."""
    view = await campaign_links.of(tap.id)
    await replace(callback, screens.listing(ui.say, ui.sign, view, zone=zone, now=ui.now))


async def make(
    callback: CallbackQuery,
    tap: Callback,
    campaign_links: CampaignLinks,
    poster: Poster,
    zone: ZoneInfo,
    ui: Ui,
) -> None:
    """A link for a poster, at a place or anywhere."""
    places = {screens.place_code(name): name for name in (await campaign_links.of(tap.id)).locations}
    about = About(location=places.get(tap.arg))
    view = await campaign_links.make(tap.id, about, usual_terms(about), ui.now)
    await _send(callback, view, poster, zone, ui)


async def picture(
    callback: CallbackQuery,
    tap: Callback,
    campaign_links: CampaignLinks,
    poster: Poster,
    zone: ZoneInfo,
    ui: Ui,
) -> None:
    """The QR code once more."""
    await _send(callback, await campaign_links.view(tap.id), poster, zone, ui)


async def close(callback: CallbackQuery, tap: Callback, campaign_links: CampaignLinks, ui: Ui) -> None:
    """Nobody is asked by it any more."""
    await campaign_links.close(tap.id, ui.now)
    await toast(callback, screens.closed_note(ui.say))
    if isinstance(callback.message, Message):
        await callback.message.edit_reply_markup(reply_markup=None)


async def _send(
    callback: CallbackQuery, view: CampaignLinkView, poster: Poster, zone: ZoneInfo, ui: Ui
) -> None:
    url, png = await poster(view.id)
    await toast(callback)
    screen = screens.caption(ui.say, ui.sign, view, url, zone=zone, now=ui.now)
    if isinstance(callback.message, Message):
        photo = BufferedInputFile(png, f"{view.slug}-{view.id}.png")
        await callback.message.answer_photo(photo, caption=screen.text, reply_markup=markup(screen))
