"""What a model or the lexicon made of a text; nlp makes it, services convert it."""

from dataclasses import dataclass
from enum import StrEnum


class Label(StrEnum):
    """How the writer feels about the service."""

    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    POSITIVE = "positive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentiment:
    """One text's label and how sure it is."""

    label: Label
    # The three add up to 1.
    negative: float
    neutral: float
    positive: float
    language: str
    # Which model said so.
    version: str
    # The lexicon spoke because the model could not.
    degraded: bool = False
    # The probability of negative from which staff should look; None: only at the label.
    alert: float | None = None

    @property
    def confidence(self) -> float:
        """The probability of the label, 0..1."""
        shares = {Label.NEGATIVE: self.negative, Label.NEUTRAL: self.neutral, Label.POSITIVE: self.positive}
        return shares[self.label]

    @property
    def doubtful(self) -> bool:
        """Whether somebody should look although another label is likelier than negative."""
        return self.label is not Label.NEGATIVE and self.alert is not None and self.negative >= self.alert
