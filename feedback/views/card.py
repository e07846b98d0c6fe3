"""A case as staff see it."""

from dataclasses import dataclass, field
from datetime import datetime

from feedback.case import CaseReason, CaseState
from feedback.metrics import Group, Metric
from feedback.sentiment import Sentiment
from feedback.views.deadline import ClockView, PromiseView
from feedback.views.ended import CaseWork
from feedback.views.talk import CaseTalk


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """A case in one line of the folded summary or of a list."""

    id: int
    state: CaseState
    reasons: tuple[CaseReason, ...]
    score: int | None
    metric: Metric | None
    customer: str
    location: str | None
    opened_at: datetime
    owner: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """Everything on a card; texts are unescaped, instants in the staff chat's zone."""

    id: int
    state: CaseState
    reasons: tuple[CaseReason, ...]
    # The staff chat's language.
    language: str
    # A name, or what stands for it.
    customer: str
    opened_at: datetime
    # Until when the customer was promised a person's answer.
    promised_at: datetime | None
    # None for feedback nobody asked for.
    metric: Metric | None = None
    score: int | None = None
    group: Group | None = None
    comment: str = ""
    # Kinds of media in the comment: voice, photo, ...
    media: tuple[str, ...] = ()
    # None while the analysis is pending.
    sentiment: Sentiment | None = None
    service: str | None = None
    location: str | None = None
    channel: str | None = None
    staff_member: str | None = None
    # Where the words were written, when that was not in the chat.
    source: str | None = None
    # Earlier scores of the customer on the same metric, newest first.
    last_scores: tuple[int, ...] = ()
    owner: str | None = None
    # Who answers for the service, while nobody has taken the case: their account and name.
    service_owner: tuple[int, str] | None = None
    # What should change because of it: number and words.
    improvements: tuple[tuple[int, str], ...] = ()
    # Changed answers, oldest first: (old, new) for "3 -> 9".
    changes: tuple[tuple[int, int], ...] = ()
    resolution: str | None = None
    resolved_by: str | None = None
    resolved_at: datetime | None = None
    test: bool = False
    work: CaseWork = field(default_factory=CaseWork)
    # Made up for practice: the customer does not exist.
    practice: bool = False
    # How the bot addresses the customer, where that is not the name.
    address: str = ""
    # What agents noted about the customer, newest first.
    notes: tuple[str, ...] = ()
    # The clocks that run, and what the customer was promised and waits for; the soonest first.
    clocks: tuple[ClockView, ...] = ()
    promises: tuple[PromiseView, ...] = ()
    # None: nobody has written yet.
    talk: CaseTalk | None = None
