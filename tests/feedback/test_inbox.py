"""What a plain message means."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback import metrics
from feedback.inbox import (
    AskedComment,
    Comment,
    Conversation,
    Feedback,
    OpenQuestion,
    ReplyTo,
    Score,
    Situation,
    Talk,
    meaning,
)
from tests.feedback.build import NOON

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
QUESTION = OpenQuestion(invitation_id=5, metric=metrics.NPS)
TALK = Talk(case_id=3, staff_wrote_at=NOON - HOUR)
ASKED = AskedComment(response_id=8, asked_at=NOON - HOUR)


def test_rule_1_a_reply_is_about_what_it_replies_to() -> None:
    for target, found in (
        (ReplyTo(case_id=4), Conversation(case_id=4)),
        (ReplyTo(response_id=9), Comment(response_id=9, append=True)),
        (ReplyTo(question=QUESTION), Score(invitation_id=5, value=9)),
    ):
        situation = Situation(
            text="9", now=NOON, reply_to=target, talks=(TALK,), asked=ASKED, open_questions=(QUESTION,)
        )
        assert meaning(situation) == found


def test_a_reply_to_a_question_in_words_is_no_score() -> None:
    situation = Situation(text="на девять!", now=NOON, reply_to=ReplyTo(question=QUESTION))
    assert meaning(situation) == Feedback()


def test_a_reply_to_something_unknown_goes_on_to_the_other_rules() -> None:
    assert meaning(Situation(text="hi", now=NOON, reply_to=ReplyTo(), talks=(TALK,))) == Conversation(
        case_id=3
    )


def test_rule_2_the_case_staff_wrote_in_last() -> None:
    other = Talk(case_id=6, staff_wrote_at=NOON - MINUTE)
    situation = Situation(text="7", now=NOON, talks=(other, TALK), asked=ASKED, open_questions=(QUESTION,))
    assert meaning(situation) == Conversation(case_id=6)


def test_rule_2_ends_after_seven_days() -> None:
    last = Talk(case_id=3, staff_wrote_at=NOON - timedelta(days=7) + MINUTE)
    over = Talk(case_id=3, staff_wrote_at=NOON - timedelta(days=7))
    assert meaning(Situation(text="well?", now=NOON, talks=(last,))) == Conversation(case_id=3)
    assert meaning(Situation(text="well?", now=NOON, talks=(over,))) == Feedback()


def test_rule_3_the_comment_asked_for_within_a_day() -> None:
    assert meaning(Situation(text="8", now=NOON, asked=ASKED, open_questions=(QUESTION,))) == Comment(
        response_id=8, append=False
    )
    over = AskedComment(response_id=8, asked_at=NOON - 24 * HOUR)
    assert meaning(Situation(text="slow", now=NOON, asked=over)) == Feedback()


def test_rule_3_more_words_within_ten_minutes_belong_to_it_also_past_the_day() -> None:
    asked_at = NOON - 25 * HOUR
    more = AskedComment(response_id=8, asked_at=asked_at, last_message_at=NOON - 9 * MINUTE)
    new = AskedComment(response_id=8, asked_at=NOON - HOUR, last_message_at=NOON - 10 * MINUTE)
    assert meaning(Situation(text="and rude", now=NOON, asked=more)) == Comment(response_id=8, append=True)
    assert meaning(Situation(text="hello", now=NOON, asked=new)) == Feedback()


@pytest.mark.parametrize(("text", "value"), [("9", 9), (" 10\n", 10), ("0", 0), ("07", 7)])
def test_rule_4_a_bare_integer_answers_the_one_open_question(text: str, value: int) -> None:
    assert meaning(Situation(text=text, now=NOON, open_questions=(QUESTION,))) == Score(
        invitation_id=5, value=value
    )


@pytest.mark.parametrize("text", ["11", "-5", "9.5", "9/10", "9!", "nine", "9 из 10", "", "٩", "9️⃣", "1 0"])
def test_prose_is_never_a_score(text: str) -> None:
    assert meaning(Situation(text=text, now=NOON, open_questions=(QUESTION,))) == Feedback()


def test_rule_4_needs_exactly_one_question_with_numbers_on_its_keys() -> None:
    second = OpenQuestion(invitation_id=6, metric=metrics.CSAT)
    yes_no = OpenQuestion(invitation_id=7, metric=metrics.FCR)
    assert meaning(Situation(text="1", now=NOON, open_questions=(QUESTION, second))) == Feedback()
    assert meaning(Situation(text="1", now=NOON, open_questions=(yes_no,))) == Feedback()


def test_words_after_feedback_are_feedback_whatever_else_is_open() -> None:
    situation = Situation(text="x", now=NOON, asked=ASKED, talks=(TALK,), feedback_asked_at=NOON - HOUR)
    assert meaning(situation) == Feedback()
    long_ago = Situation(text="x", now=NOON, talks=(TALK,), feedback_asked_at=NOON - 24 * HOUR)
    assert meaning(long_ago) == Conversation(case_id=3)


past = st.timedeltas(timedelta(), timedelta(days=10)).map(lambda passed: NOON - passed)
questions = st.builds(OpenQuestion, invitation_id=st.integers(1, 9), metric=st.sampled_from(metrics.METRICS))
situations = st.builds(
    Situation,
    text=st.text() | st.integers(-20, 20).map(str),
    now=st.just(NOON),
    reply_to=st.none()
    | st.builds(
        ReplyTo,
        question=st.none() | questions,
        response_id=st.none() | st.integers(1, 9),
        case_id=st.none() | st.integers(1, 9),
    ),
    talks=st.lists(st.builds(Talk, case_id=st.integers(1, 9), staff_wrote_at=past), max_size=3).map(tuple),
    asked=st.none()
    | st.builds(AskedComment, response_id=st.integers(1, 9), asked_at=past, last_message_at=st.none() | past),
    open_questions=st.lists(questions, max_size=2).map(tuple),
    feedback_asked_at=st.none() | past,
)


@given(situations)
def test_every_message_has_one_meaning_about_something_at_hand(situation: Situation) -> None:
    found = meaning(situation)
    target = situation.reply_to or ReplyTo()
    if isinstance(found, Conversation):
        assert found.case_id in {target.case_id, *(talk.case_id for talk in situation.talks)}
    elif isinstance(found, Comment):
        assert situation.asked or target.response_id
    elif isinstance(found, Score):
        asked = [*situation.open_questions, *([target.question] if target.question else [])]
        fitting = [one for one in asked if one.invitation_id == found.invitation_id]
        assert any(found.value in one.metric.scale for one in fitting)
        assert int(situation.text) == found.value


@given(situations, st.text(st.characters(categories=["L", "P", "S", "Z"]), min_size=1))
def test_words_never_become_a_score(situation: Situation, words: str) -> None:
    spoken = Situation(
        text=words,
        now=situation.now,
        reply_to=situation.reply_to,
        talks=situation.talks,
        asked=situation.asked,
        open_questions=situation.open_questions,
    )
    assert not isinstance(meaning(spoken), Score)
