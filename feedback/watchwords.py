"""Words after which somebody must look, whatever the score: threats, self-harm, law, press, refund.

A phrase is words in a row; `word*` stands for every ending, `..` for up to two words between.
A phrase without diacritics also finds words written with them; one with diacritics finds only these.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from feedback.errors import InvalidInput
from feedback.watchlists import BUILT_IN, Topic

Phrases = tuple[str, ...]
# A letter that Unicode does not take apart into a base letter and a mark.
_LETTERS = str.maketrans({"ł": "l"})
_BETWEEN = r"(?: \S+){0,2}"


def watched(text: str, language: str, extra: Mapping[str, Phrases] | None = None) -> Topic | None:
    """The most urgent topic watched for in the text's language; an unknown language is searched in all."""
    exact = _words(text)
    forms = (exact, _plain(exact))
    languages = (language,) if language in BUILT_IN else tuple(BUILT_IN)
    for topic in Topic:
        for name in languages:
            phrases = (extra or {}).get(name, ()) if topic is Topic.OWN else BUILT_IN[name][topic]
            if phrases and any(_pattern(phrases).search(form) for form in forms):
                return topic
    return None


def check_phrase(phrase: str) -> str:
    """The phrase itself; InvalidInput when it would find everything or nothing."""
    words = phrase.split()
    sizes = [len(_words(word)) for word in words if word != ".."]
    if max(sizes, default=0) < 2 or min(sizes) < 1 or ".." in {words[0], words[-1]}:
        raise InvalidInput("alerts.watched", "error-watch-phrase", value=phrase)
    return phrase


@lru_cache(maxsize=256)
def _pattern(phrases: Phrases) -> re.Pattern[str]:
    return re.compile(f"(?<!\\S)(?:{'|'.join(map(_phrase, phrases))})(?!\\S)")


def _phrase(phrase: str) -> str:
    parts: list[str] = []
    for word in phrase.split():
        if word == "..":
            parts[-1] += _BETWEEN
        else:
            stem = re.escape(_words(word))
            parts.append(stem + r"\S*" if word.endswith("*") else stem)
    return " ".join(parts)


def _words(text: str) -> str:
    """The words in lower case, one space between; apostrophes and invisible characters go, ё is е."""
    shown = "".join(mark for mark in text if unicodedata.category(mark) != "Cf" and mark not in "'’`")
    folded = unicodedata.normalize("NFC", shown.casefold()).replace("ё", "е")
    return " ".join(re.findall(r"\w+", folded))


def _plain(words: str) -> str:
    """The same without diacritics."""
    parts = unicodedata.normalize("NFD", words.translate(_LETTERS))
    return "".join(mark for mark in parts if not unicodedata.combining(mark))
