"""Spikes: exact at any size, quiet about chance and about having asked more people."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback import metrics
from feedback.spikes import (
    ALPHA,
    DAY,
    LEAST,
    WEEK,
    Counts,
    Span,
    expected_share,
    fell,
    surge,
    upper_tail,
    usual,
)

SPANS = st.sampled_from([DAY, WEEK])
FEW = st.integers(0, 60)


@given(st.integers(0, 60), st.integers(0, 60), st.floats(0.01, 0.99))
def test_the_tail_is_the_sum_of_the_binomial(n: int, least: int, share: float) -> None:
    exact = sum(comb(n, hits) * share**hits * (1 - share) ** (n - hits) for hits in range(least, n + 1))
    assert upper_tail(n, least, share) == pytest.approx(exact, rel=1e-9, abs=1e-12)


@given(FEW, FEW, FEW, FEW, SPANS)
def test_more_complaints_never_silence_an_alarm(
    now: int, before: int, asked: int, ago: int, span: Span
) -> None:
    counts = Counts(complaints=now, complaints_before=before, answers=asked, answers_before=ago)
    if surge(counts, span):
        assert surge(counts + Counts(complaints=1), span)


@given(FEW, FEW, FEW, FEW, SPANS, st.integers(1, 30))
def test_more_places_need_more_proof(
    now: int, before: int, asked: int, ago: int, span: Span, looks: int
) -> None:
    counts = Counts(complaints=now, complaints_before=before, answers=asked, answers_before=ago)
    if surge(counts, span, looks + 1):
        assert surge(counts, span, looks)


@given(st.integers(0, 30), SPANS)
def test_the_usual_pace_is_never_an_alarm(each: int, span: Span) -> None:
    assert not surge(Counts(complaints=each * span.days, complaints_before=each * span.before), span)


@given(st.integers(1, 40), SPANS)
def test_having_asked_more_people_is_no_alarm(times: int, span: Span) -> None:
    """A wave: so many times as many answers, and complaints in step."""
    counts = Counts(
        complaints=2 * times * span.days,
        complaints_before=2 * span.before,
        answers=20 * times * span.days,
        answers_before=20 * span.before,
    )
    assert not surge(counts, span)


@pytest.mark.parametrize(
    ("now", "before", "alarm"),
    [
        (1, 0, False),
        (3, 0, False),
        (4, 0, True),
        (5, 7, False),
        (10, 14, True),
        (30, 140, False),
        (45, 140, True),
    ],
)
def test_a_day_against_its_week(now: int, before: int, alarm: bool) -> None:
    # By hand: (1/8)^3 = 0.00195 and (1/8)^4 = 0.00024.
    assert surge(Counts(complaints=now, complaints_before=before), DAY) is alarm


@given(FEW, FEW, FEW, FEW, SPANS)
def test_the_expected_share_is_at_least_that_of_the_time(
    now: int, before: int, asked: int, ago: int, span: Span
) -> None:
    counts = Counts(complaints=now, complaints_before=before, answers=asked, answers_before=ago)
    assert span.share <= expected_share(counts, span) < 1


def test_false_alarms_are_as_rare_as_promised() -> None:
    """Over every split of 40 complaints that chance can bring."""
    chance = sum(
        comb(40, now) * DAY.share**now * (1 - DAY.share) ** (40 - now)
        for now in range(41)
        if surge(Counts(complaints=now, complaints_before=40 - now), DAY)
    )
    assert 0 < chance < ALPHA


def test_the_usual_is_the_pace_before() -> None:
    assert usual(Counts(complaints=9, complaints_before=14), DAY) == 2.0
    assert usual(Counts(complaints=9, complaints_before=14), WEEK) == 3.5


NPS_VALUES = st.lists(st.integers(0, 10), min_size=1, max_size=60)


@given(NPS_VALUES, NPS_VALUES)
def test_a_fall_is_beyond_both_intervals_and_of_enough_answers(now: list[int], before: list[int]) -> None:
    new, old = (metrics.NPS.summarize([[value] for value in values]) for values in (now, before))
    if fell(new, old):
        assert min(len(now), len(before)) >= LEAST
        assert new.value is not None
        assert old.value is not None
        assert new.value < old.value
        assert not fell(old, new)


def test_scores_fall_only_when_there_are_twenty() -> None:
    good = metrics.NPS.summarize([[10]] * 40)
    assert not fell(metrics.NPS.summarize([[0]] * 19), good)
    assert fell(metrics.NPS.summarize([[0]] * 20), good)
    assert not fell(good, metrics.NPS.summarize([[0]] * 20))
