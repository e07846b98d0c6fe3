"""The questions after the score as the file's key `then`."""

from collections.abc import Iterator, Mapping
from typing import Any

from feedback.survey import FIVE, Condition, FollowUp, Kind, Survey, Turn
from feedback.texts import LANGUAGES, Texts

Written = dict[str, Any] | str


def entries(survey: Survey) -> list[Written]:
    """The list as people would write it."""
    found: list[Written] = [dict(_question(one)) for one in survey.questions]
    if survey.comment_at is not None:
        found.insert(survey.comment_at, Turn.COMMENT.value)
    return found


def texts(found: Texts) -> str | dict[str, str]:
    """One text for all languages stands alone."""
    if len(found) == len(LANGUAGES) and len(set(found.values())) == 1:
        return found[LANGUAGES[0]]
    return {language: found[language] for language in LANGUAGES if language in found}


def _question(question: FollowUp) -> Iterator[tuple[str, Any]]:
    yield "id", question.id
    yield "kind", question.kind.value
    yield "question", texts(question.text)
    if question.choices:
        yield "choices", {choice.id: texts(choice.text) for choice in question.choices}
    if question.kind is Kind.RATING and question.scale != FIVE:
        yield "scale", [question.scale.minimum, question.scale.maximum]
    low, high = question.labels
    if low:
        yield "labels", {"low": texts(low), "high": texts(high)}
    if when := dict(_when(question.when)):
        yield "when", when
    if question.required:
        yield "required", True


def _when(condition: Condition) -> Iterator[tuple[str, Any]]:
    if condition.groups:
        yield "group", _alone([group.value for group in sorted(condition.groups)])
    if condition.answers:
        yield "answer", dict(_answers(condition.answers))
    if condition.sentiments:
        yield "sentiment", _alone([label.value for label in sorted(condition.sentiments)])


def _answers(answers: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str | list[str]]]:
    for name, wanted in answers.items():
        yield name, _alone(sorted(wanted))


def _alone(values: list[str]) -> str | list[str]:
    return values[0] if len(values) == 1 else values
