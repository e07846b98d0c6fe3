"""The questions after the score: which comes next. A condition looks back only, so that it always ends."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from feedback.errors import InvalidInput
from feedback.metrics import Group, Scale
from feedback.sentiment import Label
from feedback.texts import NO_TEXTS, Texts

MOST_QUESTIONS = 10
MOST_CHOICES = 12
# A choice under this id asks for words.
OTHER = "other"
FIVE = Scale(minimum=1, maximum=5)
_ID = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?")
# As metrics of the owner's own.
_POINTS = range(2, 12)


class Kind(StrEnum):
    """How a question is answered."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TEXT = "text"
    RATING = "rating"


CHOSEN = frozenset({Kind.SINGLE, Kind.MULTIPLE})


class Turn(StrEnum):
    """What may come instead of a question."""

    # The free comment.
    COMMENT = "comment"
    # What comes next depends on a comment nobody has read yet.
    WAIT = "wait"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the keys."""

    id: str
    text: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """When a question is asked: all that is named must hold; empty: always."""

    groups: frozenset[Group] = frozenset()
    # Of an earlier question any of these was chosen; a rating's values are numbers as text.
    answers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sentiments: frozenset[Label] = frozenset()


ALWAYS = Condition()


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """One question after the score."""

    id: str
    kind: Kind
    text: Texts
    choices: tuple[Choice, ...] = ()
    # Of a rating, with what its ends mean.
    scale: Scale = FIVE
    labels: tuple[Texts, Texts] = (NO_TEXTS, NO_TEXTS)
    when: Condition = ALWAYS
    # Without it the answer is not complete.
    required: bool = False

    def __post_init__(self) -> None:
        ids = [choice.id for choice in self.choices]
        for one in (self.id, *ids):
            _ensure(_ID.fullmatch(one) is not None and one != Turn.COMMENT, "id", "error-survey-id", name=one)
        # Numbers are the metric's own questions.
        _ensure(not self.id.isdecimal(), "id", "error-survey-id", name=self.id)
        if self.kind in CHOSEN:
            count = len(set(ids)) == len(ids) and 2 <= len(ids) <= MOST_CHOICES
            _ensure(count, "choices", "error-survey-choices", limit=MOST_CHOICES)
        else:
            _ensure(not ids, "choices", "error-survey-no-choices")
        _ensure(len(self.scale.values) in _POINTS, "scale", "error-survey-scale")
        _ensure(not (self.required and self.when.sentiments), "required", "error-survey-required")

    @property
    def values(self) -> tuple[str, ...]:
        """What may be answered by keys, in their order."""
        if self.kind is Kind.RATING:
            return tuple(str(value) for value in self.scale.values)
        return tuple(choice.id for choice in self.choices)


Step = FollowUp | Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """The questions in the order in which they may come."""

    questions: tuple[FollowUp, ...] = ()
    # Before which question the free comment stands; None: as late as the conditions allow.
    comment_at: int | None = None

    def __post_init__(self) -> None:
        _ensure(len(self.questions) <= MOST_QUESTIONS, "then", "error-too-many", limit=MOST_QUESTIONS)
        earlier: dict[str, FollowUp] = {}
        for number, question in enumerate(self.questions):
            path = f"then[{number}]"
            _ensure(question.id not in earlier, path, "error-survey-twice", name=question.id)
            _ensure(not question.when.sentiments or number >= self.place, path, "error-survey-comment")
            _check_answers(question, earlier, path)
            earlier[question.id] = question

    @property
    def place(self) -> int:
        """Before which question the free comment stands."""
        if self.comment_at is not None:
            return self.comment_at
        asking = (number for number, one in enumerate(self.questions) if one.when.sentiments)
        return next(asking, len(self.questions))

    @property
    def steps(self) -> Iterator[Step]:
        """The questions and the free comment, in order."""
        yield from self.questions[: self.place]
        yield Turn.COMMENT
        yield from self.questions[self.place :]

    def index(self, question_id: str) -> int | None:
        """Which question this is."""
        return next((number for number, one in enumerate(self.questions) if one.id == question_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far somebody has come."""

    # What was answered, by question; left out: nothing.
    given: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    group: Group | None = None
    # The comment was written or declined.
    commented: bool = False
    # How it reads; None: unknown, or nobody can say.
    sentiment: Label | None = None
    # Nothing more will be known of it.
    settled: bool = True
    # They have had enough.
    enough: bool = False


def next_question(survey: Survey, progress: Progress) -> Step | None:
    """The question (or comment) that comes next; None at the end."""
    for step in () if progress.enough else survey.steps:
        if isinstance(step, Turn):
            if not progress.commented:
                return step
        elif step.id not in progress.given and _fits(step.when, progress):
            if not step.when.sentiments or progress.sentiment in step.when.sentiments:
                return step
            if not progress.settled:
                return Turn.WAIT
    return None


def standing(
    survey: Survey, given: Mapping[str, tuple[str, ...]], group: Group | None
) -> dict[str, tuple[str, ...]]:
    """The answers that still belong there; a changed score or choice may have left some without reason."""
    found: dict[str, tuple[str, ...]] = {}
    for question in survey.questions:
        if question.id in given and _fits(question.when, Progress(given=found, group=group)):
            found[question.id] = given[question.id]
    return found


def complete(survey: Survey, progress: Progress) -> bool:
    """Whether no required question is left, nor can come up any more."""
    coming: set[str] = set()
    for question in survey.questions:
        if not progress.given.get(question.id) and _may_come(question, progress, coming):
            coming.add(question.id)
    return not any(question.required and question.id in coming for question in survey.questions)


def _may_come(question: FollowUp, progress: Progress, coming: set[str]) -> bool:
    if progress.enough and not question.required:
        return False
    if question.id in progress.given and not question.required:
        return False
    here = question.when
    by_group = not here.groups or progress.group in here.groups
    read = not here.sentiments or not progress.settled or progress.sentiment in here.sentiments
    return (
        by_group
        and read
        and all(
            earlier in coming or not wanted.isdisjoint(progress.given.get(earlier, ()))
            for earlier, wanted in here.answers.items()
        )
    )


def _fits(condition: Condition, progress: Progress) -> bool:
    """Whether everything holds but the sentiment."""
    if condition.groups and progress.group not in condition.groups:
        return False
    return all(
        not wanted.isdisjoint(progress.given.get(earlier, ()))
        for earlier, wanted in condition.answers.items()
    )


def _check_answers(question: FollowUp, earlier: Mapping[str, FollowUp], path: str) -> None:
    for name, wanted in question.when.answers.items():
        before = earlier.get(name)
        _ensure(before is not None, f"{path}.when.answer", "error-survey-earlier", name=name)
        allowed = before.values if before else ()
        unknown = sorted(wanted - set(allowed))
        told = {"name": ", ".join(unknown), "allowed": ", ".join(allowed) or "-"}
        _ensure(bool(wanted) and not unknown, f"{path}.when.answer.{name}", "error-survey-answer", **told)


def _ensure(so: bool, path: str, message_id: str, **params: str | int) -> None:
    if not so:
        raise InvalidInput(path, message_id, **params)


NO_SURVEY = Survey()
