"""A question after the score as a customer meets it, and what was answered as others see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from feedback.survey import FollowUp
from feedback.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedNow:
    """The question that stands under the answer now."""

    # Its place in the survey.
    index: int
    question: FollowUp
    # What is chosen so far.
    chosen: tuple[str, ...] = ()
    # Words are waited for: a text, or what "other" means.
    words: bool = False
    # Others may follow, so that leaving out one of them makes sense.
    more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerGiven:
    """One question as it was put, and its answer."""

    # A number from 1 on for the metric's own questions, else feedback.survey.FollowUp.id.
    question: str
    # The exact words; None: put before words were kept.
    wording: str | None
    language: str | None
    labels: Mapping[str, str]
    # Ids of choices, or a number; empty: left out, or answered in words alone.
    values: tuple[str, ...]
    # The same as the customer read it on the keys.
    chosen: tuple[str, ...]
    text: str | None
    at: datetime
    # False: a later change of the score or of a choice left it without reason.
    counted: bool = True

    @property
    def answer(self) -> str:
        """What was chosen and written, in a line; empty: left out."""
        return ": ".join(part for part in (", ".join(self.chosen), self.text or "") if part)

    @property
    def own(self) -> bool:
        """Whether the metric itself asks it."""
        return self.question.isdecimal()


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpFigures:
    """What was answered to one question after the score."""

    id: str
    kind: str
    text: Texts
    # How many answered it; who left it out does not count.
    n: int
    # By choice (or number), in the order of the keys; empty while there are too few answers.
    counts: Mapping[str, int] = field(default_factory=dict)
    choices: Mapping[str, Texts] = field(default_factory=dict)
