"""What a tap on a rating key means, by when it comes."""

from datetime import datetime, timedelta
from enum import StrEnum

from feedback.invitation import State, Step, transition

# How long an answer may be changed, from the first tap.
EDIT_WINDOW = timedelta(hours=24)
_NEVER_ASKED = frozenset({State.SCHEDULED, State.SKIPPED, State.FAILED, State.WITHDRAWN})


class Tap(StrEnum):
    """The meaning of a tap."""

    # The first value for this question, in time or after the lifetime.
    ANSWER = "answer"
    LATE = "late"
    # Another value for a question that has one.
    CHANGE = "change"
    # The same value again: nothing to do.
    REPEAT = "repeat"
    # Too late to change: the edit window is over, or staff have replied or resolved.
    LOCKED = "locked"
    # The question was taken back.
    WITHDRAWN = "withdrawn"


def editable(started_at: datetime, locked_at: datetime | None, now: datetime) -> bool:
    """Whether an answer may still be changed; `locked_at` is when staff replied or resolved."""
    return locked_at is None and now < started_at + EDIT_WINDOW


def meaning(
    state: State,
    value: int,
    *,
    given: int | None,
    started_at: datetime | None,
    locked_at: datetime | None,
    expires_at: datetime | None,
    now: datetime,
) -> Tap:
    """The meaning of tapping `value` where `given` is this question's value so far."""
    if given is not None and started_at:
        if given == value:
            return Tap.REPEAT
        return Tap.CHANGE if editable(started_at, locked_at, now) else Tap.LOCKED
    if state in _NEVER_ASKED:
        return Tap.WITHDRAWN
    return Tap.LATE if expires_at and now >= expires_at else Tap.ANSWER


def state_after(state: State, tap: Tap, *, complete: bool) -> State:
    """The invitation's state after an ANSWER or LATE tap; `complete`: every required question has a value."""
    if tap is Tap.LATE:
        return transition(state, Step.COMPLETE_LATE if complete else Step.TOUCH_LATE)
    return transition(state, Step.COMPLETE if complete else Step.TOUCH)
