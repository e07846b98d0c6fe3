"""Hours by the clock on the wall, through every change of it."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.errors import InvalidInput
from feedback.hours import (
    ALL_DAYS,
    ALWAYS,
    DAYS,
    Hours,
    Window,
    choose_zone,
    find_zone,
    next_closing,
    next_opening,
    start_of_day,
)

WARSAW = ZoneInfo("Europe/Warsaw")
# Changes at midnight, by half an hour, across the date line, in Ramadan, never.
ZONES = [
    "Europe/Warsaw",
    "America/New_York",
    "Africa/Casablanca",
    "America/Santiago",
    "Asia/Beirut",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Europe/Moscow",
    "Asia/Kathmandu",
]
HALF_HOUR = timedelta(minutes=30)

zones = st.sampled_from(ZONES).map(ZoneInfo)
EPOCH = datetime(2010, 1, 1, tzinfo=UTC)
instants = st.timedeltas(timedelta(), timedelta(days=7300)).map(lambda passed: EPOCH + passed)
days = st.sets(st.sampled_from(DAYS), min_size=1).map(frozenset)


@st.composite
def windows(draw: st.DrawFn) -> Window:
    start = draw(st.integers(0, 47))
    end = draw(st.integers(start + 1, 48))
    return Window(hours=Hours(start=start * 30, end=end * 30), days=draw(days))


@st.composite
def near_changes(draw: st.DrawFn) -> tuple[ZoneInfo, datetime]:
    """An instant within two days of one at which a zone's offset changes."""
    zone = ZoneInfo(draw(st.sampled_from([name for name in ZONES if _changes(name)])))
    change = draw(st.sampled_from(_changes(zone.key)))
    return zone, change + timedelta(minutes=draw(st.integers(-2880, 2880)))


@cache
def _changes(name: str) -> list[datetime]:
    """The half hours of 2011 and 2024 from which on a zone's offset differs."""
    zone, found = ZoneInfo(name), []
    for year in (2011, 2024):
        for number in range(366):
            day = datetime(year, 1, 1, tzinfo=UTC) + timedelta(days=number)
            steps = [day + HALF_HOUR * step for step in range(49)]
            if _offset(steps[0], zone) != _offset(steps[-1], zone):
                found += [now for was, now in pairwise(steps) if _offset(was, zone) != _offset(now, zone)]
    return found


def _offset(instant: datetime, zone: ZoneInfo) -> timedelta | None:
    return instant.astimezone(zone).utcoffset()


def check_opening(window: Window, zone: ZoneInfo, instant: datetime) -> None:
    opening = next_opening(window, zone, instant)
    assert opening >= instant
    assert opening.utcoffset() == timedelta()
    assert window.is_open(zone, opening)
    # Nothing in between was open: windows and offsets move on half hours, so these and the eve are enough.
    between = instant
    while between < opening:
        assert not window.is_open(zone, between)
        between += HALF_HOUR
    if opening > instant:
        assert not window.is_open(zone, opening - timedelta(microseconds=1))


@given(window=windows(), zone=zones, instant=instants)
def test_the_next_opening_is_the_first(window: Window, zone: ZoneInfo, instant: datetime) -> None:
    check_opening(window, zone, instant)


@given(window=windows(), near=near_changes())
def test_the_next_opening_is_the_first_when_clocks_change(
    window: Window, near: tuple[ZoneInfo, datetime]
) -> None:
    check_opening(window, *near)


@given(window=windows(), near=near_changes())
def test_closing_is_the_first_instant_that_is_not_open(
    window: Window, near: tuple[ZoneInfo, datetime]
) -> None:
    zone, instant = near
    closing = next_closing(window, zone, instant)
    if closing is None:
        assert window == ALWAYS
        return
    assert closing >= instant
    assert not window.is_open(zone, closing)
    assert closing == instant or window.is_open(zone, closing - timedelta(microseconds=1))
    assert next_opening(window, zone, instant) <= closing or closing == instant


@given(zone=zones, instant=instants)
def test_always_is_now(zone: ZoneInfo, instant: datetime) -> None:
    assert next_opening(ALWAYS, zone, instant) == instant
    assert next_closing(ALWAYS, zone, instant) is None


@given(near=near_changes())
def test_a_local_day_starts_at_its_first_instant(near: tuple[ZoneInfo, datetime]) -> None:
    zone, instant = near
    day = instant.astimezone(zone).date()
    start = start_of_day(day, zone)
    assert start <= instant
    assert start.astimezone(zone).date() == day
    assert (start - timedelta(microseconds=1)).astimezone(zone).date() < day


def test_a_missing_hour_opens_when_it_is_over() -> None:
    # In Warsaw 02:00-03:00 does not exist on 30 March 2025.
    window = Window(hours=Hours.parse("02:30-05:00"))
    before = datetime(2025, 3, 30, 0, 15, tzinfo=UTC)
    assert next_opening(window, WARSAW, before) == datetime(2025, 3, 30, 1, 0, tzinfo=UTC)


def test_a_doubled_hour_opens_the_first_time() -> None:
    # In Warsaw 02:00-03:00 comes twice on 26 October 2025.
    window = Window(hours=Hours.parse("02:30-02:45"))
    before = datetime(2025, 10, 25, 23, 0, tzinfo=UTC)
    assert next_opening(window, WARSAW, before) == datetime(2025, 10, 26, 0, 30, tzinfo=UTC)
    between = datetime(2025, 10, 26, 0, 50, tzinfo=UTC)
    assert next_opening(window, WARSAW, between) == datetime(2025, 10, 26, 1, 30, tzinfo=UTC)


def test_a_midnight_that_does_not_exist() -> None:
    # In Beirut 27 March 2022 began at 01:00.
    beirut = ZoneInfo("Asia/Beirut")
    window = Window(hours=Hours.parse("00:00-06:00"), days=frozenset({"sun"}))
    opening = next_opening(window, beirut, datetime(2022, 3, 26, 12, 0, tzinfo=UTC))
    assert opening.astimezone(beirut).strftime("%a %H:%M") == "Sun 01:00"
    assert start_of_day(date(2022, 3, 27), beirut) == opening


def test_a_friday_that_did_not_exist() -> None:
    # Samoa went from Thursday 29 to Saturday 31 December 2011.
    apia = ZoneInfo("Pacific/Apia")
    window = Window(hours=Hours.parse("10:00-21:00"), days=frozenset({"fri"}))
    opening = next_opening(window, apia, datetime(2011, 12, 30, 9, 0, tzinfo=UTC))
    assert opening.astimezone(apia).strftime("%a %d %b %H:%M") == "Fri 06 Jan 10:00"


@pytest.mark.parametrize("text", ["10:00-21:00", "00:00-24:00", "09:30-09:45"])
def test_hours_read_and_write_the_same(text: str) -> None:
    assert str(Hours.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "10-21", "10:00", "21:00-10:00", "10:00-10:00", "10:00-25:00", "10:60-11:00", "-1:00-5:00"]
)
def test_hours_that_make_no_sense(text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        Hours.parse(text)
    assert caught.value.path == "hours"


@pytest.mark.parametrize("names", [set(), {"monday"}, {"mon", "1"}])
def test_days_are_names(names: set[str]) -> None:
    with pytest.raises(InvalidInput) as caught:
        Window(hours=Hours.parse("10:00-21:00"), days=frozenset(names))
    assert caught.value.path == "days"


@pytest.mark.parametrize(
    ("hours", "narrow"),
    [
        ("10:00-21:00", "12:00-19:00"),
        ("14:00-22:00", "14:00-19:00"),
        ("06:00-09:00", "12:00-19:00"),
        ("00:00-24:00", "00:00-24:00"),
    ],
)
def test_a_guessed_zone_narrows_the_hours(hours: str, narrow: str) -> None:
    window = Window(hours=Hours.parse(hours), days=ALL_DAYS - {"sun"})
    assert str(window.narrowed().hours) == narrow
    assert window.narrowed().days == window.days


def test_the_zone_is_the_contacts_own_then_crms_then_the_locations() -> None:
    own, crm, location, default = "Asia/Tokyo", "Europe/Moscow", "Europe/Warsaw", "UTC"
    assert choose_zone(own, crm, location, default) == (ZoneInfo(own), True)
    assert choose_zone(None, crm, location, default) == (ZoneInfo(crm), True)
    assert choose_zone(None, None, location, default) == (ZoneInfo(location), True)
    assert choose_zone(None, None, None, default) == (ZoneInfo(default), False)


@pytest.mark.parametrize("name", ["Europe/Atlantis", "", "../etc/passwd", "Europe", "a\x00b"])
def test_an_unknown_zone_is_a_clear_mistake(name: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        find_zone(name)
    assert caught.value.path == "timezone"
