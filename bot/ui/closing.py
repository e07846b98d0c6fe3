"""The line a customer gets when what they wrote about has been dealt with."""

from bot.i18n import Voice, blank, clip
from bot.ui.screen import LONGEST_LABEL, Screen, paragraphs
from feedback.views.work import Closing


def closing(say: Voice, view: Closing) -> Screen:
    """By outcome, with the way back to a person."""
    outcome = view.outcome.value.replace("_", "-")
    hello = None if blank(view.name) else say("customer-closing-hello", name=clip(view.name, LONGEST_LABEL))
    return Screen(text=paragraphs(hello, say(f"customer-closing-{outcome}"), say("customer-closing-more")))
