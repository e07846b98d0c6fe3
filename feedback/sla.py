"""The clocks of a case: by when it must be taken, answered and resolved."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from feedback.case import LIVE, CaseState
from feedback.hours import Window
from feedback.workdays import Workdays

CLAIM = timedelta(minutes=15)
FIRST_REPLY = timedelta(hours=2)
RESOLVE = timedelta(hours=48)


class ClockKind(StrEnum):
    """What must be done in time; the values are stored: never rename one."""

    CLAIM = "claim"
    # The first reply, and a reply to everything the customer writes later.
    REPLY = "reply"
    RESOLVE = "resolve"


class Alarm(StrEnum):
    """What a clock calls for at an instant."""

    # Half of the time has passed: the owner is reminded.
    HALF = "half"
    # The time has passed: managers are told.
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """By when, and when half of it has passed; UTC."""

    half: datetime
    due: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the clocks look at."""

    state: CaseState
    # When it was last opened, reopened or released.
    opened_at: datetime
    # When it was last opened or reopened: a change of hands doesn't make the customer wait longer.
    begun_at: datetime
    staff_wrote_at: datetime | None = None
    # The customer's first message that nobody has answered, after staff last wrote.
    asked_at: datetime | None = None

    @property
    def answered(self) -> bool:
        """Whether staff have written since it was begun."""
        return self.staff_wrote_at is not None and self.staff_wrote_at >= self.begun_at

    @property
    def resting(self) -> bool:
        """Whether it is the customer's turn: the clock of resolving waits for them."""
        return self.answered and self.asked_at is None


def running(standing: Standing) -> Mapping[ClockKind, datetime]:
    """Which clocks run, and since when; none for a case that is closed."""
    if standing.state not in LIVE:
        return {}
    clocks = {ClockKind.RESOLVE: standing.begun_at}
    if standing.state is CaseState.OPEN:
        clocks[ClockKind.CLAIM] = standing.opened_at
    if not standing.answered:
        clocks[ClockKind.REPLY] = standing.begun_at
    elif standing.asked_at is not None:
        clocks[ClockKind.REPLY] = standing.asked_at
    return clocks


def times(kind: ClockKind, started_at: datetime, desk: Workdays, paused: timedelta = timedelta()) -> Times:
    """When a clock calls; resolving is by the calendar, but never due while nobody works.

    `paused`: how long it has waited for the customer.
    """
    if kind is ClockKind.RESOLVE:
        begun = started_at + paused
        return Times(half=desk.opening(begun + RESOLVE / 2), due=desk.opening(begun + RESOLVE))
    length = CLAIM if kind is ClockKind.CLAIM else FIRST_REPLY
    return Times(half=desk.after(started_at, length / 2), due=desk.after(started_at, length))


def promised_at(
    received_at: datetime, window: Window, zone: ZoneInfo, holidays: Container[date] = frozenset()
) -> datetime:
    """By when a person will have written, UTC: two hours of working time after receipt."""
    desk = Workdays(window=window, zone=zone, holidays=holidays)
    return times(ClockKind.REPLY, received_at, desk).due


def alarm(at: Times, now: datetime, *, reminded: bool, missed: bool) -> Alarm | None:
    """What a running clock calls for now, each once; one that is missed reminds of nothing any more."""
    if missed or now < at.half:
        return None
    if now >= at.due:
        return Alarm.MISSED
    return None if reminded else Alarm.HALF


def next_look(at: Times, *, reminded: bool, missed: bool) -> datetime | None:
    """When a running clock calls next; None: it has said everything."""
    if missed:
        return None
    return at.due if reminded else at.half
