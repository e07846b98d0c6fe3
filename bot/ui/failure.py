"""When something goes wrong: expected refusals, and breakdowns with an incident number."""

from bot.i18n import Param, Voice, clip, escape
from bot.ui.screen import LONGEST_NOTE, Screen
from feedback.errors import OtklikError

# A list of what is allowed must not be cut like a name; escaped it still fits a placeable.
_LONGEST = 480


def sentence(say: Voice, error: OtklikError) -> Screen:
    """An expected refusal in the reader's language."""
    return Screen(text=say(error.message_id, **_whole(error)))


def note(say: Voice, error: OtklikError) -> str:
    """The same as an answer to a tap, within 200 characters."""
    return clip(plain_sentence(say, error), LONGEST_NOTE)


def plain_sentence(say: Voice, error: OtklikError) -> str:
    """The same without markup, for the API and the command line."""
    return say.label(error.message_id, **_whole(error))


def broken(say: Voice, *, incident: str) -> Screen:
    """Something failed on our side; the incident is in the log."""
    return Screen(text=say("customer-error", incident=incident))


def _whole(error: OtklikError) -> dict[str, Param]:
    return {
        name: escape(clip(value, _LONGEST)) if isinstance(value, str) else value
        for name, value in error.params.items()
    }
