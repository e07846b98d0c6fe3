"""The numbers a sentiment model is judged by."""

import math
from collections.abc import Iterable, Sequence

from nlp.model import Label, Probabilities
from nlp.training.data import LABELS

# Of the dissatisfied, the share an alert must reach.
RECALL = 0.93
BINS = 10


def macro_f1(expected: Sequence[Label], found: Sequence[Label]) -> float:
    """Mean F1 over the labels that occur, 0-1."""
    scores = [_f1(label, expected, found) for label in LABELS if label in expected]
    return sum(scores) / len(scores) if scores else math.nan


def recall(label: Label, expected: Sequence[Label], found: Sequence[Label]) -> float:
    """Of those with the label, the share that was found, 0-1."""
    return _hits(label, expected, found) / max(1, expected.count(label))


def precision(label: Label, expected: Sequence[Label], found: Sequence[Label]) -> float:
    """Of those found, the share that has the label, 0-1."""
    return _hits(label, expected, found) / max(1, found.count(label))


def calibration_error(rows: Sequence[tuple[Probabilities, Label]]) -> float:
    """Expected calibration error (Guo et al. 2017) of the likeliest label, over ten equal bins, 0-1."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for row, expected in rows:
        sure = row.of(row.label)
        bins[min(BINS - 1, int(sure * BINS))].append((sure, row.label is expected))
    gaps = (abs(sum(sure - right for sure, right in one)) for one in bins)
    return sum(gaps) / max(1, len(rows))


def alert_threshold(rows: Sequence[tuple[Probabilities, Label]], share: float = RECALL) -> float:
    """The highest probability of negative from which an alert reaches `share` of the dissatisfied."""
    negatives = sorted((row.negative for row, label in rows if label is Label.NEGATIVE), reverse=True)
    return negatives[math.ceil(share * len(negatives)) - 1] if negatives else 1.0


def temperature(rows: Iterable[tuple[Probabilities, Label]]) -> float:
    """The divisor of the logits that makes the validation labels likeliest (rows at temperature 1)."""
    logs = [
        ([math.log(max(1e-9, row.of(label))) for label in LABELS], LABELS.index(expected))
        for row, expected in rows
    ]
    return min((step / 20 for step in range(6, 81)), key=lambda divisor: _loss(logs, divisor))


def _hits(label: Label, expected: Sequence[Label], found: Sequence[Label]) -> int:
    return sum(one is label and other is label for one, other in zip(expected, found, strict=True))


def _f1(label: Label, expected: Sequence[Label], found: Sequence[Label]) -> float:
    whole = expected.count(label) + found.count(label)
    return 2 * _hits(label, expected, found) / whole if whole else 0.0


def _loss(logs: Sequence[tuple[Sequence[float], int]], divisor: float) -> float:
    total = 0.0
    for row, expected in logs:
        scaled = [value / divisor for value in row]
        total += math.log(sum(math.exp(value) for value in scaled)) - scaled[expected]
    return total
