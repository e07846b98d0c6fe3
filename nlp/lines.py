"""Texts in, one JSON object a line out: what `otklik classify` prints."""

import json
from collections.abc import Iterable, Iterator

from nlp.model import Sentiment, SentimentModel


def classify_lines(model: SentimentModel, lines: Iterable[str]) -> Iterator[str]:
    """One JSON object (label, probabilities, language, degraded) a line, in order, as soon as known."""
    for line in lines:
        (sentiment,) = model.classify([line.rstrip("\r\n")])
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
