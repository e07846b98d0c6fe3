"""Calendars, spreads, broadcasts and requests: pure rules, by examples and by properties."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.schedule import next_after
from feedback import triggers_codec
from feedback.cadence import FLOOR
from feedback.campaign import Every
from feedback.campaign_links import About, LinkTerms, Opening, ended, usual_terms
from feedback.contact import History
from feedback.cron import MONTHS, read_cron
from feedback.errors import InvalidInput, Tampered
from feedback.hours import DAYS, start_of_day
from feedback.occurrences import LATE, of_broadcast, of_cron, of_every
from feedback.requesting import decide_requested
from feedback.signing import LINK_LIMIT, Signer
from feedback.spreading import WORKDAYS, own_day, place, turn_within
from feedback.triggers import Broadcast, Cron, OnRequest
from feedback.verdict import Circumstances, Reason, decide
from tests.feedback.build import campaign, contact

ZONES = ("UTC", "Europe/Warsaw", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Cairo")
START = datetime(2026, 3, 2, 10, tzinfo=UTC)
instants = st.integers(0, 3 * 365 * 1440).map(lambda minutes: START + timedelta(minutes=minutes))
zones = st.sampled_from(ZONES).map(ZoneInfo)
dates = st.integers(0, 2000).map(lambda days: date(2026, 1, 1) + timedelta(days=days))


def field(low: int, high: int) -> st.SearchStrategy[str]:
    """One field of numbers as people write it."""
    number = st.integers(low, high)
    pair = st.tuples(number, number).map(sorted)
    one = st.one_of(
        number.map(str),
        pair.map(lambda both: f"{both[0]}-{both[1]}"),
        pair.filter(lambda both: both[0] < both[1]).map(
            lambda both: f"{both[0]}-{both[1]}/{both[1] - both[0]}"
        ),
        st.integers(1, high - low).map(lambda step: f"*/{step}"),
        st.just("*"),
    )
    return st.lists(one, min_size=1, max_size=3).map(",".join)


weekdays = st.one_of(
    st.just("*"),
    st.lists(st.sampled_from(DAYS), min_size=1, max_size=3).map(",".join),
    st.tuples(st.integers(0, 6), st.integers(0, 6))
    .map(sorted)
    .map(lambda both: f"{DAYS[both[0]]}-{DAYS[both[1]]}"),
)
months = field(1, 12) | st.sampled_from(MONTHS)
calendars = st.tuples(field(0, 59), field(0, 23), field(1, 28), months, weekdays).map(" ".join)


@given(calendars, zones, instants)
def test_a_calendar_that_is_accepted_comes_round_after_the_instant_and_only_on_its_days(
    text: str, zone: ZoneInfo, at: datetime
) -> None:
    due = next_after(read_cron(text), zone, at)
    assert due is not None
    assert due > at
    days = text.split()[4]
    if days != "*" and "-" not in days:
        assert DAYS[due.astimezone(zone).weekday()] in days.split(",")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("0 10 1 *", "error-cron-fields"),
        ("", "error-cron-fields"),
        ("0 10 * * 1", "error-cron-field"),
        ("0 10 * * 0-6", "error-cron-field"),
        ("0 10 * * mon/2", "error-cron-field"),
        ("0 10 * * sat-mon", "error-cron-field"),
        ("60 10 * * *", "error-cron-field"),
        ("0 24 * * *", "error-cron-field"),
        ("0 10 0 * *", "error-cron-field"),
        ("0 10 5-3 * *", "error-cron-field"),
        ("0 10 */0 * *", "error-cron-field"),
        ("0 10 3-3/1 * *", "error-cron-field"),
        ("0 10 1 */12 *", "error-cron-field"),
        ("0 10 last * *", "error-cron-field"),
        ("0 10 30,31 2 *", "error-cron-never"),
        ("0 10 31 4,jun,9,nov *", "error-cron-never"),
    ],
)
def test_a_calendar_nobody_can_keep_is_refused(text: str, message: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        Cron(expression=text)
    assert refused.value.message_id == message
    assert refused.value.path == "trigger.cron"


def test_weekdays_are_the_days_they_are_called() -> None:
    due = next_after("0 10 * * mon", ZoneInfo("Europe/Warsaw"), START)
    assert due == datetime(2026, 3, 9, 9, tzinfo=UTC)


@given(calendars, zones, st.lists(st.integers(1, 60 * 24 * 40), min_size=1, max_size=40))
def test_there_is_one_occurrence_per_local_date_however_often_and_rarely_it_is_looked_at(
    text: str, zone: ZoneInfo, steps: list[int]
) -> None:
    trigger, now, before = Cron(expression=text), START, None
    opened: list[date] = []
    for step in steps:
        now += timedelta(minutes=step)
        due = of_cron(trigger, since=START, before=before, now=now, zone=zone, recurrence=next_after)
        if due is not None:
            assert due.opens_at <= now < due.opens_at + LATE
            assert due.opens_at.astimezone(zone).date() == due.on_date
            assert due.closes_at.astimezone(zone).date() > due.on_date
            assert due.interval is not None
            assert due.interval >= 1
            before = due.on_date
            opened.append(due.on_date)
    assert opened == sorted(set(opened))


def test_on_the_night_clocks_go_back_there_is_one_and_where_they_skip_it_none_is_lost() -> None:
    warsaw = ZoneInfo("Europe/Warsaw")
    night = datetime(2026, 10, 24, 20, tzinfo=UTC)
    nightly = Cron(expression="30 2 * * *")
    first = of_cron(
        nightly, since=night, before=None, now=night + timedelta(hours=5), zone=warsaw, recurrence=next_after
    )
    assert first is not None
    assert first.on_date == date(2026, 10, 25)
    assert (
        of_cron(
            nightly,
            since=night,
            before=first.on_date,
            now=night + timedelta(hours=8),
            zone=warsaw,
            recurrence=next_after,
        )
        is None
    )
    spring = datetime(2026, 3, 28, 20, tzinfo=UTC)
    skipped = of_cron(
        nightly,
        since=spring,
        before=None,
        now=spring + timedelta(hours=32),
        zone=warsaw,
        recurrence=next_after,
    )
    assert skipped is not None


@given(instants, st.integers(1, 5000))
def test_what_a_pause_has_passed_over_is_not_made_up_for(since: datetime, minutes: int) -> None:
    zone, trigger = ZoneInfo("Europe/Warsaw"), Cron(expression="0 12 * * *")
    now = since + timedelta(minutes=minutes)
    due = of_cron(trigger, since=since, before=None, now=now, zone=zone, recurrence=next_after)
    noon = [
        at
        for day in range(6)
        if since
        < (at := datetime.combine(since.astimezone(zone).date() + timedelta(days=day), time(12), tzinfo=zone))
        <= now
    ]
    assert (due.opens_at if due else None) == (noon[-1] if noon else None)


def test_the_own_clock_of_a_calendar_is_its_shorter_gap_minus_a_week() -> None:
    zone, trigger = ZoneInfo("UTC"), Cron(expression="0 12 1 jan,feb *")
    due = of_cron(
        trigger,
        since=datetime(2027, 1, 20, tzinfo=UTC),
        before=date(2027, 1, 1),
        now=datetime(2027, 2, 1, 13, tzinfo=UTC),
        zone=zone,
        recurrence=next_after,
    )
    assert due is not None
    assert due.interval == 31
    asked = datetime(2027, 1, 1, 12, tzinfo=UTC)
    sent = History(last_sent_campaign=asked, last_answered_campaign=asked)
    monthly = campaign(trigger=trigger)
    soon = Circumstances(
        now=datetime(2027, 1, 20, 12, tzinfo=UTC), default_timezone="UTC", interval=due.interval
    )
    assert decide(monthly, contact(), sent, None, soon).reason is Reason.COOLDOWN_CAMPAIGN
    later = Circumstances(now=due.opens_at, default_timezone="UTC", interval=due.interval)
    assert decide(monthly, contact(), sent, None, later).ask


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_a_place_is_the_same_every_time_and_within_the_row(campaign_id: int, contact_id: int) -> None:
    assert 0 <= place(campaign_id, contact_id) < 1
    assert place(campaign_id, contact_id) == place(campaign_id, contact_id)


def test_places_are_even() -> None:
    tenths = Counter(int(place(7, number) * 10) for number in range(10_000))
    assert set(tenths) == set(range(10))
    # Five standard deviations of a binomial with p = 0.1.
    assert all(abs(count - 1000) < 150 for count in tenths.values())
    assert place(7, 1) != place(8, 1)


@given(
    dates,
    st.integers(1, 366),
    st.frozensets(st.sampled_from(DAYS), min_size=1),
    st.frozensets(dates, max_size=30),
    st.floats(0, 1, exclude_max=True),
)
def test_everybodys_day_is_within_the_spread_and_a_working_day_if_there_is_one(
    first: date, spread: int, days: frozenset[str], holidays: frozenset[date], at: float
) -> None:
    day = own_day(first, spread, days, holidays, at)
    every = [first + timedelta(days=number) for number in range(spread)]
    assert day in every
    allowed = [one for one in every if DAYS[one.weekday()] in days and one not in holidays]
    working = [one for one in allowed if DAYS[one.weekday()] in WORKDAYS]
    assert day in (working or allowed or every)


@given(instants, st.integers(60, 7 * 86400), st.floats(0, 1, exclude_max=True))
def test_everybodys_instant_is_within_the_broadcast(at: datetime, seconds: int, where: float) -> None:
    assert at <= turn_within(at, timedelta(seconds=seconds), where) < at + timedelta(seconds=seconds)


@given(dates, st.integers(0, 1439), st.sampled_from(ZONES), instants)
def test_a_broadcast_is_on_once_from_its_instant_on(day: date, minute: int, zone: str, now: datetime) -> None:
    trigger = Broadcast(on_date=day, minute=minute, over=timedelta(hours=6), timezone=zone)
    due = of_broadcast(trigger, now, "UTC")
    begins = trigger.at("UTC")
    assert (due is not None) == (begins <= now < begins + timedelta(hours=6) + LATE)
    assert begins.tzinfo is UTC
    wall = begins.astimezone(ZoneInfo(zone))
    # A wall time that clocks skip is an hour or so later.
    assert abs((wall.hour * 60 + wall.minute) - minute) % 1440 in {0, 30, 60}


@given(dates, st.integers(1, 400), instants, zones)
def test_a_wave_of_an_interval_is_on_until_the_next(
    start: date, days: int, now: datetime, zone: ZoneInfo
) -> None:
    due = of_every(Every(interval=days), start, now, zone)
    today = now.astimezone(zone).date()
    assert (due is None) == (today < start)
    if due is not None:
        assert due.on_date <= today < due.on_date + timedelta(days=days)
        assert due.opens_at <= now < due.closes_at
        assert due.opens_at == start_of_day(due.on_date, zone)


@pytest.mark.parametrize(
    "trigger",
    [
        Cron(expression="0 10 1 */3 *", timezone="Europe/Warsaw", spread=5),
        Cron(expression="0 10 * * MON-fri"),
        Broadcast(on_date=date(2026, 12, 1), minute=600, over=timedelta(hours=6)),
        Broadcast(on_date=date(2026, 12, 1), minute=0, timezone="Asia/Kathmandu"),
        OnRequest(),
    ],
    ids=repr,
)
def test_a_trigger_is_kept_as_it_is(trigger: Cron | Broadcast | OnRequest) -> None:
    assert triggers_codec.from_dict(triggers_codec.to_dict(trigger)) == trigger


@given(instants, st.integers(0, 4 * 1440), st.booleans(), st.booleans())
def test_nobody_is_asked_twice_within_the_floor_by_hand_or_by_a_link(
    now: datetime, minutes: int, came: bool, tester: bool
) -> None:
    last = now - timedelta(minutes=minutes)
    around = Circumstances(now=now, default_timezone="Europe/Warsaw", opened_chat=came)
    verdict = decide_requested(campaign(), contact(tester=tester), History(last_sent_any_floor=last), around)
    assert verdict.ask == (tester or now - last >= FLOOR)
    if not verdict.ask:
        assert (verdict.reason, verdict.eligible_at) == (Reason.FLOOR, last + FLOOR)


@given(instants, zones)
def test_who_was_picked_is_asked_within_the_hours_who_came_at_once(now: datetime, zone: ZoneInfo) -> None:
    spec, who = campaign(), contact(timezone_own=zone.key)
    picked = decide_requested(spec, who, History(), Circumstances(now=now, default_timezone="Europe/Warsaw"))
    came = decide_requested(
        spec, who, History(), Circumstances(now=now, default_timezone="Europe/Warsaw", opened_chat=True)
    )
    assert picked.at is not None
    assert picked.at >= now
    assert spec.window.is_open(zone, picked.at)
    assert came.at == now


@pytest.mark.parametrize(
    ("who", "reason"),
    [
        ({"consented": False}, Reason.NO_CONSENT),
        ({"stopped": True}, Reason.STOPPED),
        ({"unreachable": True}, Reason.UNREACHABLE),
        ({"linked": False}, Reason.NOT_LINKED),
    ],
)
@pytest.mark.parametrize("came", [True, False])
def test_what_protects_people_holds_for_requests(who: dict[str, bool], reason: Reason, came: bool) -> None:
    around = Circumstances(now=START, default_timezone="UTC", opened_chat=came)
    assert decide_requested(campaign(), contact(**who), History(), around).reason is reason


@given(st.integers(1, 10**15), st.text("abcdefgh0123456789_-", max_size=70))
def test_a_links_payload_fits_and_no_other_is_ours(number: int, other: str) -> None:
    sign = Signer([b"key"])
    payload = sign.pack_campaign_link(number)
    assert len(payload) <= LINK_LIMIT
    assert sign.unpack_campaign_link(payload) == number
    assume(other != payload)
    with pytest.raises(Tampered):
        sign.unpack_campaign_link(other)
    # A personal link is no campaign's, nor the other way round.
    with pytest.raises(Tampered):
        sign.unpack_campaign_link(sign.pack_link(number))
    with pytest.raises(Tampered):
        sign.unpack_link(payload)


@given(st.none() | st.integers(1, 5), st.integers(0, 6), st.booleans(), st.booleans(), st.booleans())
def test_a_link_works_until_it_is_used_expired_or_closed(
    uses: int | None, spent: int, old: bool, closed: bool, running: bool
) -> None:
    found = ended(
        uses=uses,
        spent=spent,
        expires_at=START if old else START + timedelta(minutes=1),
        closed_at=START if closed else None,
        running=running,
        now=START,
    )
    used = uses is not None and spent >= uses
    assert (found is None) == (not used and not old and not closed and running)
    assert used == (found is Opening.USED)


def test_an_order_takes_one_answer_and_a_poster_any_number() -> None:
    assert usual_terms(About(order="A-17")).uses == 1
    assert usual_terms(About(location="Center")).uses is None
    with pytest.raises(InvalidInput):
        LinkTerms(uses=0, lasts=None)
    with pytest.raises(InvalidInput):
        LinkTerms(uses=1, lasts=timedelta())
