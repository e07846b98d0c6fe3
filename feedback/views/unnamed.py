"""What whoever answers without a name sees."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from feedback.campaign import Campaign
from feedback.metrics import Summary


class Unnamed(StrEnum):
    """Which screen follows."""

    # The answer is counted; words may be added.
    COUNTED = "counted"
    # It was before: there is nothing to change.
    KEPT = "kept"
    # Words were taken.
    WORDS = "words"
    # Only text can be taken without a name.
    NO_MEDIA = "no_media"
    # Nobody knows which words were theirs: there is nothing to edit.
    NO_EDIT = "no_edit"
    # Too late for words.
    OVER = "over"
    # They said that this is all.
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedView:
    """What a tap or words led to."""

    step: Unnamed
    # The invitation, for the key that ends it.
    invitation_id: int
    campaign: Campaign
    # Whether words may still be added.
    words: bool = False
    test: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLine:
    """One week of answers without a name."""

    # Its Monday, and the day from which it may be told.
    on: date
    told_on: date
    n: int
    # None: too few answers, or something may still be added.
    summary: Summary | None = None
    comments: tuple[str, ...] = ()
