"""The report of a model on labelled comments, all from the served path."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from nlp.model import Label, Probabilities, SentimentModel
from nlp.training.corpus import length
from nlp.training.data import LABELS, Example
from nlp.training.measures import alert_threshold, calibration_error, macro_f1, precision, recall

NEGATIVE = Label.NEGATIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A comment and what the model made of it."""

    example: Example
    probabilities: Probabilities

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
        Judged(example=example, probabilities=sentiment.probabilities)
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


def _by_language(judged: Sequence[Judged]) -> Iterator[tuple[str, list[Judged]]]:
    for language in sorted({one.example.language for one in judged}):
        yield language, [one for one in judged if one.example.language == language]
    yield "all", list(judged)


def _languages(judged: Sequence[Judged]) -> Iterator[str]:
    yield "| language | n | macro-F1 | accuracy | negative: recall | precision | calibration error |"
    yield "|---|---|---|---|---|---|---|"
    for language, some in _by_language(judged):
        expected, found = _labels(some)
        figures = (
            macro_f1(expected, found),
            sum(one.right for one in some) / max(1, len(some)),
            recall(NEGATIVE, expected, found),
            precision(NEGATIVE, expected, found),
            calibration_error([(one.probabilities, one.example.label) for one in some]),
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
    for language, some in _by_language(judged):
        for label in LABELS:
            found = [one.probabilities.label for one in some if one.example.label is label]
            yield (
                f"| {language} {label.value} | " + " | ".join(str(found.count(one)) for one in LABELS) + " |"
            )


def _alerts(judged: Sequence[Judged]) -> Iterator[str]:
    yield from ("", "| language | alert from | recall | precision |", "|---|---|---|---|")
    for language, some in _by_language(judged):
        least = alert_threshold([(one.probabilities, one.example.label) for one in some])
        expected, _ = _labels(some)
        alerts = [NEGATIVE if one.probabilities.negative >= least else Label.NEUTRAL for one in some]
        reached, sure = recall(NEGATIVE, expected, alerts), precision(NEGATIVE, expected, alerts)
        yield f"| {language} | {least:.2f} | {reached:.1%} | {sure:.1%} |"


def _labels(judged: Sequence[Judged]) -> tuple[list[Label], list[Label]]:
    return [one.example.label for one in judged], [one.probabilities.label for one in judged]
