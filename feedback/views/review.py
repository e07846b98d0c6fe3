"""Comments written elsewhere, as the company's systems hear of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from feedback.views.event import Recording


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewResult:
    """What became of a comment that was sent."""

    outcome: Recording
    source: str
    # The sender's number.
    id: str
    # Ours.
    comment: int
    # Fields that differ from what came before under this number.
    differing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """Comments of one source whose ratings go up to the same best."""

    source: str
    # None: they came without ratings.
    best: float | None
    n: int
    # positive, neutral, negative, unread
    labels: Mapping[str, int]
    # The mean.
    rating: float | None
