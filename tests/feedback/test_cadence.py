"""Clocks in local calendar days, and waves."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from feedback.cadence import days_later, own_clock, wave_dates

WARSAW = ZoneInfo("Europe/Warsaw")
EPOCH = datetime(2010, 1, 1, tzinfo=UTC)
instants = st.timedeltas(timedelta(), timedelta(days=7300)).map(lambda passed: EPOCH + passed)
zones = st.sampled_from(["Europe/Warsaw", "America/Santiago", "Pacific/Auckland", "Asia/Beirut"]).map(
    ZoneInfo
)


def test_thirty_days_are_calendar_days_across_a_change_of_clocks() -> None:
    sent = datetime(2025, 3, 10, 19, 30, tzinfo=UTC)
    free = days_later(sent, 30, WARSAW)
    assert free.astimezone(WARSAW).isoformat() == "2025-04-09T00:00:00+02:00"


def test_late_in_the_evening_the_local_date_counts() -> None:
    # 23:30 UTC on the 1st is the 2nd in Warsaw.
    sent = datetime(2025, 6, 1, 23, 30, tzinfo=UTC)
    assert days_later(sent, 1, WARSAW).astimezone(WARSAW).date() == date(2025, 6, 3)


def test_no_days_are_no_wait() -> None:
    sent = datetime(2025, 6, 1, 23, 30, tzinfo=UTC)
    assert days_later(sent, 0, WARSAW) == sent


@given(sent=instants, days=st.integers(1, 400), zone=zones)
def test_a_clock_ends_on_its_day_and_about_as_long_as_it_says(
    sent: datetime, days: int, zone: ZoneInfo
) -> None:
    free = days_later(sent, days, zone)
    assert free.astimezone(zone).date() == sent.astimezone(zone).date() + timedelta(days=days)
    # A local day may be two hours short or long.
    assert timedelta(days=days - 1, hours=-2) < free - sent < timedelta(days=days, hours=2)


@given(sent=instants, days=st.integers(0, 400), more=st.integers(0, 100), zone=zones)
def test_a_longer_clock_never_ends_earlier(sent: datetime, days: int, more: int, zone: ZoneInfo) -> None:
    assert days_later(sent, days, zone) <= days_later(sent, days + more, zone)


def test_a_recurring_campaigns_own_clock_is_a_week_shorter() -> None:
    assert [own_clock(interval) for interval in (1, 7, 30, 90)] == [1, 1, 23, 83]


@given(
    start=st.dates(date(2020, 1, 1), date(2025, 1, 1)),
    interval=st.integers(1, 365),
    until=st.dates(date(2019, 1, 1), date(2026, 1, 1)),
)
def test_waves_come_every_interval_and_none_is_missed(start: date, interval: int, until: date) -> None:
    waves = wave_dates(start, interval, until)
    assert all(start <= wave <= until for wave in waves)
    assert len(set(waves)) == len(waves)
    if start > until:
        assert waves == ()
    else:
        assert waves[0] == start
        assert waves[-1] + timedelta(days=interval) > until
        steps = {later - earlier for earlier, later in pairwise(waves)}
        assert steps <= {timedelta(days=interval)}


def test_no_interval_no_waves() -> None:
    assert wave_dates(date(2025, 1, 1), 0, date(2025, 2, 1)) == ()
