"""What a customer's plain message was taken as."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from feedback.metrics import Scale
from feedback.views.question import AnswerView
from feedback.views.tapped import Tapped
from feedback.views.unnamed import UnnamedView


class Heard(StrEnum):
    """Which reply the message gets."""

    # A redelivered message, or another part of an album: nothing is said.
    NOTHING = "nothing"
    SCORE = "score"
    COMMENT = "comment"
    # Words for a question after the score, and another one follows.
    NOTED = "noted"
    MORE = "more"
    # A turn in the conversation about a case.
    PASSED_ON = "passed_on"
    FEEDBACK = "feedback"
    MEDIA = "media"
    # Kept as feedback, though it was probably meant as a score.
    OFF_SCALE = "off_scale"
    # Beside an answer without a name.
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The meaning with what its reply needs."""

    heard: Heard
    # With a score.
    tapped: Tapped | None = None
    # With a comment: the answer it belongs to.
    answer: AnswerView | None = None
    # With a turn in a conversation, in the contact's zone.
    promised_at: datetime | None = None
    # With a number off the scale.
    scale: Scale | None = None
    unnamed: UnnamedView | None = None
