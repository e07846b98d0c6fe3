"""The questions after the score as JSON for the versions table, and back; lists keep their order."""

from collections.abc import Mapping
from typing import Any

from feedback.metrics import Group, Scale
from feedback.sentiment import Label
from feedback.survey import Choice, Condition, FollowUp, Kind, Survey
from feedback.texts import Texts

Json = dict[str, Any]


def to_dict(survey: Survey) -> Json:
    """Plain JSON values."""
    return {"questions": [_question_out(one) for one in survey.questions], "comment_at": survey.comment_at}


def from_dict(data: Mapping[str, Any] | None) -> Survey:
    """The survey that `to_dict` wrote; None of an old version: no questions."""
    if not data:
        return Survey()
    questions = tuple(_question_in(one) for one in data["questions"])
    return Survey(questions=questions, comment_at=data["comment_at"])


def _question_out(question: FollowUp) -> Json:
    when = question.when
    return {
        "id": question.id,
        "kind": question.kind.value,
        "text": dict(question.text),
        "choices": [[choice.id, dict(choice.text)] for choice in question.choices],
        "scale": [question.scale.minimum, question.scale.maximum],
        "labels": [dict(texts) for texts in question.labels],
        "required": question.required,
        "groups": sorted(when.groups),
        "answers": [[name, sorted(wanted)] for name, wanted in when.answers.items()],
        "sentiments": sorted(when.sentiments),
    }


def _question_in(data: Mapping[str, Any]) -> FollowUp:
    low, high = data["labels"]
    return FollowUp(
        id=data["id"],
        kind=Kind(data["kind"]),
        text=Texts(data["text"]),
        choices=tuple(Choice(id=name, text=Texts(texts)) for name, texts in data["choices"]),
        scale=Scale(minimum=data["scale"][0], maximum=data["scale"][1]),
        labels=(Texts(low), Texts(high)),
        required=data["required"],
        when=Condition(
            groups=frozenset(Group(name) for name in data["groups"]),
            answers={name: frozenset(wanted) for name, wanted in data["answers"]},
            sentiments=frozenset(Label(name) for name in data["sentiments"]),
        ),
    )
