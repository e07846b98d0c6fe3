"""/start by a campaign's link or QR code: the question comes at once."""

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import Message

from bot.ui import arrival
from bot.ui.screen import Screen, paragraphs
from feedback.campaign_links import Opening
from feedback.errors import Tampered
from feedback.signing import CAMPAIGN_LINK
from feedback.views import ContactView
from handlers.customer.knowing import Ui
from handlers.customer.welcoming import welcome
from handlers.show import show
from services.campaign_links import CampaignLinks


def router() -> Router:
    """Before other links."""
    router = Router(name="arriving")
    ours = CommandStart(deep_link=True, magic=F.args.startswith(CAMPAIGN_LINK))
    router.message.register(arrive, ours)
    return router


async def arrive(
    message: Message, command: CommandObject, person: ContactView, campaign_links: CampaignLinks, ui: Ui
) -> None:
    """Ask, or say why not; the question itself is the answer."""
    opening = await _open(campaign_links, command.args or "", person, ui)
    if opening is Opening.ASKED:
        return
    screen = arrival.opened(ui.say, opening)
    if opening in {Opening.CONSENT, Opening.STOPPED}:
        greeting = welcome(person, message.from_user, ui)
        screen = Screen(text=paragraphs(screen.text, greeting.text), rows=greeting.rows)
    await show(message, screen)


async def _open(links: CampaignLinks, payload: str, person: ContactView, ui: Ui) -> Opening:
    try:
        link_id = ui.sign.unpack_campaign_link(payload)
    except Tampered:
        return Opening.INVALID
    return await links.open(link_id, telegram_id=person.telegram_id, now=ui.now)
