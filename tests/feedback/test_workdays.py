"""Working time, as a wall clock and a calendar tell it, over weekends, holidays and changes of clocks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from feedback.hours import ALWAYS, DAYS, Hours, Window
from feedback.workdays import Workdays

MINUTE = timedelta(minutes=1)
WORK = frozenset({"mon", "tue", "wed", "thu", "fri"})
OFFICE = Window(hours=Hours.parse("09:00-17:00"), days=WORK)
WINDOWS = (
    OFFICE,
    Window(hours=Hours.parse("10:00-21:00")),
    Window(hours=Hours.parse("00:00-24:00"), days=WORK),
    # The hour that is skipped, or comes twice.
    Window(hours=Hours.parse("01:30-03:30")),
)
ZONES = tuple(
    map(
        ZoneInfo, ("Europe/Warsaw", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia")
    )
)
# Polish holidays, two of them beside a weekend, two in a row.
FREE = frozenset(
    map(
        date.fromisoformat,
        ("2025-04-21", "2025-05-01", "2025-11-11", "2025-12-25", "2025-12-26", "2026-01-01"),
    )
)
# Around changes of clocks, weekends and those holidays.
NEAR = [
    *map(
        date.fromisoformat,
        ("2025-03-09", "2025-03-30", "2025-04-06", "2025-10-05", "2025-10-26", "2025-11-02"),
    ),
    *map(
        date.fromisoformat,
        ("2025-04-20", "2025-05-01", "2025-11-08", "2025-11-11", "2025-12-24", "2026-01-01"),
    ),
]

instants = st.builds(
    lambda day, minutes: datetime(day.year, day.month, day.day, tzinfo=UTC) + minutes * MINUTE,
    st.sampled_from(NEAR),
    st.integers(-2880, 2880),
)
desks = st.builds(
    lambda window, zone, free: Workdays(window=window, zone=zone, holidays=free),
    st.sampled_from(WINDOWS),
    st.sampled_from(ZONES),
    st.frozensets(st.sampled_from(sorted(FREE))),
)


def works(desk: Workdays, at: datetime) -> bool:
    """What the wall and the calendar say, told without the code under test."""
    local = at.astimezone(desk.zone)
    hours, minute = desk.window.hours, local.hour * 60 + local.minute
    return (
        DAYS[local.weekday()] in desk.window.days
        and hours.start <= minute < hours.end
        and local.date() not in desk.holidays
    )


def worked(desk: Workdays, start: datetime, end: datetime) -> timedelta:
    """Working time between two instants, counted by the minute."""
    return MINUTE * sum(works(desk, start + each * MINUTE) for each in range((end - start) // MINUTE))


@given(desk=desks, at=instants, minutes=st.integers(1, 150))
def test_exactly_so_much_working_time_passes(desk: Workdays, at: datetime, minutes: int) -> None:
    end = desk.after(at, minutes * MINUTE)
    assert end.utcoffset() == timedelta()
    assert worked(desk, at, end) == minutes * MINUTE
    assert works(desk, end - MINUTE), "it ends with a minute of work"


@given(desk=desks, at=instants)
def test_the_opening_is_the_first_minute_of_work(desk: Workdays, at: datetime) -> None:
    opening = desk.opening(at)
    assert works(desk, opening)
    assert worked(desk, at, opening) == timedelta()


@given(desk=desks, at=instants)
def test_the_closing_is_the_first_minute_without_work(desk: Workdays, at: datetime) -> None:
    closing = desk.closing(at)
    assert closing is not None
    assert not works(desk, closing)
    assert worked(desk, at, closing) == closing - at


@given(desk=desks, at=instants, later=st.integers(0, 4000), minutes=st.integers(1, 150))
def test_what_begins_later_ends_no_earlier(desk: Workdays, at: datetime, later: int, minutes: int) -> None:
    assert desk.after(at, minutes * MINUTE) <= desk.after(at + later * MINUTE, minutes * MINUTE)


@given(zone=st.sampled_from(ZONES), at=instants, minutes=st.integers(1, 3000))
def test_around_the_clock_means_on_holidays_too(zone: ZoneInfo, at: datetime, minutes: int) -> None:
    desk = Workdays(window=ALWAYS, zone=zone, holidays=FREE)
    assert desk.after(at, minutes * MINUTE) == at + minutes * MINUTE
    assert desk.is_open(at)
    assert desk.closing(at) is None


def test_over_a_long_weekend() -> None:
    """Friday afternoon, a weekend, a holiday on Monday: the rest of the time is Tuesday's."""
    zone = ZoneInfo("Europe/Warsaw")
    desk = Workdays(window=OFFICE, zone=zone, holidays=FREE)
    friday = datetime(2025, 4, 18, 16, 30, tzinfo=zone)
    assert desk.after(friday, timedelta(hours=2)) == datetime(2025, 4, 22, 10, 30, tzinfo=zone)


def test_a_holiday_ends_an_open_night() -> None:
    zone = ZoneInfo("Europe/Warsaw")
    desk = Workdays(window=Window(hours=Hours.parse("00:00-24:00"), days=WORK), zone=zone, holidays=FREE)
    eve = datetime(2025, 12, 24, 23, 30, tzinfo=zone)
    assert desk.closing(eve) == datetime(2025, 12, 25, tzinfo=zone)
    assert desk.after(eve, timedelta(hours=1)) == datetime(2025, 12, 29, 0, 30, tzinfo=zone)
