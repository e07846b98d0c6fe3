"""Which words a label rests on, by occlusion: what the label loses when one word is left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.model import Sentiment, SentimentModel, wordless

MOST = 5
# A word that changes the probability by less says nothing.
_LEAST = 0.005
_TOKEN = re.compile(r"\S+")
# Kept while the word is left out with it, but not shown.
_MARKS = ".,;!?…\"'«»„”“()[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """A word of the text and how much of the label it carries."""

    word: str
    # The label's probability with the word less that without it, 0..1.
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A sentiment with the words that speak for it."""

    sentiment: Sentiment
    # The weightiest first; between equals the earlier one.
    words: tuple[Weight, ...]


def explain(model: SentimentModel, text: str, most: int = MOST) -> Explained:
    """The text's sentiment and up to `most` words that speak for its label; blocks for a reading a word."""
    tokens = [match for match in _TOKEN.finditer(text) if not wordless(match[0])]
    without = [text[: match.start()] + text[match.end() :] for match in tokens]
    whole, *parts = model.classify([text, *without])
    lost = [whole.confidence - part.probabilities.of(whole.label) for part in parts]
    ranked = sorted(zip(lost, tokens, strict=True), key=lambda pair: -pair[0])
    return Explained(sentiment=whole, words=tuple(_weights(ranked))[:most])


def _weights(ranked: list[tuple[float, re.Match[str]]]) -> Iterator[Weight]:
    for weight, match in ranked:
        if weight >= _LEAST:
            yield Weight(word=match[0].strip(_MARKS) or match[0], weight=weight)
