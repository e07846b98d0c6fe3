"""Reminders and re-surveys."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from feedback.asking_again import decide_again, may_remind, remind_at
from feedback.campaign import CampaignState
from feedback.contact import History
from feedback.invitation import State
from feedback.verdict import Reason, Verdict
from tests.feedback.build import NOON, campaign, circumstances, contact

DAY = timedelta(days=1)


def again(history: History | None = None, *, at: datetime = NOON, **about: Any) -> Verdict:
    return decide_again(campaign(), contact(**about), history or History(), circumstances(now=at))


def test_cool_downs_do_not_matter() -> None:
    recent = NOON - 2 * DAY
    history = History(last_sent_any=recent, last_sent_campaign=recent, last_answered_campaign=recent)
    assert again(history) == Verdict(ask=True, at=NOON)


@pytest.mark.parametrize(
    ("about", "reason"),
    [
        ({"consented": False}, Reason.NO_CONSENT),
        ({"stopped": True}, Reason.STOPPED),
        ({"unreachable": True}, Reason.UNREACHABLE),
        ({"linked": False}, Reason.NOT_LINKED),
    ],
)
def test_a_no_stays_a_no(about: dict[str, Any], reason: Reason) -> None:
    assert again(**about) == Verdict(ask=False, reason=reason)


def test_a_pause_refuses_and_says_until_when() -> None:
    until = NOON + DAY
    assert again(paused_until=until) == Verdict(ask=False, reason=Reason.PAUSED, eligible_at=until)
    assert again(paused_until=NOON).ask


def test_the_floor_postpones_and_testers_have_none() -> None:
    history = History(last_sent_any_floor=NOON - timedelta(hours=20))
    assert again(history) == Verdict(ask=True, at=NOON + timedelta(hours=4), reason=Reason.FLOOR)
    assert again(history, tester=True) == Verdict(ask=True, at=NOON)


def test_the_hours_postpone() -> None:
    night = NOON + timedelta(hours=10)
    morning = datetime(2025, 5, 15, 8, 0, tzinfo=UTC)
    assert again(at=night) == Verdict(ask=True, at=morning, reason=Reason.HOURS)


def test_nobody_is_reminded_of_what_has_expired_by_then() -> None:
    night = NOON + timedelta(hours=10)
    found = decide_again(
        campaign(),
        contact(),
        History(),
        circumstances(now=night),
        expires_at=datetime(2025, 5, 15, 8, 0, tzinfo=UTC),
    )
    assert found == Verdict(ask=False, reason=Reason.STALE)


def test_a_paused_campaign_reminds_nobody() -> None:
    paused = campaign(state=CampaignState.PAUSED)
    found = decide_again(paused, contact(), History(), circumstances())
    assert found.reason is Reason.CAMPAIGN_PAUSED


def test_a_reminder_is_off_unless_asked_for() -> None:
    assert remind_at(campaign(), NOON) is None
    assert remind_at(campaign(reminder=3 * DAY), NOON) == NOON + 3 * DAY


def test_one_reminder_while_nothing_is_answered() -> None:
    assert may_remind(State.SENT, None, answers=0)
    assert may_remind(State.UNCERTAIN, None, answers=0)
    assert not may_remind(State.SENT, NOON, answers=0)
    assert not may_remind(State.SENT, None, answers=1)
    assert not any(may_remind(state, None, answers=0) for state in set(State) - {State.SENT, State.UNCERTAIN})
