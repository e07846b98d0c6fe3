"""What a notice about something out of the ordinary says."""

from dataclasses import dataclass

from feedback.metrics import Metric
from feedback.spikes import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A complaint in the customer's words."""

    text: str
    comment_id: int
    case_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A metric's number over some answers."""

    value: float
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SpikeView:
    """One place where something changed."""

    span: Span
    # Empty: the whole company.
    location: str
    complaints: int
    # How many the days before would have brought in as many days.
    usual: float
    # Set when a score fell.
    metric: Metric | None = None
    score: Score | None = None
    before: Score | None = None
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SpikeSheet:
    """One notice for one chat."""

    language: str
    spikes: tuple[SpikeView, ...]
    thread_id: int | None = None
