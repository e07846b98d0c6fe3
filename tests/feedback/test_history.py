"""Clocks from what was sent."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from feedback.history import LAPSED, LastSent, history_of
from feedback.invitation import ANSWERED, Kind, State

START = datetime(2026, 1, 1, tzinfo=UTC)
instants = st.integers(0, 500).map(lambda hours: START + timedelta(hours=hours))
sent = st.builds(
    LastSent,
    contact_id=st.just(1),
    campaign_id=st.integers(1, 3),
    kind=st.sampled_from([Kind.REGULAR, Kind.RESURVEY]),
    state=st.sampled_from(State),
    sent_at=instants,
    reminded_at=st.none() | instants,
)


def one(**changes: Any) -> LastSent:
    given = {"contact_id": 1, "campaign_id": 1, "kind": Kind.REGULAR, "state": State.SENT, "sent_at": START}
    return LastSent(**{"reminded_at": None, **given, **changes})


def test_nothing_sent_starts_no_clock() -> None:
    clocks = history_of([], 1, open_invitation=False)
    assert (clocks.last_sent_any, clocks.last_sent_any_floor, clocks.open_invitation) == (None, None, False)


def test_a_reminder_counts_for_the_floor_alone() -> None:
    later = START + timedelta(days=3)
    clocks = history_of([one(reminded_at=later)], 1, open_invitation=True)
    assert (clocks.last_sent_any, clocks.last_sent_campaign, clocks.last_sent_any_floor) == (
        START,
        START,
        later,
    )


def test_a_re_survey_starts_the_clock_of_any_campaign_alone() -> None:
    clocks = history_of([one(kind=Kind.RESURVEY, state=State.ANSWERED)], 1, open_invitation=False)
    assert (clocks.last_sent_any, clocks.last_sent_campaign, clocks.last_answered_campaign) == (
        START,
        None,
        None,
    )


@given(st.lists(sent, max_size=8), st.integers(1, 3))
def test_each_clock_is_the_latest_of_its_kind(rows: list[LastSent], campaign: int) -> None:
    clocks = history_of(rows, campaign, open_invitation=False)
    own = [row for row in rows if row.campaign_id == campaign and row.kind is Kind.REGULAR]
    assert clocks.last_sent_any == max((row.sent_at for row in rows), default=None)
    for clock, states in (
        (clocks.last_sent_campaign, frozenset(State)),
        (clocks.last_answered_campaign, ANSWERED),
        (clocks.last_declined_or_expired_campaign, LAPSED),
    ):
        assert clock == max((row.sent_at for row in own if row.state in states), default=None)
