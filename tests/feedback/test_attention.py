"""Every message is somebody's: states only grow, new words apart; late is told once to each."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from feedback.attention import (
    ESCALATE_AFTER,
    MessageState,
    Told,
    asks,
    is_late,
    lesser,
    marked,
    to_tell,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
STATES = st.sampled_from(MessageState)
MINUTES = st.integers(0, 60 * 24 * 14).map(lambda minutes: timedelta(minutes=minutes))


@given(STATES, STATES)
def test_a_mark_never_takes_back_what_was_done(state: MessageState, mark: MessageState) -> None:
    after = marked(state, mark)
    assert after in {None, mark}
    # Done twice it changes nothing more, and the way back is closed.
    if after is not None:
        assert marked(after, mark) is None
        assert marked(after, state) is None
    assert (state in lesser(mark)) == (after is not None)


@given(st.lists(STATES, min_size=1))
def test_whatever_the_order_the_strongest_mark_stays(marks: list[MessageState]) -> None:
    def through(order: list[MessageState]) -> MessageState:
        state = MessageState.NEW
        for mark in order:
            state = marked(state, mark) or state
        return state

    assert through(marks) == through(marks[::-1]) == through(sorted(marks))


def test_nothing_becomes_new_by_a_mark() -> None:
    assert lesser(MessageState.NEW) == ()


@given(STATES, MINUTES)
def test_only_what_nobody_has_looked_at_is_late(state: MessageState, ago: timedelta) -> None:
    assert is_late(state, NOON - ago, NOON) == (state is MessageState.NEW)
    assert not is_late(state, NOON + ago + timedelta(seconds=1), NOON)


@given(st.lists(MINUTES, min_size=1, max_size=60))
def test_however_often_the_clock_is_asked_each_is_told_once_and_in_order(steps: list[timedelta]) -> None:
    answer_by, now = NOON + timedelta(hours=2), NOON
    told, told_at, tellings = Told.NOBODY, None, []
    for step in steps:
        now += step
        to = to_tell(told, told_at, answer_by, now)
        if to is not None:
            tellings.append((to, now))
            told, told_at = to, now
    assert [to for to, _ in tellings] == [Told.STAFF, Told.MANAGERS][: len(tellings)]
    assert all(at >= answer_by for _, at in tellings)
    if len(tellings) == 2:
        assert tellings[1][1] - tellings[0][1] >= ESCALATE_AFTER
    # A look at the right moment always tells.
    if told is Told.NOBODY:
        assert to_tell(told, told_at, answer_by, answer_by + MAX) is Told.STAFF


MAX = timedelta(days=365)


@given(st.text(), st.text())
def test_a_question_mark_anywhere_asks(before: str, after: str) -> None:
    assert asks(f"{before}?{after}")
    assert asks(before + after) == any(mark in before + after for mark in "?？؟")
