"""The questions after the score: always an end, nothing twice, nothing the conditions exclude."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback import survey_codec
from feedback.errors import InvalidInput
from feedback.metrics import Group, Scale
from feedback.sentiment import Label
from feedback.survey import (
    ALWAYS,
    NO_SURVEY,
    Choice,
    Condition,
    FollowUp,
    Kind,
    Progress,
    Survey,
    Turn,
    complete,
    next_question,
    standing,
)
from feedback.texts import Texts

WORDS = Texts({"en": "Why?"})
CHOICES = tuple(Choice(id=name, text=WORDS) for name in ("a", "b", "other"))


def question(name: str, kind: Kind = Kind.SINGLE, **changes: object) -> FollowUp:
    choices = CHOICES if kind in {Kind.SINGLE, Kind.MULTIPLE} else ()
    return FollowUp(**{"id": name, "kind": kind, "text": WORDS, "choices": choices, **changes})  # type: ignore[arg-type]  # tests name real fields


@st.composite
def surveys(draw: st.DrawFn) -> Survey:
    questions: list[FollowUp] = []
    place = draw(st.integers(0, 6))
    for number in range(draw(st.integers(0, 6))):
        earlier = [one for one in questions if one.values]
        answers: Mapping[str, frozenset[str]] = {}
        if bool(earlier) and draw(st.booleans()):
            before = draw(st.sampled_from(earlier))
            answers = {before.id: draw(st.frozensets(st.sampled_from(before.values), min_size=1))}
        late = number >= place
        tone: frozenset[Label] = draw(st.frozensets(st.sampled_from(Label)))
        sentiments = tone if late else frozenset[Label]()
        groups = draw(st.frozensets(st.sampled_from(Group)))
        when = Condition(groups=groups, answers=answers, sentiments=sentiments)
        required = draw(st.booleans()) and not sentiments
        kind = draw(st.sampled_from(Kind))
        questions.append(question(f"q{number}", kind, when=when, required=required))
    return Survey(questions=tuple(questions), comment_at=min(place, len(questions)))


def allowed(one: FollowUp, progress: Progress) -> bool:
    """The conditions said anew, without the rule's own code."""
    when = one.when
    by_group = not when.groups or progress.group in when.groups
    by_tone = not when.sentiments or progress.sentiment in when.sentiments
    by_answers = [
        bool(set(progress.given.get(name, ())) & set(values)) for name, values in when.answers.items()
    ]
    return by_group and by_tone and all(by_answers)


@given(surveys(), st.sampled_from(Group), st.none() | st.sampled_from(Label), st.data())
def test_it_always_ends_and_asks_nothing_twice_or_unasked_for(
    survey: Survey, group: Group, sentiment: Label | None, data: st.DataObject
) -> None:
    progress = Progress(group=group)
    order: list[str] = []
    for _ in range(len(survey.questions) + 2):
        step = next_question(survey, progress)
        if step is None:
            break
        if isinstance(step, Turn):
            assert step is Turn.COMMENT
            order.append("comment")
            progress = Progress(given=progress.given, group=group, commented=True, sentiment=sentiment)
            continue
        assert step.id not in progress.given
        assert allowed(step, progress)
        order.append(step.id)
        values = data.draw(st.lists(st.sampled_from(step.values), max_size=2)) if step.values else []
        answer = tuple(dict.fromkeys(values))
        given_so_far = {**progress.given, step.id: answer}
        progress = Progress(
            given=given_so_far, group=group, commented=progress.commented, sentiment=progress.sentiment
        )
    assert next_question(survey, progress) is None
    assert order.count("comment") == 1
    places = [one.id for one in survey.questions]
    places.insert(survey.place, "comment")
    assert order == sorted(order, key=places.index)
    left_out = [one for one in survey.questions if one.id not in order]
    assert not any(allowed(one, progress) for one in left_out)
    # Everything asked still stands, and whatever is required was asked.
    assert set(standing(survey, progress.given, group)) == set(progress.given)
    skipped = [one.id for one in survey.questions if one.required and one.id in order]
    missing = [name for name in skipped if not progress.given[name]]
    assert complete(survey, progress) is (not missing)


@given(surveys(), st.sampled_from(Group), st.data())
def test_complete_never_turns_back_while_people_go_on(
    survey: Survey, group: Group, data: st.DataObject
) -> None:
    progress = Progress(group=group)
    done = complete(survey, progress)
    while isinstance(step := next_question(survey, progress), FollowUp) or step is Turn.COMMENT:
        if isinstance(step, FollowUp):
            value = (data.draw(st.sampled_from(step.values or ("words",))),)
            progress = Progress(
                given={**progress.given, step.id: value}, group=group, commented=progress.commented
            )
        else:
            progress = Progress(given=progress.given, group=group, commented=True)
        now_done = complete(survey, progress)
        assert now_done or not done
        done = now_done
    assert done


@given(surveys())
def test_enough_is_enough(survey: Survey) -> None:
    assert next_question(survey, Progress(group=Group.TOP, enough=True)) is None


@given(surveys())
def test_a_version_keeps_its_questions(survey: Survey) -> None:
    assert survey_codec.from_dict(survey_codec.to_dict(survey)) == survey


def test_an_unread_comment_is_waited_for_and_gone_on_without() -> None:
    asks = question("call", when=Condition(sentiments=frozenset({Label.NEGATIVE})))
    survey = Survey(questions=(asks,))
    unread = Progress(group=Group.TOP, commented=True, settled=False)
    assert next_question(survey, unread) is Turn.WAIT
    assert next_question(survey, Progress(group=Group.TOP, commented=True)) is None
    negative = Progress(group=Group.TOP, commented=True, sentiment=Label.NEGATIVE)
    assert next_question(survey, negative) == asks
    assert next_question(survey, Progress(group=Group.TOP)) is Turn.COMMENT


def test_without_questions_there_is_only_the_comment() -> None:
    assert next_question(NO_SURVEY, Progress()) is Turn.COMMENT
    assert next_question(NO_SURVEY, Progress(commented=True)) is None
    assert complete(NO_SURVEY, Progress())


def test_a_changed_choice_takes_what_hung_on_it_along() -> None:
    first = question("first")
    second = question("second", when=Condition(answers={"first": frozenset({"a"})}))
    third = question("third", when=Condition(answers={"second": frozenset({"b"})}))
    survey = Survey(questions=(first, second, third))
    told = {"first": ("a",), "second": ("b",), "third": ("a",)}
    assert set(standing(survey, told, None)) == {"first", "second", "third"}
    assert set(standing(survey, {**told, "first": ("b",)}, None)) == {"first"}


@pytest.mark.parametrize(
    ("changes", "message_id"),
    [
        ({"name": "No Spaces"}, "error-survey-id"),
        ({"name": "comment"}, "error-survey-id"),
        ({"name": "12"}, "error-survey-id"),
        ({"choices": CHOICES[:1]}, "error-survey-choices"),
        ({"choices": (CHOICES[0], CHOICES[0])}, "error-survey-choices"),
        ({"choices": tuple(Choice(id=f"c{n}", text=WORDS) for n in range(13))}, "error-survey-choices"),
        ({"kind": Kind.TEXT, "choices": CHOICES}, "error-survey-no-choices"),
        ({"scale": Scale(minimum=1, maximum=12)}, "error-survey-scale"),
        (
            {"required": True, "when": Condition(sentiments=frozenset({Label.POSITIVE}))},
            "error-survey-required",
        ),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused(changes: dict[str, object], message_id: str) -> None:
    given_changes = {"name": "q", **changes}
    name = str(given_changes.pop("name"))
    with pytest.raises(InvalidInput) as refused:
        question(name, **given_changes)  # type: ignore[arg-type]  # tests name real fields
    assert refused.value.message_id == message_id


@pytest.mark.parametrize(
    ("second", "comment_at", "message_id"),
    [
        (question("a"), None, "error-survey-twice"),
        (question("b", when=Condition(answers={"c": frozenset({"a"})})), None, "error-survey-earlier"),
        (question("b", when=Condition(answers={"b": frozenset({"a"})})), None, "error-survey-earlier"),
        (question("b", when=Condition(answers={"a": frozenset({"z"})})), None, "error-survey-answer"),
        (question("b", when=Condition(sentiments=frozenset({Label.NEGATIVE}))), 2, "error-survey-comment"),
    ],
)
def test_a_condition_looks_back_only(second: FollowUp, comment_at: int | None, message_id: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        Survey(questions=(question("a", when=ALWAYS), second), comment_at=comment_at)
    assert refused.value.message_id == message_id


def test_at_most_ten_questions() -> None:
    with pytest.raises(InvalidInput):
        Survey(questions=tuple(question(f"q{number}") for number in range(11)))
