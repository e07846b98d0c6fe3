"""What a customer's tap (or typed number) led to."""

from dataclasses import dataclass
from enum import StrEnum

from feedback.views.question import AnswerView, QuestionView
from feedback.views.unnamed import UnnamedView


class Outcome(StrEnum):
    """Which screen follows."""

    # The answer, its follow-up, thanks or an apology.
    ANSWERED = "answered"
    # A question with rating keys: the next one, or the same again.
    QUESTION = "question"
    # A question with keys that correct the stored value.
    CHANGING = "changing"
    CHANGED = "changed"
    SKIPPED = "skipped"
    NO_COMMENT = "no_comment"
    # Too late to change.
    LOCKED = "locked"
    # Too late to skip.
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    # An answer without a name.
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tapped:
    """The outcome with what its screen needs."""

    outcome: Outcome
    # The invitation, for a Skip that may be taken back.
    invitation_id: int
    # The same was tapped before: nothing changed.
    repeated: bool = False
    response_id: int | None = None
    answer: AnswerView | None = None
    question: QuestionView | None = None
    # The staff member a stars question is about.
    staff: str | None = None
    # The stored value of the question being corrected.
    current: int | None = None
    unnamed: UnnamedView | None = None
