"""Clocks and the queue of cases as staff see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from feedback.case import CaseReason, CaseState
from feedback.metrics import Metric
from feedback.promising import PromiseState
from feedback.views.deadline import ClockView, PromiseView
from feedback.views.desk import Agent, Place

# Cases on one page of the queue.
PAGE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockLine:
    """A clock that calls, and whose it is."""

    case_id: int
    clock: ClockView
    owner: Agent | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockSheet:
    """What the staff chat is told about deadlines."""

    language: str
    # Half of the time has passed.
    half: Sequence[ClockLine] = ()
    missed: Sequence[ClockLine] = ()
    # Who is asked to look when something was missed.
    managers: Sequence[Agent] = ()
    # The card it is a reply to; None: several cases, or the card doesn't stand there.
    place: Place | None = None
    thread_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseClosed:
    """How a tap on Kept or Broken ended."""

    view: PromiseView
    state: PromiseState
    by: str
    # False: somebody was quicker.
    now: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseSheet:
    """A promise of which the staff chat is reminded."""

    view: PromiseView
    language: str
    maker: Agent
    # The time has come.
    due: bool
    managers: Sequence[Agent] = ()
    place: Place | None = None
    thread_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisesView:
    """/promises: what is open, and how it went lately."""

    open: Sequence[PromiseView]
    total: int
    # Within the last 30 days.
    kept: int
    broken: int


class Sieve(StrEnum):
    """Which cases of the queue are listed; the values stand in keys: never rename one."""

    ALL = "all"
    MINE = "mine"
    LATE = "late"
    UNCLAIMED = "unclaimed"
    # Of one location.
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueLine:
    """A case in the queue."""

    id: int
    state: CaseState
    reasons: tuple[CaseReason, ...]
    metric: Metric | None
    score: int | None
    location: str | None
    owner: str | None
    # The clock that is due next; None while everything waits for the customer.
    clock: ClockView | None
    late: bool
    # Where the card stands.
    card: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueView:
    """A page of the queue."""

    sieve: Sieve
    # The key of the location, and its name, when the sieve is one.
    place_key: str = ""
    place: str = ""
    # Whose cases, when the sieve is "mine".
    whose: str = ""
    start: int
    # How many cases the sieve lets through.
    count: int
    total: int
    late: int
    unclaimed: int
    lines: Sequence[QueueLine]
    # Locations of live cases by key, with how many there are.
    places: Sequence[tuple[str, str, int]] = ()
