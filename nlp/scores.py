"""From a classifier's raw numbers to the three probabilities, whatever its labels are called."""

from collections.abc import Mapping
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

    def read(self, logits: NDArray[np.float32]) -> Probabilities:
        """One text's logits -> its probabilities (softmax of logits / temperature)."""
        scaled = logits.reshape(-1)[list(self.index.values())].astype(np.float64) / self.temperature
        powers = np.exp(scaled - scaled.max())
        return _named(dict(zip(self.index, (powers / powers.sum()).tolist(), strict=True)))


def columns(id2label: Mapping[str, str], temperature: float) -> Columns:
    """Read config.json's id2label; ModelError when negative and positive can't be told from it."""
    known = {key: _PREFIXES.get(name.lower()[:3]) for key, name in id2label.items()}
    index = {label: int(key) for key, label in known.items() if label}
    if not {Label.NEGATIVE, Label.POSITIVE} <= index.keys() or len(index) != len(id2label):
        names = ", ".join(id2label.values()) or "none"
        raise ModelError(
            f"SENTIMENT_MODEL: the labels in config.json are {names}, but must be negative, neutral (may be"
            " missing) and positive; choose a sentiment model or rename its id2label."
        )
    return Columns(index=index, temperature=temperature)


def _named(row: Mapping[Label, float]) -> Probabilities:
    return Probabilities(
        negative=row[Label.NEGATIVE], neutral=row.get(Label.NEUTRAL, 0.0), positive=row[Label.POSITIVE]
    )
