"""Promises: times as people write them, reminders while somebody works."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.errors import InvalidInput
from feedback.promising import AHEAD, FURTHEST, LONGEST, read, remind_at
from feedback.workdays import Workdays
from tests.feedback.test_workdays import FREE, OFFICE, ZONES, desks, instants, works

WARSAW = ZoneInfo("Europe/Warsaw")
NOW = datetime(2026, 11, 20, 13, 0, tzinfo=WARSAW)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WARSAW)


@pytest.mark.parametrize(
    ("written", "due"),
    [
        ("15:00 call back", "2026-11-20T15:00"),
        ("15.00, call back", "2026-11-20T15:00"),
        ("9:30 — call back", "2026-11-21T09:30"),
        ("today 18:00 call back", "2026-11-20T18:00"),
        ("завтра 9:30 call back", "2026-11-21T09:30"),
        ("Jutro 9:30 call back", "2026-11-21T09:30"),
        ("24.12 15:00 call back", "2026-12-24T15:00"),
        ("3.01 15:00 call back", "2027-01-03T15:00"),
        ("1.03.2027 8:05 call back", "2027-03-01T08:05"),
        ("2h call back", "2026-11-20T15:00"),
        ("+90min call back", "2026-11-20T14:30"),
        ("40мин call back", "2026-11-20T13:40"),
    ],
)
def test_a_time_is_read_as_people_write_it(written: str, due: str) -> None:
    given = read(written, NOW, WARSAW)
    assert given.due_at == at(due)
    assert given.text == "call back"


@pytest.mark.parametrize(
    ("written", "mistake"),
    [
        ("", "error-promise-format"),
        ("call back", "error-promise-format"),
        ("25:00 call back", "error-promise-format"),
        ("30.02 15:00 call back", "error-promise-format"),
        ("15:00", "error-promise-text"),
        ("15:00 " + "x" * (LONGEST + 1), "error-promise-text"),
        ("today 9:00 call back", "error-promise-time"),
        ("9999h call back", "error-promise-time"),
        ("1.03.2031 8:05 call back", "error-promise-time"),
    ],
)
def test_what_cannot_be_promised_is_said_at_once(written: str, mistake: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read(written, NOW, WARSAW)
    assert refused.value.message_id == mistake


@given(text=st.text(max_size=60), now=instants, zone=st.sampled_from(ZONES))
def test_anything_written_is_a_promise_or_a_sentence(text: str, now: datetime, zone: ZoneInfo) -> None:
    try:
        given = read(text, now, zone)
    except InvalidInput:
        return
    assert now < given.due_at <= now + FURTHEST
    assert given.text


@given(now=instants, zone=st.sampled_from(ZONES), minute=st.integers(0, 1439))
def test_a_bare_time_is_the_next_such_reading_of_the_wall(now: datetime, zone: ZoneInfo, minute: int) -> None:
    """Also on the day when clocks change: then at most two hours later than a plain day ahead."""
    due = read(f"{minute // 60}:{minute % 60:02} x", now, zone).due_at
    assert now < due <= now + timedelta(hours=26)
    local = due.astimezone(zone)
    reads = (local.hour * 60 + local.minute) == minute
    skipped = (due - timedelta(hours=3)).astimezone(zone).utcoffset() != local.utcoffset()
    assert reads or skipped


def test_tomorrow_at_nine_is_nine_on_the_wall_also_when_clocks_change() -> None:
    eve = datetime(2026, 10, 24, 12, 0, tzinfo=WARSAW)
    due = read("tomorrow 9:00 x", eve, WARSAW).due_at
    assert due.astimezone(WARSAW).isoformat() == "2026-10-25T09:00:00+01:00"
    assert due - eve == timedelta(hours=22)


@given(desk=desks, made=instants, minutes=st.integers(1, 6000))
def test_a_reminder_comes_before_it_is_due_and_while_somebody_works_if_anybody_does(
    desk: Workdays, made: datetime, minutes: int
) -> None:
    due = made + timedelta(minutes=minutes)
    remind = remind_at(made, due, desk)
    assert remind.utcoffset() == timedelta()
    assert made < remind < due
    if works(desk, remind):
        assert remind >= due - AHEAD or remind - made >= (due - made) / 2
    else:
        assert desk.opening(remind) >= due, "nobody works until it is due"


def test_over_a_long_weekend_nobody_is_reminded_at_night() -> None:
    """Promised on Friday for Tuesday 9:10, Monday being a holiday: at Tuesday's opening."""
    desk = Workdays(window=OFFICE, zone=WARSAW, holidays=FREE)
    made, due = at("2025-04-18T15:00"), at("2025-04-22T09:10")
    assert remind_at(made, due, desk) == at("2025-04-22T09:00")
    assert remind_at(made, at("2025-04-22T15:00"), desk) == at("2025-04-22T14:45")
    assert remind_at(made, made + timedelta(minutes=10), desk) == made + timedelta(minutes=5)


def test_what_was_promised_for_a_sunday_is_reminded_of_on_sunday() -> None:
    desk = Workdays(window=OFFICE, zone=WARSAW)
    assert remind_at(at("2025-04-18T15:00"), at("2025-04-20T12:00"), desk) == at("2025-04-20T11:45")
    assert remind_at(at("2025-04-18T15:00"), at("2025-04-20T12:00"), desk).tzinfo is UTC
