"""Improvements as staff see them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from feedback.improvements import Feasibility, State

# Improvements on one page of the list.
PAGE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprovementLine:
    """One of the list."""

    id: int
    what: str
    state: State
    cases: int
    due_on: date | None
    late: bool
    owner: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprovementList:
    """A page of the list, from `start` on."""

    lines: tuple[ImprovementLine, ...]
    start: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprovementView:
    """Everything about one."""

    id: int
    what: str
    state: State
    feasibility: Feasibility | None
    owner: str | None
    due_on: date | None
    today: date
    late: bool
    # The numbers of the cases that ask for it.
    cases: tuple[int, ...]
    # How many people raised it; tests and the forgotten are not counted.
    people: int
    # What they read, or will read.
    told: str | None
    done_by: str | None = None
    # How many were told, wait, or may not be told, by reason.
    outcomes: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldView:
    """You said, we did."""

    language: str
    words: str
