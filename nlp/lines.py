"""Texts in, one JSON object a line out: what `otklik classify` prints."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice

from nlp.model import Sentiment, SentimentModel

_BATCH = 64


def classify_lines(model: SentimentModel, lines: Iterable[str]) -> Iterator[str]:
    """One JSON object (label, probabilities, language, degraded) a line, in order, as soon as known."""
    texts = (line.rstrip("\r\n") for line in lines)
    while batch := list(islice(texts, _BATCH)):
        for sentiment in model.classify(batch):
            yield json.dumps(as_dict(sentiment), ensure_ascii=False)


def as_dict(sentiment: Sentiment) -> dict[str, object]:
    """The sentiment as JSON knows it; probabilities to four places."""
    probabilities = sentiment.probabilities
    return {
        "label": sentiment.label.value,
        "probabilities": {
            "negative": round(probabilities.negative, 4),
            "neutral": round(probabilities.neutral, 4),
            "positive": round(probabilities.positive, 4),
        },
        "language": sentiment.language,
        "model": sentiment.version,
        "degraded": sentiment.degraded,
    }
