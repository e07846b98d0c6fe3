"""What the model may learn from staff."""

from collections.abc import Mapping
from dataclasses import dataclass

from feedback.agreement import Agreement


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningView:
    """The model against staff."""

    # A language each, then all together; empty while staff have said nothing.
    agreements: tuple[Agreement, ...]
    # How many of the comments each version of the model has read.
    models: Mapping[str, int]
    # Left out: read by the lexicon, while the model was away.
    by_lexicon: int
    # Left out: nothing has read them yet.
    unread: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A comment of which staff said what it is, masked; names are the columns of the training file."""

    text: str
    # negative, neutral, positive
    label: str
    # ISO 639-1, or "und"
    language: str
