"""The questions after the score in a campaign file, key `then`."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from feedback.errors import InvalidInput
from feedback.metrics import Group, Scale
from feedback.sentiment import Label
from feedback.survey import FIVE, Choice, Condition, FollowUp, Kind, Survey
from feedback.texts import NO_TEXTS, Texts
from services.campaign_values_input import PerLanguage, Short, listed
from services.reading_input import Strict


class WhenInput(Strict):
    """When a question is asked."""

    group: Annotated[list[Literal["top", "middle", "bottom"]], BeforeValidator(listed)] = Field(
        default_factory=list
    )
    answer: dict[Short, Annotated[list[Short], BeforeValidator(listed)]] = Field(default_factory=dict)
    sentiment: Annotated[list[Literal["negative", "neutral", "positive"]], BeforeValidator(listed)] = Field(
        default_factory=list
    )


class EndsInput(Strict):
    """What the ends of a rating mean."""

    low: PerLanguage
    high: PerLanguage


class FollowUpInput(Strict):
    """One question after the score."""

    id: Short
    kind: Literal["single", "multiple", "text", "rating"]
    question: PerLanguage
    choices: dict[Short, PerLanguage] = Field(default_factory=dict)
    scale: tuple[int, int] | None = None
    labels: EndsInput | None = None
    when: WhenInput = WhenInput()
    required: bool = False


Entry = Annotated[
    Annotated[Literal["comment"], Tag("word")] | Annotated[FollowUpInput, Tag("follow-up")],
    Discriminator(lambda value: "follow-up" if isinstance(value, dict) else "word"),
]


def survey_of(entries: Sequence[Entry]) -> Survey:
    """The survey a file means. InvalidInput with its place."""
    places = [number for number, entry in enumerate(entries) if not isinstance(entry, FollowUpInput)]
    if len(places) > 1:
        raise InvalidInput("then", "error-survey-comment-twice")
    asked = [(number, entry) for number, entry in enumerate(entries) if isinstance(entry, FollowUpInput)]
    questions = tuple(_question(entry, f"then[{number}]") for number, entry in asked)
    survey = Survey(questions=questions, comment_at=places[0] if places else None)
    # The last place, or where the conditions put it anyway, need not be named.
    plain = Survey(questions=questions)
    return plain if survey.place == plain.place else survey


def _question(given: FollowUpInput, path: str) -> FollowUp:
    if given.kind != "rating" and (given.scale or given.labels):
        raise InvalidInput(f"{path}.{'scale' if given.scale else 'labels'}", "error-survey-only-rating")
    try:
        return FollowUp(
            id=given.id,
            kind=Kind(given.kind),
            text=_texts(given.question),
            choices=tuple(Choice(id=name, text=_texts(texts)) for name, texts in given.choices.items()),
            scale=Scale(minimum=given.scale[0], maximum=given.scale[1]) if given.scale else FIVE,
            labels=(_texts(given.labels.low), _texts(given.labels.high))
            if given.labels
            else (NO_TEXTS, NO_TEXTS),
            when=_condition(given.when),
            required=given.required,
        )
    except InvalidInput as error:
        raise InvalidInput(f"{path}.{error.path}", error.message_id, **error.params) from None


def _texts(texts: Mapping[Any, str]) -> Texts:
    return Texts(texts)


def _condition(given: WhenInput) -> Condition:
    return Condition(
        groups=frozenset(Group(name) for name in given.group),
        answers={name: frozenset(wanted) for name, wanted in given.answer.items()},
        sentiments=frozenset(Label(name) for name in given.sentiment),
    )
