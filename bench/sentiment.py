"""The bundled model: batches against one by one, and both against the word list it falls back to."""

import time
from collections.abc import Sequence

from bot.demo.remarks import own_remarks, shuffled
from nlp.lexicon import Lexicon
from nlp.load import BUNDLED, load
from nlp.model import SentimentModel

COUNT = 400
BATCH = 16


async def measure() -> list[str]:
    """Comments a second."""
    texts = [remark.text for remark in shuffled(own_remarks(), 3)[:COUNT]]
    model, words = load(BUNDLED), Lexicon()
    model.classify(texts[:BATCH])
    alone, batched = _per_second(model, texts, 1), _per_second(model, texts, BATCH)
    lexicon = _per_second(words, texts, 1)
    return [
        (
            f"model in batches of {BATCH}: {batched:.0f} comments/s, "
            f"{batched / alone:.2f} times one by one ({alone:.0f}/s)"
        ),
        f"word list: {lexicon:.0f} comments/s, {lexicon / alone:.0f} times the model one by one",
    ]


def _per_second(model: SentimentModel, texts: Sequence[str], size: int) -> float:
    before = time.perf_counter()
    for start in range(0, len(texts), size):
        model.classify(texts[start : start + size])
    return len(texts) / (time.perf_counter() - before)
