"""Guards: who is in a sample, spans of quotas, holidays, days with room, and what a verdict makes of them."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback import guards_codec
from feedback.campaign import Every, ServiceEvent
from feedback.contact import History
from feedback.errors import InvalidInput
from feedback.guards import NO_GUARDS, Guarded, Guards, Per, Quota, Span, day_with_room, drawn, opening
from feedback.hours import DAYS, WHOLE_DAY, Hours, Window
from feedback.verdict import Reason, Verdict, decide
from tests.feedback.build import NOON, campaign, circumstances, contact, event

DAY = timedelta(days=1)
# Of the first twenty contacts; another list would ask other people after an upgrade.
DRAWN = [4, 5, 9, 11, 18]
START = datetime(2024, 1, 1, tzinfo=UTC)
ZONES = ("Europe/Warsaw", "America/Santiago", "Pacific/Apia", "Australia/Lord_Howe", "Africa/Casablanca")

zones = st.sampled_from(ZONES).map(ZoneInfo)
instants = st.integers(0, 3 * 366 * 24 * 60).map(lambda ahead: START + timedelta(minutes=ahead))
days = st.dates(date(2023, 1, 1), date(2030, 12, 31))
hours = st.tuples(st.integers(0, 1439), st.integers(1, 1440)).filter(lambda pair: pair[0] < pair[1])
windows = st.builds(
    Window,
    hours=hours.map(lambda pair: Hours(start=pair[0], end=pair[1])) | st.just(WHOLE_DAY),
    days=st.frozensets(st.sampled_from(DAYS), min_size=1),
)
quotas = st.builds(Quota, count=st.integers(1, 999), per=st.sampled_from(Per), every=st.sampled_from(Span))
guards = st.builds(
    Guards,
    tenure=st.integers(0, 400),
    sample=st.integers(1, 100),
    quota=st.none() | quotas,
    daily_cap=st.none() | st.integers(1, 999),
    skips_holidays=st.booleans(),
)


@given(guards)
def test_json_and_back_is_the_same(spec: Guards) -> None:
    assert guards_codec.from_dict(json.loads(json.dumps(guards_codec.to_dict(spec)))) == spec


def test_a_version_from_before_there_were_guards_has_none() -> None:
    assert guards_codec.from_dict(None) == NO_GUARDS
    assert not NO_GUARDS.counted


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"tenure": -1}, "tenure"),
        ({"sample": 0}, "sample"),
        ({"sample": 101}, "sample"),
        ({"daily_cap": 0}, "daily_cap"),
    ],
)
def test_a_mistake_names_its_key(changes: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        Guards(**changes)
    assert caught.value.path == path
    with pytest.raises(InvalidInput):
        Quota(count=0)


@given(st.text(min_size=1), st.integers(1, 2**62), st.integers(1, 99), st.integers(1, 99))
def test_a_larger_sample_holds_everybody_of_a_smaller_one(slug: str, who: int, one: int, other: int) -> None:
    few, many = sorted((one, other))
    assert drawn(slug, who, many) or not drawn(slug, who, few)
    assert drawn(slug, who, few) == drawn(slug, who, few)
    assert drawn(slug, who, 100)


@pytest.mark.parametrize("percent", [1, 10, 30, 50, 99])
def test_a_sample_is_about_as_large_as_it_says(percent: int) -> None:
    """Within five standard deviations of 20,000 throws."""
    thrown = 20_000
    mean, deviation = thrown * percent / 100, (thrown * percent * (100 - percent)) ** 0.5 / 100
    assert abs(sum(drawn("after-visit", who, percent) for who in range(thrown)) - mean) < 5 * deviation


def test_two_campaigns_draw_independently() -> None:
    both = sum(drawn("a", who, 50) and drawn("b", who, 50) for who in range(20_000))
    assert 4_600 < both < 5_400


def test_the_draw_is_the_same_in_every_release() -> None:
    assert [who for who in range(1, 21) if drawn("after-visit", who, 30)] == DRAWN


SAME: dict[Span, Callable[[date], object]] = {
    Span.DAY: lambda each: each,
    Span.WEEK: lambda each: each.isocalendar()[:2],
    Span.MONTH: lambda each: (each.year, each.month),
}


@given(quotas, days)
def test_every_day_lies_in_one_span_and_spans_touch(quota: Quota, day: date) -> None:
    first, following = quota.begins(day), quota.renews(day)
    assert first <= day < following
    span = [first + DAY * number for number in range((following - first).days)]
    assert {quota.begins(each) for each in span} == {first}
    assert {quota.renews(each) for each in span} == {following}
    assert quota.begins(following) == following
    same = SAME[quota.every]
    assert len({same(each) for each in span}) == 1
    assert same(following) != same(day)


@given(windows, zones, instants, st.integers(0, 12), st.data())
def test_the_opening_is_the_first_open_instant_on_no_holiday(
    window: Window, zone: ZoneInfo, instant: datetime, rest: int, data: st.DataObject
) -> None:
    today = instant.astimezone(zone).date()
    free = {today + DAY * each for each in data.draw(st.sets(st.integers(-1, 15), max_size=rest))}
    at = opening(window, zone, instant, free)
    assert at >= instant
    assert window.is_open(zone, at)
    assert at.astimezone(zone).date() not in free
    probes = [
        instant + timedelta(minutes=17 * step) for step in range(int((at - instant) / timedelta(minutes=17)))
    ]
    assert not [
        each for each in probes if window.is_open(zone, each) and each.astimezone(zone).date() not in free
    ]


@given(windows, zones, zones, instants, st.sets(st.integers(0, 9)))
def test_a_day_with_room_is_the_first_one(
    window: Window, zone: ZoneInfo, office: ZoneInfo, instant: datetime, full: set[int]
) -> None:
    """The contact's window, the company's calendar: the two may live on different dates."""
    today = instant.astimezone(office).date()
    busy = {today + DAY * each for each in full}
    at = day_with_room(lambda wanted: opening(window, zone, wanted), instant, busy, office)
    assert at >= instant
    assert window.is_open(zone, at)
    assert at.astimezone(office).date() not in busy
    earlier = today
    while earlier < at.astimezone(office).date():
        midnight = datetime(earlier.year, earlier.month, earlier.day, tzinfo=office)
        open_then = [
            each
            for each in (midnight + timedelta(minutes=30 * step) for step in range(48))
            if each >= instant and each.astimezone(office).date() == earlier and window.is_open(zone, each)
        ]
        assert earlier in busy or not open_then
        earlier += DAY


def verdict(guard: Guards, guarded: Guarded, *, tester: bool = False, **campaign_changes: Any) -> Verdict:
    return decide(
        campaign(guards=guard, **campaign_changes),
        contact(tester=tester),
        History(),
        event(),
        circumstances(guarded=guarded),
    )


def test_whom_nobody_knows_yet_is_left_alone_until_they_have_been_customers_long_enough() -> None:
    found = verdict(Guards(tenure=30), Guarded(first_seen=NOON - 29 * DAY))
    # Midnight in Warsaw is 22:00 UTC of the day before.
    assert found == Verdict(
        ask=False, reason=Reason.TENURE, eligible_at=datetime(2025, 5, 14, 22, 0, tzinfo=UTC)
    )
    assert verdict(Guards(tenure=29), Guarded(first_seen=NOON - 29 * DAY)).ask


def test_a_quota_that_is_used_up_says_when_it_begins_anew() -> None:
    until = datetime(2025, 5, 31, 22, 0, tzinfo=UTC)
    guard = Guards(quota=Quota(count=1))
    assert verdict(guard, Guarded(full_until=until)) == Verdict(
        ask=False, reason=Reason.QUOTA, eligible_at=until
    )
    assert verdict(guard, Guarded(full_until=until), tester=True).ask


def test_who_is_not_drawn_is_not_asked_and_testers_always_are() -> None:
    out = next(slug for slug in ("a", "b", "c", "d", "e") if not drawn(slug, 1, 30))
    found = verdict(Guards(sample=30), Guarded(), slug=out)
    assert found == Verdict(ask=False, reason=Reason.SAMPLED_OUT)
    assert verdict(Guards(sample=30), Guarded(), slug=out, tester=True).ask


def test_a_holiday_puts_the_question_off_only_where_the_campaign_says_so() -> None:
    """The 14th and the 15th are holidays, so the morning of the 16th it is, in Warsaw."""
    known = Guarded(holidays={date(2025, 5, 14), date(2025, 5, 15)})
    found = verdict(Guards(skips_holidays=True), known)
    assert found == Verdict(ask=True, at=datetime(2025, 5, 16, 8, 0, tzinfo=UTC), reason=Reason.HOLIDAY)
    assert verdict(NO_GUARDS, known) == Verdict(ask=True, at=NOON + timedelta(hours=2))


@given(
    guards,
    st.builds(
        Guarded,
        first_seen=st.none() | st.integers(0, 500).map(lambda ago: NOON - DAY * ago),
        full_until=st.none() | st.integers(1, 40).map(lambda ahead: NOON + DAY * ahead),
        holidays=st.sets(st.integers(-1, 6).map(lambda ahead: NOON.date() + DAY * ahead)),
    ),
    st.integers(1, 999),
    st.sampled_from([None, *ZONES]),
    st.booleans(),
)
def test_a_yes_obeys_every_guard(
    guard: Guards, known: Guarded, who: int, own: str | None, recurring: bool
) -> None:
    spec = campaign(guards=guard, trigger=Every(interval=90) if recurring else ServiceEvent())
    person = replace(contact(timezone_own=own), id=who)
    found = decide(spec, person, History(), None if recurring else event(), circumstances(guarded=known))
    if not found.ask:
        assert found.reason in {Reason.TENURE, Reason.QUOTA, Reason.SAMPLED_OUT}
        assert (found.eligible_at is None) == (found.reason is Reason.SAMPLED_OUT)
        return
    assert found.at is not None
    local = found.at.astimezone(ZoneInfo(own or "Europe/Warsaw"))
    assert drawn(spec.slug, who, guard.sample)
    assert known.full_until is None or known.full_until <= found.at
    assert not guard.skips_holidays or local.date() not in known.holidays
    if known.first_seen and guard.tenure:
        assert (local.date() - known.first_seen.astimezone(local.tzinfo).date()).days >= guard.tenure
