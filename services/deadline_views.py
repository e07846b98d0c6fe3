"""Clocks and promises as staff see them."""

from zoneinfo import ZoneInfo

from db.uow import Transaction, rows
from feedback.case import LIVE
from feedback.sla import ClockKind
from feedback.views.deadline import ClockView, PromiseView


def clock_view(clock: rows.Clock, zone: ZoneInfo) -> ClockView:
    """A clock as its reader sees it."""
    return ClockView(
        kind=ClockKind(clock.kind),
        due_at=clock.due_at.astimezone(zone),
        paused=clock.paused_at is not None,
    )


async def clocks_of(tx: Transaction, case: rows.Case, zone: ZoneInfo) -> tuple[ClockView, ...]:
    """The clocks of a live case that run, the next one due first, those that wait for the customer last."""
    if case.state not in LIVE:
        return ()
    running = [clock for clock in await tx.clocks.of_case(case.id) if clock.stopped_at is None]
    ordered = sorted(running, key=lambda clock: (clock.paused_at is not None, clock.due_at))
    return tuple(clock_view(clock, zone) for clock in ordered)


def promise_view(promise: rows.Promise, zone: ZoneInfo, *, outside: bool = False) -> PromiseView:
    """A promise as its reader sees it."""
    return PromiseView(
        id=promise.id,
        case_id=promise.case_id,
        text=promise.words or "",
        due_at=promise.due_at.astimezone(zone),
        made_by=promise.made_by,
        personal=promise.personal,
        outside=outside,
    )


async def open_promises(tx: Transaction, case: rows.Case, zone: ZoneInfo) -> tuple[PromiseView, ...]:
    """What the customer of a case was promised and still waits for, the soonest first."""
    return tuple(promise_view(promise, zone) for promise in await tx.promises.open_for(case))
