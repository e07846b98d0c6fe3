"""Every message is somebody's: where one stands, and whom a late one is told to."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum

# How long after the staff chat was told that a message is late the managers are told too.
ESCALATE_AFTER = timedelta(hours=1)
_ASKING = frozenset("?？؟")


class MessageState(StrEnum):
    """Where what a customer wrote stands; the values are stored: never rename one."""

    NEW = "new"
    READ = "read"
    NO_ANSWER_NEEDED = "no_answer_needed"
    ANSWERED = "answered"


class Told(IntEnum):
    """Who has been told that a message is late; the values are stored: never renumber one."""

    NOBODY = 0
    STAFF = 1
    MANAGERS = 2


class Sorting(StrEnum):
    """Which messages of the inbox are listed; the values stand in keys: never rename one."""

    WAITING = "waiting"
    LATE = "late"
    QUESTIONS = "questions"
    # What somebody has dealt with, the latest first.
    DONE = "done"


# What is done to a message never becomes less: only new words make it new again.
_WEIGHT: Mapping[MessageState, int] = {state: weight for weight, state in enumerate(MessageState)}


def marked(state: MessageState, mark: MessageState) -> MessageState | None:
    """The state after an agent's mark; None when as much has been done already."""
    return mark if _WEIGHT[mark] > _WEIGHT[state] else None


def lesser(mark: MessageState) -> tuple[MessageState, ...]:
    """The states this mark changes."""
    return tuple(state for state in MessageState if marked(state, mark))


def is_late(state: MessageState, answer_by: datetime, now: datetime) -> bool:
    """Whether nobody has looked at it although it is time."""
    return state is MessageState.NEW and answer_by <= now


def to_tell(told: Told, told_at: datetime | None, answer_by: datetime, now: datetime) -> Told | None:
    """Who is to be told now about a message nobody has looked at, the staff chat first; each once."""
    if told is Told.NOBODY:
        return Told.STAFF if answer_by <= now else None
    if told is Told.STAFF and told_at is not None and told_at + ESCALATE_AFTER <= now:
        return Told.MANAGERS
    return None


def asks(text: str) -> bool:
    """Whether the text has a question in it."""
    return not _ASKING.isdisjoint(text)
