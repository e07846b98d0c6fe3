"""From a classifier's raw numbers to the three probabilities, whatever its labels are called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nlp.model import Label, ModelError, Probabilities

# How labels begin in the models people publish.
_PREFIXES = {"neg": Label.NEGATIVE, "neu": Label.NEUTRAL, "pos": Label.POSITIVE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Which output column is which label, and how sure the numbers may sound."""

    # Column by label; a model of two labels has no neutral.
    index: Mapping[Label, int]
    # Above 1 the model is made less sure; fitted on the validation split.
    temperature: float = 1.0

    def read(self, logits: NDArray[np.float32]) -> list[Probabilities]:
        """One row of logits a text -> its probabilities (softmax of logits / temperature)."""
        scaled = logits[:, list(self.index.values())].astype(np.float64) / self.temperature
        powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
        rows = powers / powers.sum(axis=1, keepdims=True)
        return [_named(dict(zip(self.index, row.tolist(), strict=True))) for row in rows]


def columns(id2label: Mapping[str, str], temperature: float) -> Columns:
    """Read config.json's id2label; ModelError when negative and positive can't be told from it."""
    known = {key: _PREFIXES.get(name.lower()[:3]) for key, name in id2label.items()}
    index = {label: int(key) for key, label in known.items() if label}
    if not {Label.NEGATIVE, Label.POSITIVE} <= index.keys() or len(index) != len(id2label):
        names = ", ".join(id2label.values()) or "none"
        raise ModelError(
            f"SENTIMENT_MODEL: the labels in config.json are {names}, but must be negative, neutral (optional)"
            " and positive; choose a sentiment model or rename its id2label."
        )
    return Columns(index=index, temperature=temperature)


def _named(row: Mapping[Label, float]) -> Probabilities:
    return Probabilities(
        negative=row[Label.NEGATIVE], neutral=row.get(Label.NEUTRAL, 0.0), positive=row[Label.POSITIVE]
    )


def by_length(lengths: Sequence[int], run: int) -> list[list[int]]:
    """Positions in runs of similar length, so that a short text isn't padded to a long one."""
    order = sorted(range(len(lengths)), key=lengths.__getitem__)
    return [order[start : start + run] for start in range(0, len(order), run)]
