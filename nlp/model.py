"""What a sentiment model is, whoever makes it: texts in, a label with probabilities and a language out."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, runtime_checkable

# A lexicon's word at or above this confidence is as plain as "terrible service"; below it is a guess.
STRONG = 0.8
# A vector of length 1 whose direction says what a text is about.
Meaning = tuple[float, ...]
# Below it are punctuation, dashes and zero-width marks; hearts, stars and emoji lie above.
_FIRST_SYMBOL = 0x2190


class Label(StrEnum):
    """How the writer feels about the service. The values are stored: never rename one."""

    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    POSITIVE = "positive"


class ModelError(Exception):
    """The model can't be loaded; the text is one sentence that names the mend."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Probabilities:
    """Three numbers that add up to 1."""

    negative: float
    neutral: float
    positive: float

    @property
    def label(self) -> Label:
        """The likeliest label; between equals the one staff should rather see."""
        ranked = (
            (self.negative, Label.NEGATIVE),
            (self.neutral, Label.NEUTRAL),
            (self.positive, Label.POSITIVE),
        )
        return max(ranked, key=lambda pair: pair[0])[1]

    def of(self, label: Label) -> float:
        """The probability of one label, 0..1."""
        return float(getattr(self, label.value))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentiment:
    """One text's label, with what is needed to judge and to repeat the judgement."""

    label: Label
    probabilities: Probabilities
    # ISO 639-1, or "und" when the text has no words.
    language: str
    # Which model said so: stored beside the label, so that another one knows what to score again.
    version: str
    # True when the lexicon spoke because the model couldn't.
    degraded: bool = False
    # The probability of negative from which staff should look, in this language; None: only at the label.
    alert: float | None = None

    @property
    def confidence(self) -> float:
        """The probability of the label, 0..1."""
        return self.probabilities.of(self.label)

    @property
    def doubtful(self) -> bool:
        """Whether staff should look although another label is likelier than negative."""
        doubt = self.alert is not None and self.probabilities.negative >= self.alert
        return doubt and self.label is not Label.NEGATIVE

    @property
    def strong(self) -> bool:
        """Whether the label alone may open a case while the model is degraded."""
        return self.confidence >= STRONG


class SentimentModel(Protocol):
    """Anything that labels texts. `classify` blocks: call it off the event loop."""

    @property
    def version(self) -> str:
        """Name and date of what answers, stored with every label."""
        ...

    @property
    def degraded(self) -> bool:
        """Whether this is only the stand-in for a model that can't be loaded."""
        ...

    def classify(self, texts: Sequence[str]) -> list[Sentiment]:
        """One sentiment a text, in order; any text is accepted, also an empty one."""
        ...


@runtime_checkable
class KnowsMeanings(Protocol):
    """A model that may also tell what texts are about. `meanings` blocks like `classify`."""

    def meanings(self, texts: Sequence[str]) -> list[Meaning] | None:
        """One vector a text, in order; None: these weights don't tell."""
        ...


def wordless(text: str) -> bool:
    """Whether there is nothing to judge: only spaces, marks and invisible characters."""
    return not any(char.isalnum() or ord(char) >= _FIRST_SYMBOL for char in text) and not _smiles(text)


def _smiles(text: str) -> bool:
    return any(mark in text for mark in ("))", "((", ":)", ":(", ":-", ";)", ":D", "XD"))
