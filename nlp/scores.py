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
    """What each output column means, and how sure the numbers may sound."""

    # By column; several may mean the same, a model of two labels has no neutral.
    labels: tuple[Label, ...]
    # Above 1 the model is made less sure; fitted on the validation split.
    temperature: float = 1.0

    def read(self, logits: NDArray[np.float32]) -> Probabilities:
        """One text's logits -> its probabilities (softmax of logits / temperature)."""
        scaled = logits.reshape(-1).astype(np.float64) / self.temperature
        powers = np.exp(scaled - scaled.max())
        whole = dict.fromkeys(Label, 0.0)
        for label, share in zip(self.labels, (powers / powers.sum()).tolist(), strict=True):
            whole[label] += share
        return Probabilities(
            negative=whole[Label.NEGATIVE], neutral=whole[Label.NEUTRAL], positive=whole[Label.POSITIVE]
        )


def columns(id2label: Mapping[int, str], temperature: float, told: Mapping[str, Label]) -> Columns:
    """Read config.json's id2label, with what was told about its names (SENTIMENT_LABELS, lower case).

    ModelError when negative and positive can't be told from it.
    """
    names = [id2label[column] for column in sorted(id2label)]
    known = [told.get(name.lower()) or _PREFIXES.get(name.lower()[:3]) for name in names]
    labels = tuple(label for label in known if label)
    if len(labels) != len(names) or not {Label.NEGATIVE, Label.POSITIVE} <= set(labels):
        raise ModelError(
            f"SENTIMENT_MODEL: the labels in config.json are {', '.join(names) or 'none'}, which don't say"
            f" what is negative and positive; tell it with SENTIMENT_LABELS={_example(names)}."
        )
    return Columns(labels=labels, temperature=temperature)


def _example(names: list[str]) -> str:
    meant = [Label.NEGATIVE, *[Label.NEUTRAL] * (len(names) - 2), Label.POSITIVE]
    return ",".join(f"{name}={label.value}" for name, label in zip(names or ["NAME"], meant, strict=False))
