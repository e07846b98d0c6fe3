"""The life of an invitation, and what a tap means in it."""

from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback import tapping
from feedback.errors import Conflict
from feedback.invitation import ANSWERED, ASKED, OPEN, State, Step, may, transition
from feedback.tapping import Tap
from tests.feedback.build import NOON

S, T = State, Step


@pytest.mark.parametrize(
    ("life", "end"),
    [
        ((T.CLAIM, T.DELIVER, T.COMPLETE), S.ANSWERED),
        ((T.CLAIM, T.DELIVER, T.TOUCH, T.TOUCH, T.COMPLETE), S.ANSWERED),
        ((T.CLAIM, T.DELIVER, T.TOUCH, T.STOP_SHORT), S.PARTIAL),
        ((T.CLAIM, T.DELIVER, T.EXPIRE), S.EXPIRED),
        ((T.CLAIM, T.DELIVER, T.EXPIRE, T.COMPLETE_LATE), S.ANSWERED_LATE),
        ((T.CLAIM, T.DELIVER, T.EXPIRE, T.TOUCH_LATE, T.COMPLETE_LATE), S.ANSWERED_LATE),
        ((T.CLAIM, T.DELIVER, T.DECLINE), S.DECLINED),
        ((T.CLAIM, T.DELIVER, T.DECLINE, T.COMPLETE), S.ANSWERED),
        ((T.CLAIM, T.DELIVER, T.WITHDRAW), S.WITHDRAWN),
        # A tap proves that an uncertain question was sent.
        ((T.CLAIM, T.LOSE, T.TOUCH), S.SENT),
        ((T.CLAIM, T.LOSE, T.COMPLETE), S.ANSWERED),
        ((T.CLAIM, T.LOSE, T.EXPIRE), S.EXPIRED),
        # A tap overtakes Telegram's answer to the sending.
        ((T.CLAIM, T.COMPLETE, T.DELIVER), S.ANSWERED),
        ((T.CLAIM, T.TOUCH, T.LOSE), S.SENT),
        ((T.CLAIM, T.WITHDRAW, T.DELIVER), S.WITHDRAWN),
        ((T.CLAIM, T.POSTPONE, T.CLAIM, T.FAIL), S.FAILED),
        ((T.POSTPONE, T.SKIP), S.SKIPPED),
    ],
)
def test_lives(life: tuple[Step, ...], end: State) -> None:
    state = State.SCHEDULED
    for step in life:
        state = transition(state, step)
    assert state is end


@pytest.mark.parametrize(
    ("state", "step"),
    [
        (S.SCHEDULED, T.COMPLETE),
        (S.SKIPPED, T.CLAIM),
        (S.ANSWERED, T.EXPIRE),
        (S.ANSWERED, T.WITHDRAW),
        (S.SENT, T.CLAIM),
        (S.UNCERTAIN, T.POSTPONE),
        (S.WITHDRAWN, T.COMPLETE),
        (S.FAILED, T.COMPLETE),
        (S.EXPIRED, T.DECLINE),
    ],
)
def test_what_cannot_happen_is_a_conflict(state: State, step: Step) -> None:
    assert not may(state, step)
    with pytest.raises(Conflict) as caught:
        transition(state, step)
    assert caught.value.params == {"state": state.value, "step": step.value}


def test_nothing_closed_ever_opens_again() -> None:
    for state, step in product(set(State) - OPEN, Step):
        assert not may(state, step) or transition(state, step) not in OPEN


def test_an_answer_is_never_lost() -> None:
    for state, step in product(ANSWERED, Step):
        assert not may(state, step) or transition(state, step) in ANSWERED


def test_an_uncertain_question_is_never_sent_again() -> None:
    reached = {S.UNCERTAIN}
    for _ in State:
        reached |= {transition(state, step) for state, step in product(reached, Step) if may(state, step)}
    assert not reached & {S.SCHEDULED, S.SENDING}


@given(st.lists(st.sampled_from(Step), max_size=12))
def test_asked_is_every_state_after_a_delivery_but_a_withdrawal(steps: list[Step]) -> None:
    state, delivered = State.SCHEDULED, False
    for step in steps:
        if may(state, step):
            delivered = delivered or (step is Step.DELIVER and state is State.SENDING)
            state = transition(state, step)
    assert not delivered or state in ASKED | {State.WITHDRAWN}


HOUR = timedelta(hours=1)


def tap(state: State, value: int = 9, **changes: Any) -> Tap:
    usual = {"given": None, "started_at": None, "locked_at": None, "expires_at": NOON + HOUR, "now": NOON}
    return tapping.meaning(state, value, **{**usual, **changes})


@pytest.mark.parametrize("state", [S.SENT, S.UNCERTAIN, S.SENDING, S.DECLINED])
def test_a_first_tap_in_time_is_the_answer(state: State) -> None:
    assert tap(state) is Tap.ANSWER
    assert tapping.state_after(state, Tap.ANSWER, complete=True) is State.ANSWERED


@pytest.mark.parametrize("state", [S.SENT, S.UNCERTAIN, S.EXPIRED, S.PARTIAL, S.DECLINED])
def test_a_tap_after_the_lifetime_is_late_also_before_the_tick_noticed(state: State) -> None:
    assert tap(state, expires_at=NOON) is Tap.LATE
    assert tapping.state_after(state, Tap.LATE, complete=True) is State.ANSWERED_LATE
    assert tapping.state_after(state, Tap.LATE, complete=False) is State.PARTIAL


@pytest.mark.parametrize("state", [S.WITHDRAWN, S.SKIPPED, S.FAILED, S.SCHEDULED])
def test_a_tap_on_a_question_taken_back(state: State) -> None:
    assert tap(state) is Tap.WITHDRAWN


def test_the_same_value_again_does_nothing_however_late() -> None:
    long_ago: dict[str, Any] = {"given": 9, "started_at": NOON - 99 * HOUR, "expires_at": NOON - HOUR}
    assert tap(S.ANSWERED, 9, **long_ago) is Tap.REPEAT
    assert tap(S.ANSWERED, 8, **long_ago) is Tap.LOCKED


def test_the_edit_window_is_a_day_from_the_first_tap() -> None:
    last: dict[str, Any] = {"given": 3, "started_at": NOON - 24 * HOUR + timedelta(seconds=1)}
    assert tap(S.ANSWERED, 9, **last) is Tap.CHANGE
    assert tap(S.ANSWERED, 9, **{**last, "started_at": NOON - 24 * HOUR}) is Tap.LOCKED


def test_only_a_staff_reply_or_resolve_locks_earlier() -> None:
    assert tap(S.ANSWERED, 9, given=3, started_at=NOON, locked_at=NOON) is Tap.LOCKED
    assert not tapping.editable(NOON, NOON, NOON)
    assert tapping.editable(NOON, None, NOON)


def test_the_next_question_of_several_is_an_answer_not_a_change() -> None:
    assert tap(S.SENT, 5, given=None, started_at=NOON - HOUR) is Tap.ANSWER
    assert tapping.state_after(S.SENT, Tap.ANSWER, complete=False) is State.SENT
