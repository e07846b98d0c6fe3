"""Telling people what has changed: never after Stop, never while paused, always at a decent hour."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from feedback.contact import ContactState
from feedback.hours import DAYTIME, SAFE
from feedback.improvements import State, due, late, telling
from feedback.verdict import Reason

ZONES = st.sampled_from(["Europe/Warsaw", "America/New_York", "Asia/Vladivostok", "Australia/Lord_Howe"])
INSTANTS = st.integers(0, 3 * 365 * 24 * 60).map(
    lambda minute: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
)
CONTACTS = st.builds(
    ContactState,
    id=st.just(1),
    linked=st.booleans(),
    consented=st.booleans(),
    stopped=st.booleans(),
    unreachable=st.booleans(),
    paused_until=st.none() | INSTANTS,
    timezone_own=st.none() | ZONES,
    timezone_crm=st.none() | ZONES,
)


@given(CONTACTS, st.none() | ZONES, ZONES, INSTANTS)
def test_whoever_may_not_be_written_to_is_not_told(
    contact: ContactState, place: str | None, default: str, now: datetime
) -> None:
    verdict = telling(contact, place, default, now)
    assert verdict.ask is (contact.linked and not contact.stopped and not contact.unreachable)
    assert (verdict.at is not None) is verdict.ask
    assert verdict.reason is not Reason.NO_CONSENT


@given(CONTACTS, st.none() | ZONES, ZONES, INSTANTS)
def test_it_comes_after_the_pause_and_at_a_decent_hour(
    contact: ContactState, place: str | None, default: str, now: datetime
) -> None:
    verdict = telling(contact, place, default, now)
    if verdict.at is None:
        return
    known = contact.timezone_own or contact.timezone_crm or place
    local = verdict.at.astimezone(ZoneInfo(known or default))
    hours = DAYTIME if known else SAFE
    assert hours.start <= local.hour * 60 + local.minute < hours.end
    assert verdict.at >= now
    assert contact.paused_until is None or verdict.at >= contact.paused_until


@given(CONTACTS, ZONES, INSTANTS)
def test_asked_again_at_the_instant_named_it_is_said_at_once(
    contact: ContactState, default: str, now: datetime
) -> None:
    verdict = telling(contact, None, default, now)
    if verdict.at is not None:
        again = telling(contact, None, default, verdict.at)
        assert again.at == verdict.at
        assert again.reason is None


@given(INSTANTS, ZONES, st.integers(1, 60))
def test_late_begins_the_day_after(now: datetime, zone: str, days: int) -> None:
    today = now.astimezone(ZoneInfo(zone)).date()
    on = due(today, days)
    assert on - today == timedelta(days=days)
    assert not late(on, State.OPEN, now, ZoneInfo(zone))
    assert late(today - timedelta(days=days), State.OPEN, now, ZoneInfo(zone))
    assert not late(today - timedelta(days=days), State.DONE, now, ZoneInfo(zone))
    assert not late(None, State.OPEN, now, ZoneInfo(zone))
