"""Keeping a case's clocks in step with what happens to it, in the transaction in which it happens."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from db.uow import Transaction, rows
from feedback import sla
from feedback.case import LIVE, CaseState
from feedback.sla import ClockKind, Standing, Times
from feedback.workdays import Workdays
from services.desk_hours import desk_of


class ClockKeeping:
    """Starts, pauses and stops clocks; whoever changes a case has its card edited, and so comes by here."""

    def __init__(self, default_timezone: str) -> None:
        self._default_timezone = default_timezone

    async def keep(self, tx: Transaction, case: rows.Case, now: datetime) -> None:
        """Bring the clocks of a case up to date; doing it twice changes nothing."""
        await tx.flush()
        clocks = await tx.clocks.of_case(case.id)
        if case.state not in LIVE and all(clock.stopped_at for clock in clocks):
            return
        standing = await _standing(tx, case)
        wanted = sla.running(standing)
        known = {(ClockKind(clock.kind), clock.started_at): clock for clock in clocks}
        for clock in clocks:
            if clock.stopped_at is None and wanted.get(ClockKind(clock.kind)) != clock.started_at:
                clock.stopped_at, clock.look_at = _ended(clock, case, now), None
        desk, _ = await desk_of(tx, case.response_id, self._default_timezone)
        for kind, since in wanted.items():
            clock = known.get((kind, since)) or await _begun(tx, case, kind, since, desk)
            clock.stopped_at = None
            if kind is ClockKind.RESOLVE:
                _pause(clock, standing, desk, now)
            set_look(clock)
        await tx.flush()


def set_look(clock: rows.Clock) -> None:
    """When the clock calls next; none while it waits for the customer."""
    reminded, missed = clock.reminded_at is not None, clock.missed_at is not None
    calls = sla.next_look(times_of(clock), reminded=reminded, missed=missed)
    clock.look_at = None if clock.paused_at or clock.stopped_at else calls


def times_of(clock: rows.Clock) -> Times:
    """Its instants."""
    return Times(half=clock.half_at, due=clock.due_at)


async def _standing(tx: Transaction, case: rows.Case) -> Standing:
    acts: Mapping[str, datetime] = await tx.clocks.last_acts(case.id)
    begun_at = acts.get("reopened", case.opened_at)
    wrote = case.staff_wrote_at
    return Standing(
        state=CaseState(case.state),
        begun_at=begun_at,
        opened_at=max(begun_at, acts.get("released", begun_at)),
        staff_wrote_at=wrote,
        asked_at=await tx.clocks.asked_at(case.id, wrote) if wrote else None,
    )


async def _begun(
    tx: Transaction, case: rows.Case, kind: ClockKind, since: datetime, desk: Workdays
) -> rows.Clock:
    at = sla.times(kind, since, desk)
    begun = await tx.clocks.add_once(
        case_id=case.id, kind=kind, started_at=since, half_at=at.half, due_at=at.due
    )
    return begun or await tx.clocks.known(case.id, kind, since)


def _pause(clock: rows.Clock, standing: Standing, desk: Workdays, now: datetime) -> None:
    """It is the customer's turn, or no longer: what they took is given back."""
    if standing.resting:
        clock.paused_at = clock.paused_at or now
    elif clock.paused_at is not None:
        back = standing.asked_at or now
        clock.paused_seconds += max(0.0, (back - clock.paused_at).total_seconds())
        clock.paused_at = None
        paused = timedelta(seconds=clock.paused_seconds)
        at = sla.times(ClockKind.RESOLVE, clock.started_at, desk, paused)
        clock.half_at, clock.due_at = at.half, at.due


def _ended(clock: rows.Clock, case: rows.Case, now: datetime) -> datetime:
    """When what the clock was about was done."""
    done = {
        ClockKind.CLAIM: case.taken_at,
        ClockKind.REPLY: case.staff_wrote_at,
        ClockKind.RESOLVE: case.resolved_at,
    }
    at = done[ClockKind(clock.kind)]
    return at if at is not None and clock.started_at <= at <= now else now
