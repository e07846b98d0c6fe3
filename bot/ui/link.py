"""What somebody who came by a personal link reads; never anything the CRM knows."""

from bot.i18n import Voice
from bot.ui.screen import Screen
from feedback.views import Joining


def opened(say: Voice, joining: Joining) -> Screen:
    """How opening the link ended."""
    return Screen(text=say(f"customer-link-{joining.value}"))
