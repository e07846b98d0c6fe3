"""Texts in, one line a text out: what `otklik classify` prints."""

import json
from collections.abc import Iterable, Iterator

from nlp.explain import Explained, explain
from nlp.model import Sentiment, SentimentModel


def classify_lines(model: SentimentModel, lines: Iterable[str]) -> Iterator[str]:
    """One JSON object (label, probabilities, language, degraded) a line, in order, as soon as known."""
    for line in lines:
        (sentiment,) = model.classify([_text(line)])
        yield json.dumps(as_dict(sentiment), ensure_ascii=False)


def explain_lines(model: SentimentModel, lines: Iterable[str], *, as_json: bool) -> Iterator[str]:
    """Label and words it rests on, one line a text: for people, or the same JSON object plus `words`."""
    for line in lines:
        explained = explain(model, _text(line))
        yield _json(explained) if as_json else _readable(explained)


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


def _text(line: str) -> str:
    return line.rstrip("\r\n")


def _json(explained: Explained) -> str:
    words = [{"word": one.word, "weight": round(one.weight, 4)} for one in explained.words]
    return json.dumps({**as_dict(explained.sentiment), "words": words}, ensure_ascii=False)


def _readable(explained: Explained) -> str:
    sentiment = explained.sentiment
    words = ", ".join(f"{one.word} +{one.weight:.2f}" for one in explained.words)
    return f"{sentiment.label.value} {sentiment.confidence:.0%}: {words or 'no single word'}"
