"""Answers to what a customer writes or taps, outside the question itself."""

from datetime import datetime

from bot.i18n import Safe, Voice
from bot.ui import moment
from bot.ui.screen import Button, Screen
from feedback.metrics import Scale
from feedback.signing import Signer


def feedback_ask(say: Voice) -> Screen:
    """/feedback."""
    return Screen(text=say("customer-feedback-ask"))


def feedback_saved(say: Voice) -> Screen:
    """The one-line answer to unasked words."""
    return Screen(text=say("customer-feedback-saved"))


def passed_on(say: Voice, *, promised_at: datetime, now: datetime) -> Screen:
    """A turn in a conversation with staff; `promised_at` in the contact's zone."""
    return Screen(text=say("customer-message-passed", by=moment.deadline(say, promised_at, now)))


def media_saved(say: Voice) -> Screen:
    """A voice, photo, video or document that a person will look at."""
    return Screen(text=say("customer-media-saved"))


def media_unsupported(say: Voice) -> Screen:
    """Something we can neither read nor show: a poll, a contact, a game."""
    return Screen(text=say("customer-media-unsupported"))


def skipped(say: Voice, sign: Signer, *, invitation_id: int, rest: Safe | None = None) -> Screen:
    """The question's message after Skip, which may be taken back; `rest`: after some answers."""
    back = Button(text=say.label("customer-key-unskip"), data=sign.pack_callback("unskip", invitation_id))
    return Screen(text=rest or say("customer-skipped"), rows=((back,),))


def withdrawn(say: Voice) -> Screen:
    """A question taken back, without its keys."""
    return Screen(text=say("customer-withdrawn"))


def expired(say: Voice) -> Screen:
    """A question nobody may answer any more, without its keys."""
    return Screen(text=say("customer-expired"))


def edit_closed(say: Voice) -> Screen:
    """The edit window is over, or staff have replied."""
    return Screen(text=say("customer-edit-closed"))


def not_a_score(say: Voice, scale: Scale) -> Screen:
    """A number that is not on the question's scale."""
    return Screen(text=say("customer-not-a-score", minimum=scale.minimum, maximum=scale.maximum))


def foreign_note(say: Voice) -> str:
    """The answer to a tap on somebody else's button."""
    return say.label("customer-foreign")


def tampered_note(say: Voice) -> str:
    """The answer to a button we did not make."""
    return say.label("customer-tampered")


def repeated_note(say: Voice) -> str:
    """The answer to a second tap on the same key."""
    return say.label("customer-repeated")
