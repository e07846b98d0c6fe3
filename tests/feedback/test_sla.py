"""The clocks of a case."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.case import LIVE, CaseState
from feedback.hours import ALWAYS, Hours, Window
from feedback.sla import (
    CLAIM,
    FIRST_REPLY,
    RESOLVE,
    Alarm,
    ClockKind,
    Standing,
    Times,
    alarm,
    next_look,
    promised_at,
    running,
    times,
)
from feedback.workdays import Workdays
from tests.feedback.test_workdays import MINUTE, desks, instants, worked, works

WARSAW = ZoneInfo("Europe/Warsaw")
DAILY = Window(hours=Hours.parse("10:00-21:00"))
WEEKDAYS = Window(hours=Hours.parse("09:00-17:00"), days=frozenset({"mon", "tue", "wed", "thu", "fri"}))
OFFICE = Workdays(window=WEEKDAYS, zone=WARSAW, holidays=frozenset({date(2025, 5, 1)}))
LENGTHS = {ClockKind.CLAIM: CLAIM, ClockKind.REPLY: FIRST_REPLY}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WARSAW)


def test_in_working_hours_it_is_two_hours() -> None:
    assert promised_at(at("2025-05-14T15:00"), DAILY, WARSAW) == at("2025-05-14T17:00")


def test_at_night_it_is_two_hours_after_opening() -> None:
    assert promised_at(at("2025-05-14T23:00"), DAILY, WARSAW) == at("2025-05-15T12:00")


def test_before_closing_the_rest_is_done_in_the_morning() -> None:
    assert promised_at(at("2025-05-14T20:30"), DAILY, WARSAW) == at("2025-05-15T11:30")
    assert promised_at(at("2025-05-14T19:00"), DAILY, WARSAW) == at("2025-05-14T21:00")


def test_over_a_weekend() -> None:
    assert promised_at(at("2025-05-16T16:00"), WEEKDAYS, WARSAW) == at("2025-05-19T10:00")


def test_over_a_holiday() -> None:
    free = frozenset({date(2025, 5, 1)})
    assert promised_at(at("2025-04-30T16:00"), WEEKDAYS, WARSAW, free) == at("2025-05-02T10:00")


def test_around_the_clock_over_a_change_of_clocks_two_hours_are_two_hours() -> None:
    promised = promised_at(at("2025-10-26T01:30"), ALWAYS, WARSAW)
    assert promised.astimezone(WARSAW).isoformat() == "2025-10-26T02:30:00+01:00"


def test_the_three_clocks_over_a_weekend() -> None:
    friday = at("2025-05-16T16:50")
    claim, reply, resolve = (times(kind, friday, OFFICE) for kind in ClockKind)
    assert claim == Times(half=at("2025-05-16T16:57:30"), due=at("2025-05-19T09:05"))
    assert reply == Times(half=at("2025-05-19T09:50"), due=at("2025-05-19T10:50"))
    # By the calendar it is Saturday and Sunday afternoon: both become Monday's opening.
    assert resolve == Times(half=at("2025-05-19T09:00"), due=at("2025-05-19T09:00"))


@given(desk=desks, since=instants, kind=st.sampled_from(sorted(LENGTHS)))
def test_claim_and_reply_are_working_time_whatever_lies_between(
    desk: Workdays, since: datetime, kind: ClockKind
) -> None:
    found = times(kind, since, desk)
    # Half of a quarter of an hour is not a whole minute.
    whole = timedelta(minutes=1)
    assert abs(worked(desk, since, found.half) - LENGTHS[kind] / 2) < whole
    assert worked(desk, since, found.due) == LENGTHS[kind]
    assert since < found.half < found.due


@given(desk=desks, since=instants, paused=st.integers(0, 5000))
def test_resolving_waits_for_the_customer_and_is_never_due_while_nobody_works(
    desk: Workdays, since: datetime, paused: int
) -> None:
    pause = timedelta(minutes=paused)
    found = times(ClockKind.RESOLVE, since, desk, pause)
    assert desk.is_open(found.due)
    assert desk.is_open(found.half)
    assert found.due >= since + RESOLVE + pause
    assert worked(desk, since + RESOLVE + pause, found.due) == timedelta()


# Nobody works in any of them, or the clocks change: a weekend, a holiday in the week, spring and autumn.
BETWEEN = {
    "weekend": ("2025-05-16T12:00", "2025-05-19T12:00"),
    "holiday": ("2025-04-30T12:00", "2025-05-02T12:00"),
    "spring": ("2025-03-28T12:00", "2025-03-31T12:00"),
    "autumn": ("2025-10-24T12:00", "2025-10-27T12:00"),
}


@pytest.mark.parametrize("what", BETWEEN)
@given(part=st.integers(0, 299), kind=st.sampled_from(ClockKind))
def test_over_each_of_them_a_clock_is_due_while_somebody_works(what: str, part: int, kind: ClockKind) -> None:
    """Begun on the afternoon before: the promise is the next working day's, by the same wall."""
    before, after = map(at, BETWEEN[what])
    since = before + timedelta(minutes=part)
    found = times(kind, since, OFFICE)
    # At closing time somebody still reads it.
    assert works(OFFICE, found.half - MINUTE) or works(OFFICE, found.half)
    assert works(OFFICE, found.due - MINUTE) or works(OFFICE, found.due)
    if kind is ClockKind.REPLY:
        local = found.due.astimezone(WARSAW)
        late = part > 180
        assert local.date() == (after if late else before).date()
        assert local.hour * 60 + local.minute == (9 * 60 + part - 180 if late else 14 * 60 + part)


OPENED = datetime(2025, 5, 14, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def standing(state: CaseState = CaseState.TAKEN, **changes: datetime) -> Standing:
    return Standing(state=state, **{"opened_at": OPENED, "begun_at": OPENED, **changes})


def test_a_new_case_has_all_three() -> None:
    assert running(standing(CaseState.OPEN)) == dict.fromkeys(ClockKind, OPENED)


def test_taking_ends_the_first_and_writing_the_second() -> None:
    assert set(running(standing())) == {ClockKind.REPLY, ClockKind.RESOLVE}
    written = standing(staff_wrote_at=OPENED + HOUR)
    assert set(running(written)) == {ClockKind.RESOLVE}
    assert written.resting


def test_every_later_message_has_two_hours_from_its_receipt() -> None:
    asked = standing(staff_wrote_at=OPENED + HOUR, asked_at=OPENED + 3 * HOUR)
    assert running(asked)[ClockKind.REPLY] == OPENED + 3 * HOUR
    assert not asked.resting


def test_a_reopened_case_is_owed_an_answer_again() -> None:
    again = standing(CaseState.OPEN, begun_at=OPENED + 3 * HOUR, staff_wrote_at=OPENED + HOUR)
    assert running(again)[ClockKind.REPLY] == OPENED + 3 * HOUR
    assert running(again)[ClockKind.RESOLVE] == OPENED + 3 * HOUR


def test_a_released_case_must_be_taken_again_but_the_customer_waits_since_the_beginning() -> None:
    released = standing(CaseState.OPEN, opened_at=OPENED + HOUR)
    assert running(released)[ClockKind.CLAIM] == OPENED + HOUR
    assert running(released)[ClockKind.REPLY] == OPENED


def test_nothing_runs_in_a_closed_case() -> None:
    closed = set(CaseState) - LIVE
    assert [running(standing(state)) for state in closed] == [{}] * len(closed)


@given(
    half=st.integers(1, 100),
    rest=st.integers(0, 100),
    looks=st.lists(st.integers(0, 300), min_size=1, max_size=20),
)
def test_a_clock_reminds_once_and_is_missed_once(half: int, rest: int, looks: list[int]) -> None:
    """However often and late somebody looks."""
    minute = timedelta(minutes=1)
    found = Times(half=OPENED + half * minute, due=OPENED + (half + rest) * minute)
    heard: list[tuple[Alarm, int]] = []
    for look in sorted(looks):
        said = [each for each, _ in heard]
        reminded, missed = Alarm.HALF in said, Alarm.MISSED in said
        due = next_look(found, reminded=reminded, missed=missed)
        call = alarm(found, OPENED + look * minute, reminded=reminded, missed=missed)
        assert (call is not None) == (due is not None and OPENED + look * minute >= due)
        heard += [(call, look)] if call else []
    assert len({each for each, _ in heard}) == len(heard)
    last = max(looks)
    assert (Alarm.MISSED in [each for each, _ in heard]) == (last >= half + rest)
    assert all(half <= look < half + rest for each, look in heard if each is Alarm.HALF)
