"""A clock that runs and a promise that is open, as staff see them."""

from dataclasses import dataclass
from datetime import datetime

from feedback.sla import ClockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockView:
    """One clock that runs; instants in the reader's zone."""

    kind: ClockKind
    due_at: datetime
    # It waits for the customer.
    paused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseView:
    """Something a customer was promised."""

    id: int
    case_id: int
    text: str
    due_at: datetime
    made_by: str
    # Made to the person, whatever becomes of the case.
    personal: bool = False
    # Nobody works then.
    outside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """A promise as an agent writes it down."""

    case_id: int
    # The time first: `15:00 call back`.
    words: str
    # To the customer of the case, whatever becomes of it.
    personal: bool = False
