"""The report of a model on labelled comments, all from the served path."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from feedback.metrics import NPS, Group
from nlp.model import Label, Probabilities, SentimentModel
from nlp.training.corpus import length
from nlp.training.data import LABELS, Example
from nlp.training.measures import calibration_error, macro_f1, precision, recall

NEGATIVE = Label.NEGATIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A comment and what the model made of it."""

    example: Example
    probabilities: Probabilities
    # From which probability of negative the model asks for a look.
    alert: float
    # The language the model took it for, which decides about `alert`.
    language: str = "und"

    @property
    def right(self) -> bool:
        """Whether the likeliest label is the reader's."""
        return self.probabilities.label is self.example.label

    @property
    def sure(self) -> float:
        """The probability of the likeliest label, 0-1."""
        return self.probabilities.of(self.probabilities.label)


def judge(model: SentimentModel, examples: Sequence[Example]) -> list[Judged]:
    """Ask the model about every comment."""
    found = model.classify([example.text for example in examples])
    return [
        Judged(
            example=example,
            probabilities=sentiment.probabilities,
            alert=sentiment.alert or 1.0,
            language=sentiment.language,
        )
        for example, sentiment in zip(examples, found, strict=True)
    ]


def report(judged: Sequence[Judged]) -> str:
    """Tables: by language, by kind, trade and length, how sure it is, what it takes for what, alerts."""
    return "\n".join(
        [
            *_languages(judged),
            *_shares("kind", judged, lambda one: one.example.kind),
            *_shares("trade", judged, lambda one: one.example.trade),
            *_shares("words", judged, lambda one: length(one.example.text)),
            *_confusion(judged),
            *_alerts(judged),
        ]
    )


def errors(judged: Sequence[Judged], language: str, count: int) -> list[str]:
    """The mistakes the model is surest of, to be read."""
    wrong = [one for one in judged if not one.right and one.example.language == language]
    wrong.sort(key=lambda one: -one.sure)
    return [_mistake(one) for one in wrong[:count]]


def _mistake(one: Judged) -> str:
    taken = f"{one.example.label.value} -> {one.probabilities.label.value} {one.sure:.2f}"
    return f"{taken} [{one.example.kind}] {one.example.text}"


def by_language(judged: Sequence[Judged]) -> Iterator[tuple[str, list[Judged]]]:
    """The comments of each language."""
    for language in sorted({one.example.language for one in judged}):
        yield language, [one for one in judged if one.example.language == language]


def pairs(judged: Sequence[Judged]) -> list[tuple[Probabilities, Label]]:
    """What the model said and what the reader said."""
    return [(one.probabilities, one.example.label) for one in judged]


def _and_all(judged: Sequence[Judged]) -> Iterator[tuple[str, list[Judged]]]:
    yield from by_language(judged)
    yield "all", list(judged)


def _languages(judged: Sequence[Judged]) -> Iterator[str]:
    yield "| language | n | macro-F1 | accuracy | negative: recall | precision | calibration error |"
    yield "|---|---|---|---|---|---|---|"
    for language, some in _and_all(judged):
        expected, found = _labels(some)
        figures = (
            macro_f1(expected, found),
            sum(one.right for one in some) / max(1, len(some)),
            recall(NEGATIVE, expected, found),
            precision(NEGATIVE, expected, found),
            calibration_error(pairs(some)),
        )
        yield f"| {language} | {len(some)} | " + " | ".join(f"{100 * one:.1f}" for one in figures) + " |"


def _shares(name: str, judged: Sequence[Judged], of: Callable[[Judged], str]) -> Iterator[str]:
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        groups[of(one)].append(one)
    yield from ("", f"| {name} | n | right | negatives found |", "|---|---|---|---|")
    for group, some in sorted(groups.items()):
        negatives = [one.right for one in some if one.example.label is NEGATIVE]
        found = f"{sum(negatives) / len(negatives):.0%} of {len(negatives)}" if negatives else "-"
        yield f"| {group} | {len(some)} | {sum(one.right for one in some) / len(some):.0%} | {found} |"


def _confusion(judged: Sequence[Judged]) -> Iterator[str]:
    yield from (
        "",
        f"| reader | {' | '.join(f'model: {label.value}' for label in LABELS)} |",
        "|---|---|---|---|",
    )
    for language, some in _and_all(judged):
        for label in LABELS:
            found = [one.probabilities.label for one in some if one.example.label is label]
            yield (
                f"| {language} {label.value} | " + " | ".join(str(found.count(one)) for one in LABELS) + " |"
            )


def _alerts(judged: Sequence[Judged]) -> Iterator[str]:
    """What would open a case: by the text alone, and with the score its writer would plausibly tap (0-10)."""
    yield from ("", "| language | alerts: recall | precision | with the score: recall | precision |")
    yield "|---|---|---|---|---|"
    for language, some in _and_all(judged):
        expected, _ = _labels(some)
        figures: list[float] = []
        for alarms in ([_alarms(one) for one in some], [_alarms_with_score(one) for one in some]):
            found = [NEGATIVE if alarm else Label.NEUTRAL for alarm in alarms]
            figures += recall(NEGATIVE, expected, found), precision(NEGATIVE, expected, found)
        yield f"| {language} | " + " | ".join(f"{figure:.1%}" for figure in figures) + " |"


def _alarms(one: Judged) -> bool:
    return one.probabilities.label is NEGATIVE or one.probabilities.negative >= one.alert


def _alarms_with_score(one: Judged) -> bool:
    group, negative = NPS.group(one.example.score or 0), one.probabilities.label is NEGATIVE
    return group is Group.BOTTOM or negative or (_alarms(one) and group is not Group.TOP)


def _labels(judged: Sequence[Judged]) -> tuple[list[Label], list[Label]]:
    return [one.example.label for one in judged], [one.probabilities.label for one in judged]
