"""Figures: macro-F1, recall by kind, temperature, all from the same served path."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from nlp.model import Label, Probabilities, SentimentModel
from nlp.training.data import LABELS, LANGUAGES, Example


def macro_f1(expected: Sequence[Label], found: Sequence[Label]) -> float:
    """Mean F1 over the labels that occur, 0..1."""
    scores = [_f1(label, expected, found) for label in LABELS if label in expected]
    return sum(scores) / len(scores) if scores else math.nan


def report(model: SentimentModel, examples: Sequence[Example]) -> str:
    """A table: macro-F1 and accuracy per language, then the share right per kind."""
    found = [sentiment.label for sentiment in model.classify([example.text for example in examples])]
    lines = ["| language | n | macro-F1 | accuracy | recall of negative |", "|---|---|---|---|---|"]
    for language in (*LANGUAGES, "all"):
        pairs = [
            (example.label, label)
            for example, label in zip(examples, found, strict=True)
            if language in (example.language, "all")
        ]
        if pairs:
            lines.append(_line(language, pairs))
    return "\n".join([*lines, "", *_kinds(examples, found)])


def temperature(rows: Iterable[tuple[Probabilities, Label]]) -> float:
    """The divisor of the logits that makes the validation labels likeliest (rows at temperature 1)."""
    logs = [
        ([math.log(max(1e-9, getattr(row, label.value))) for label in LABELS], LABELS.index(expected))
        for row, expected in rows
    ]
    return min((step / 20 for step in range(6, 81)), key=lambda divisor: _loss(logs, divisor))


def _line(language: str, pairs: Sequence[tuple[Label, Label]]) -> str:
    expected, found = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    right = sum(one == other for one, other in pairs) / len(pairs)
    negative = [label for want, label in pairs if want is Label.NEGATIVE]
    recall = negative.count(Label.NEGATIVE) / max(1, len(negative))
    score = 100 * macro_f1(expected, found)
    return f"| {language} | {len(pairs)} | {score:.1f} | {100 * right:.1f} | {100 * recall:.1f} |"


def _kinds(examples: Sequence[Example], found: Sequence[Label]) -> list[str]:
    right: defaultdict[str, list[bool]] = defaultdict(list)
    for example, label in zip(examples, found, strict=True):
        right[example.kind].append(example.label is label)
    lines = ["| kind | n | right |", "|---|---|---|"]
    return [
        *lines,
        *(
            f"| {kind} | {len(hits)} | {100 * sum(hits) / len(hits):.0f} % |"
            for kind, hits in sorted(right.items())
        ),
    ]


def _f1(label: Label, expected: Sequence[Label], found: Sequence[Label]) -> float:
    hits = sum(one is label and other is label for one, other in zip(expected, found, strict=True))
    whole = expected.count(label) + found.count(label)
    return 2 * hits / whole if whole else 0.0


def _loss(logs: Sequence[tuple[Sequence[float], int]], divisor: float) -> float:
    total = 0.0
    for row, expected in logs:
        scaled = [value / divisor for value in row]
        total += math.log(sum(math.exp(value) for value in scaled)) - scaled[expected]
    return total
