"""What somebody reads who opened a campaign's link and is not asked at once."""

from bot.i18n import Voice
from bot.ui.screen import Screen
from feedback.campaign_links import Opening


def opened(say: Voice, opening: Opening) -> Screen:
    """How opening the link ended."""
    return Screen(text=say(f"customer-arrival-{opening.value}"))
