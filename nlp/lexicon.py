"""The stand-in while the model can't be loaded: weighted words with negation.

It is modest, and says that it is degraded.
"""

import math
import re
from collections.abc import Iterator, Sequence

from nlp.language import detect
from nlp.model import Probabilities, Sentiment, wordless
from nlp.words import WORDS
from nlp.words.wordlist import WordList, fold

VERSION = "lexicon-1"

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[.!?,;:]")
_MARKS: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"\){2,}|[:;=]-?[)D]|[xX]D\b|[👍😊😀😃😄😁🙂😍🥰❤💖💙💚🎉🔥👏🙏⭐🌟😘🤩💯✅]"), 1.5),
    (re.compile(r"\({2,}|[:;=]-?\(|[👎😠😡🤬😤😞😒😢😭🤮🤢💩😾🙄😖☹🙁❌🖕]"), -1.5),
)
# How far a negator reaches, how much of the weight it turns, and what a booster adds.
_REACH = 2
_TURNED = -0.7
_BOOST = 1.4
# Between the labels when nothing is said either way; with it a total of -2 makes a strong negative.
_NEUTRAL = 0.5
_LIMIT = 4.0


class Lexicon:
    """A `SentimentModel` of word lists. Pure, quick, loads nothing."""

    version = VERSION
    degraded = True

    def classify(self, texts: Sequence[str]) -> list[Sentiment]:
        """Labels in order; a text without a known word is neutral with low confidence."""
        return [self._sentiment(text) for text in texts]

    def _sentiment(self, text: str) -> Sentiment:
        language = detect(text)
        probabilities = _probabilities(text, language)
        return Sentiment(
            label=probabilities.label,
            probabilities=probabilities,
            language=language,
            version=self.version,
            degraded=True,
        )


def _probabilities(text: str, language: str) -> Probabilities:
    if wordless(text):
        return Probabilities(negative=0.0, neutral=1.0, positive=0.0)
    total = max(-_LIMIT, min(_LIMIT, _total(text, language)))
    negative, neutral, positive = math.exp(-total), math.exp(_NEUTRAL), math.exp(total)
    whole = negative + neutral + positive
    return Probabilities(negative=negative / whole, neutral=neutral / whole, positive=positive / whole)


def _total(text: str, language: str) -> float:
    """The sum of all weights, -inf..inf; 0 says nothing."""
    marks = sum(weight * min(2, len(pattern.findall(text))) for pattern, weight in _MARKS)
    tokens = _TOKEN.findall(fold(text).replace("'", "").replace("’", ""))
    lists = [words for words in WORDS if words.language == language] or list(WORDS)
    return marks + sum(weight for words in lists for weight in _weights(tokens, words))


def _weights(tokens: Sequence[str], words: WordList) -> Iterator[float]:
    for index, token in enumerate(tokens):
        weight = 0.0 if token in words.boosters else words.weight(token)
        if not weight:
            continue
        before = _clause(tokens[max(0, index - _REACH) : index])
        if any(word in words.negators for word in before):
            weight *= _TURNED
        elif any(word in words.boosters for word in before):
            weight *= _BOOST
        yield weight


def _clause(before: Sequence[str]) -> Sequence[str]:
    """The words after the last comma or stop: a negation doesn't cross it."""
    breaks = [index for index, token in enumerate(before) if not token[0].isalnum()]
    return before[breaks[-1] + 1 :] if breaks else before
