"""Is this a case, and why; how urgent; what comes after Resolve."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback import metrics
from feedback.campaign import Alerts
from feedback.case import CaseReason, CaseState
from feedback.metrics import Group
from feedback.routing import (
    UNREADABLE,
    Aftermath,
    Signals,
    after_resolve,
    closes_itself,
    may_open,
    reasons_for,
    severity,
)
from feedback.sentiment import Label, Sentiment
from feedback.watchlists import Topic
from tests.feedback.build import NOON

DAY = timedelta(days=1)
R = CaseReason


def felt(label: Label, *, degraded: bool = False) -> Sentiment:
    shares = {one.value: 0.8 if one is label else 0.1 for one in Label}
    return Sentiment(label=label, **shares, language="en", version="test", degraded=degraded)


def doubted() -> Sentiment:
    """Neutral, but the model asks for a look all the same."""
    return replace(felt(Label.NEUTRAL), negative=0.3, neutral=0.6, alert=0.25)


def scored(score: int, **changes: Any) -> Signals:
    return Signals(metric=metrics.NPS, score=score, group=metrics.NPS.group(score), **changes)


@pytest.mark.parametrize(
    ("signals", "reasons"),
    [
        (scored(9), ()),
        (scored(7), ()),
        (scored(6), (R.LOW_SCORE,)),
        (scored(9, sentiment=felt(Label.NEGATIVE)), (R.NEGATIVE_TEXT,)),
        (scored(2, sentiment=felt(Label.NEGATIVE)), (R.LOW_SCORE, R.NEGATIVE_TEXT)),
        (scored(2, sentiment=felt(Label.POSITIVE)), (R.LOW_SCORE, R.DISAGREEMENT)),
        (scored(4, sentiment=felt(Label.POSITIVE)), (R.LOW_SCORE,)),
        (scored(9, sentiment=felt(Label.POSITIVE), watched=Topic.LAW), (R.WATCHED_WORD,)),
        (scored(10, sentiment=felt(Label.POSITIVE), watched=Topic.SELF_HARM), (R.SELF_HARM,)),
        (scored(10, watched=Topic.THREAT), (R.THREAT,)),
        (scored(2, watched=Topic.THREAT), (R.THREAT, R.LOW_SCORE)),
        (Signals(sentiment=felt(Label.NEGATIVE)), (R.NEGATIVE_TEXT,)),
        (Signals(sentiment=felt(Label.NEUTRAL)), ()),
        (Signals(sentiment=doubted()), (R.NEGATIVE_TEXT,)),
        (scored(8, sentiment=doubted()), (R.NEGATIVE_TEXT,)),
        (scored(9, sentiment=doubted()), ()),
        (Signals(media=("voice",)), (R.MEDIA,)),
        (Signals(media=("sticker",)), ()),
        (Signals(media=("photo",), sentiment=felt(Label.POSITIVE)), ()),
        (Signals(media=("photo",), sentiment=felt(Label.NEUTRAL)), (R.MEDIA,)),
    ],
)
def test_reasons(signals: Signals, reasons: tuple[CaseReason, ...]) -> None:
    assert reasons_for(signals, Alerts(), NOON) == reasons


def test_repeat_and_vip_raise_a_case_but_make_none() -> None:
    regular = {"previous_case_at": NOON - 29 * DAY, "vip": True}
    assert reasons_for(scored(3, **regular), Alerts(), NOON) == (R.LOW_SCORE, R.REPEAT, R.VIP)
    assert reasons_for(scored(9, **regular), Alerts(), NOON) == ()
    long_ago = scored(3, previous_case_at=NOON - 30 * DAY)
    assert reasons_for(long_ago, Alerts(), NOON) == (R.LOW_SCORE,)


def test_the_lexicon_is_believed_only_when_it_is_plain() -> None:
    guess = felt(Label.NEGATIVE, degraded=True)
    assert reasons_for(scored(9, sentiment=guess), Alerts(), NOON) == ()
    assert reasons_for(scored(9, sentiment=guess, strong_lexicon=True), Alerts(), NOON) == (R.NEGATIVE_TEXT,)
    assert reasons_for(scored(9, sentiment=guess, watched=Topic.OWN), Alerts(), NOON) == (R.WATCHED_WORD,)


def test_alerts_can_be_switched_off_but_not_the_watched_words() -> None:
    silent = Alerts(low_score=False, negative_text=False)
    assert reasons_for(scored(1, sentiment=felt(Label.NEGATIVE)), silent, NOON) == ()
    assert reasons_for(scored(1, watched=Topic.OWN), silent, NOON) == (R.WATCHED_WORD,)


def test_an_anonymous_answer_is_never_a_case() -> None:
    signals = Signals(metric=metrics.ENPS, score=0, group=Group.BOTTOM, watched=Topic.OWN, vip=True)
    assert reasons_for(signals, Alerts(), NOON) == ()


signals = st.builds(
    Signals,
    metric=st.none() | st.sampled_from(metrics.METRICS),
    group=st.none() | st.sampled_from(Group),
    sentiment=st.none() | st.builds(felt, st.sampled_from(Label), degraded=st.booleans()),
    strong_lexicon=st.booleans(),
    watched=st.none() | st.sampled_from(Topic),
    media=st.lists(st.sampled_from([*sorted(UNREADABLE), "sticker"]), max_size=2).map(tuple),
    previous_case_at=st.none() | st.just(NOON - DAY),
    vip=st.booleans(),
)


@given(signals)
def test_a_case_has_a_reason_of_its_own_and_each_once(given_signals: Signals) -> None:
    reasons = reasons_for(given_signals, Alerts(), NOON)
    assert len(set(reasons)) == len(reasons)
    assert not reasons or set(reasons) - {R.REPEAT, R.VIP}
    assert (severity(reasons) > 0) is bool(reasons)


@pytest.mark.parametrize("reason", [R.SELF_HARM, R.THREAT])
def test_nothing_goes_before_danger(reason: CaseReason) -> None:
    others = set(CaseReason) - {R.SELF_HARM, R.THREAT}
    assert severity({reason}) > severity(others)
    assert severity({R.SELF_HARM}) >= severity({reason})


@given(st.sets(st.sampled_from(CaseReason)), st.sampled_from(CaseReason))
def test_one_more_reason_never_lowers_the_severity(reasons: set[CaseReason], more: CaseReason) -> None:
    assert severity(reasons | {more}) >= severity(reasons)


def test_severity_puts_threats_first_and_media_last() -> None:
    assert severity([R.WATCHED_WORD]) > severity([R.LOW_SCORE]) > severity([R.MEDIA])
    assert severity([R.LOW_SCORE, R.VIP]) > severity([R.LOW_SCORE])


@pytest.mark.parametrize(
    ("days", "label", "aftermath"),
    [
        (1, Label.NEGATIVE, Aftermath.REOPEN),
        (1, Label.NEUTRAL, Aftermath.REOPEN),
        (1, None, Aftermath.REOPEN),
        (29, Label.POSITIVE, Aftermath.OFFER_REOPEN),
        (30, Label.NEGATIVE, Aftermath.NEW_FEEDBACK),
    ],
)
def test_after_resolve(days: int, label: Label | None, aftermath: Aftermath) -> None:
    assert after_resolve(NOON - days * DAY, NOON, label) is aftermath


def test_old_texts_scored_again_open_nothing() -> None:
    assert may_open(NOON - timedelta(hours=47), NOON)
    assert not may_open(NOON - timedelta(hours=48), NOON)


def test_a_case_of_the_lexicons_ends_when_the_model_disagrees_and_nobody_took_it() -> None:
    assert closes_itself(CaseState.OPEN, degraded=True, reasons=())
    assert not closes_itself(CaseState.TAKEN, degraded=True, reasons=())
    assert not closes_itself(CaseState.OPEN, degraded=False, reasons=())
    assert not closes_itself(CaseState.OPEN, degraded=True, reasons=(R.LOW_SCORE,))


def test_confidence_is_the_labels_own_share() -> None:
    assert felt(Label.NEUTRAL).confidence == pytest.approx(0.8)
