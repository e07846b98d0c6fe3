"""What somebody who came by a personal link reads; never anything the CRM knows."""

from bot.i18n import Voice
from bot.ui.screen import Screen


def joined(say: Voice) -> Screen:
    """This account is the contact's now."""
    return Screen(text=say("customer-link-joined"))


def used(say: Voice) -> Screen:
    """Another account was first."""
    return Screen(text=say("customer-link-used"))


def expired(say: Voice) -> Screen:
    """Older than 30 days."""
    return Screen(text=say("customer-link-expired"))


def invalid(say: Voice) -> Screen:
    """Not one of ours, or cut short."""
    return Screen(text=say("customer-link-invalid"))


def other(say: Voice) -> Screen:
    """This account belongs to another contact already."""
    return Screen(text=say("customer-link-other"))
