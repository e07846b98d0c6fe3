"""The order of the queue."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from heapq import heapify, heapreplace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.case import CaseReason
from feedback.sla import FIRST_REPLY, Times
from feedback.urgency import Turn, Waiting, order, turn

START = datetime(2025, 5, 14, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
ORDINARY = frozenset({CaseReason.LOW_SCORE})
VIP = frozenset({CaseReason.LOW_SCORE, CaseReason.VIP})
DANGER = frozenset({CaseReason.SELF_HARM})


def complaint(number: int, reasons: frozenset[CaseReason], minute: float = 0) -> Waiting:
    opened = START + minute * MINUTE
    return Waiting(
        case_id=number,
        reasons=reasons,
        reply=Times(half=opened + FIRST_REPLY / 2, due=opened + FIRST_REPLY),
    )


def opened_at(waiting: Waiting) -> datetime:
    assert waiting.reply
    return waiting.reply.due - FIRST_REPLY


def answered(cases: Sequence[Waiting], agents: int, minutes: float) -> Mapping[int, datetime]:
    """When each is answered by so many agents, who answer one after another from the top of the queue."""
    waiting, done = list(cases), dict[int, datetime]()
    free = [START] * agents
    heapify(free)
    while waiting:
        now = max(free[0], min(map(opened_at, waiting)))
        come = [each for each in waiting if opened_at(each) <= now]
        first = min(come, key=lambda each: order(each, now))
        waiting.remove(first)
        done[first.case_id] = now + minutes * MINUTE
        heapreplace(free, done[first.case_id])
    return done


def in_time(waiting: Waiting, done: Mapping[int, datetime]) -> bool:
    assert waiting.reply
    return done[waiting.case_id] <= waiting.reply.due


@pytest.mark.parametrize("minute", [0, 1, 30, 59])
def test_fifty_important_complaints_and_one_other(minute: int) -> None:
    """Two agents, six minutes an answer: forty of them in two hours, and the other is among them."""
    important = [complaint(number, VIP) for number in range(1, 51)]
    other = complaint(51, ORDINARY, minute)
    done = answered([*important, other], 2, 6)
    assert in_time(other, done)
    # The price: one important customer's place, not more.
    alone = answered(important, 2, 6)
    kept = [sum(in_time(each, found) for each in important) for found in (alone, done)]
    assert kept[0] == 40
    assert kept[1] >= 39


def test_by_severity_alone_the_other_would_have_waited_too_long() -> None:
    """The same fifty-one without ageing: what the rule is for."""
    important = [complaint(number, VIP) for number in range(1, 51)]
    other = complaint(51, ORDINARY)
    place = sorted([*important, other], key=lambda each: order(each, START)).index(other)
    assert place == 50
    assert START + (place // 2 + 1) * 6 * MINUTE > START + FIRST_REPLY


@given(
    arrivals=st.lists(st.integers(-240, 240), max_size=120),
    minute=st.integers(0, 120),
    agents=st.integers(1, 4),
    each=st.integers(1, 30),
)
def test_however_many_important_ones_come_the_other_is_answered_in_time(
    arrivals: list[int], minute: int, agents: int, each: int
) -> None:
    """Before, after and at the same time; half an hour an answer is the slowest that can be promised."""
    important = [complaint(number, VIP, 240 + at) for number, at in enumerate(arrivals, 1)]
    other = complaint(1000, ORDINARY, 240 + minute)
    assert in_time(other, answered([*important, other], agents, each))


@given(
    important=st.lists(st.integers(0, 300), max_size=60),
    ordinary=st.lists(st.integers(0, 300), min_size=1, max_size=8),
)
def test_a_handful_of_others_is_answered_in_time_too(important: list[int], ordinary: list[int]) -> None:
    """Eight at six minutes fit into the second hour, whatever the important ones do."""
    crowd = [complaint(number, VIP, at) for number, at in enumerate(important, 1)]
    others = [complaint(number, ORDINARY, at) for number, at in enumerate(ordinary, 1000)]
    done = answered([*crowd, *others], 1, 6)
    assert all(in_time(each, done) for each in others)


def test_at_first_the_important_ones_are_served_first() -> None:
    now = START + 10 * MINUTE
    cases = [complaint(1, ORDINARY), complaint(2, VIP, 5), complaint(3, DANGER, 9)]
    assert [each.case_id for each in sorted(cases, key=lambda each: order(each, now))] == [3, 2, 1]


@given(minutes=st.integers(0, 600), reasons=st.sampled_from([ORDINARY, VIP]), earlier=st.integers(0, 300))
def test_danger_is_ahead_of_everybody_at_any_time(
    minutes: int, reasons: frozenset[CaseReason], earlier: int
) -> None:
    now = START + minutes * MINUTE
    assert order(complaint(2, DANGER), now) < order(complaint(1, reasons, -earlier), now)


def test_who_waits_for_nothing_comes_last_unless_resolving_is_late() -> None:
    resting = Waiting(case_id=1, reasons=DANGER)
    due = Waiting(case_id=2, reasons=ORDINARY, resolve_by=START)
    assert turn(resting, START) is Turn.RESTING
    assert turn(due, START - MINUTE) is Turn.RESTING
    assert turn(due, START) is Turn.LATE
    assert order(complaint(3, ORDINARY), START) < order(resting, START)
