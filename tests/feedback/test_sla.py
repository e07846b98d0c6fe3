"""Promises in working hours."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from feedback.hours import ALWAYS, Hours, Window, next_closing, next_opening
from feedback.sla import FIRST_REPLY, deadlines, promised_at

WARSAW = ZoneInfo("Europe/Warsaw")
OFFICE = Window(hours=Hours.parse("10:00-21:00"))
WEEKDAYS = Window(hours=Hours.parse("09:00-17:00"), days=frozenset({"mon", "tue", "wed", "thu", "fri"}))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WARSAW)


def test_in_working_hours_it_is_two_hours() -> None:
    assert promised_at(at("2025-05-14T15:00"), OFFICE, WARSAW) == at("2025-05-14T17:00")


def test_at_night_it_is_two_hours_after_opening() -> None:
    assert promised_at(at("2025-05-14T23:00"), OFFICE, WARSAW) == at("2025-05-15T12:00")


def test_before_closing_the_rest_is_done_in_the_morning() -> None:
    assert promised_at(at("2025-05-14T20:30"), OFFICE, WARSAW) == at("2025-05-15T11:30")
    assert promised_at(at("2025-05-14T19:00"), OFFICE, WARSAW) == at("2025-05-14T21:00")


def test_over_a_weekend() -> None:
    assert promised_at(at("2025-05-16T16:00"), WEEKDAYS, WARSAW) == at("2025-05-19T10:00")


def test_around_the_clock_over_a_change_of_clocks_two_hours_are_two_hours() -> None:
    promised = promised_at(at("2025-10-26T01:30"), ALWAYS, WARSAW)
    assert promised.astimezone(WARSAW).isoformat() == "2025-10-26T02:30:00+01:00"


def test_the_three_clocks_of_a_case() -> None:
    clocks = deadlines(at("2025-05-16T16:50"), WEEKDAYS, WARSAW)
    assert clocks.claim == at("2025-05-19T09:05")
    assert clocks.first_reply == at("2025-05-19T10:50")
    # Sunday afternoon becomes Monday's opening.
    assert clocks.resolve == at("2025-05-19T09:00")


received = st.timedeltas(timedelta(), timedelta(days=800)).map(
    lambda passed: datetime(2024, 1, 1, tzinfo=UTC) + passed
)
replies = st.timedeltas(timedelta(minutes=1), timedelta(hours=30))


@given(received=received, first_reply=replies, window=st.sampled_from([OFFICE, WEEKDAYS, ALWAYS]))
def test_exactly_so_much_working_time_lies_between(
    received: datetime, first_reply: timedelta, window: Window
) -> None:
    promised = promised_at(received, window, WARSAW, first_reply)
    assert promised.utcoffset() == timedelta()
    worked, start = timedelta(), next_opening(window, WARSAW, received)
    while start < promised:
        end = min(promised, next_closing(window, WARSAW, start) or promised)
        worked, start = worked + (end - start), next_opening(window, WARSAW, end)
    assert worked == first_reply


@given(received=received, later=st.timedeltas(timedelta(), timedelta(days=3)))
def test_who_writes_later_is_not_promised_earlier(received: datetime, later: timedelta) -> None:
    one, other = promised_at(received, OFFICE, WARSAW), promised_at(received + later, OFFICE, WARSAW)
    assert one <= other
    assert one >= received + FIRST_REPLY
