"""Words after which somebody must look, whatever the score: threats, self-harm, law, press, refund.

A phrase is words in a row; `word*` stands for every ending, `..` for up to two words between.
A phrase without diacritics also finds words written with them; one with diacritics finds only these.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from feedback.errors import InvalidInput
from feedback.watchlists import BUILT_IN, HARMLESS, Topic

Phrases = tuple[str, ...]
# A letter that Unicode does not take apart into a base letter and a mark.
_LETTERS = str.maketrans({"ł": "l"})
_BETWEEN = r"(?: \S+){0,2}"
# After these somebody may come to harm.
DANGER = (Topic.SELF_HARM, Topic.THREAT)
_DANGEROUS = {
    topic: tuple(phrase for lists in BUILT_IN.values() for phrase in lists[topic]) for topic in DANGER
}
# Stands where a figure of speech was; no phrase has it.
_GAP = "·"


def watched(text: str, language: str, extra: Mapping[str, Phrases] | None = None) -> Topic | None:
    """The most urgent topic: danger in any language, else one watched for in the text's language.

    An unknown language is searched in all.
    """
    return danger(text) or _ordinary(text, language, extra or {})


def danger(text: str) -> Topic | None:
    """SELF_HARM or THREAT when the text speaks of it, in any language; figures of speech do not count."""
    forms = [_without(form) for form in _forms(text)]
    return next((topic for topic in DANGER if _found(_DANGEROUS[topic], forms)), None)


@cache
def _harmless() -> Phrases:
    """Every figure of speech, also as it looks without diacritics: it is left out of both forms."""
    every = [phrase for phrases in HARMLESS.values() for phrase in phrases]
    return tuple(dict.fromkeys([*every, *map(_plain, every)]))


def _ordinary(text: str, language: str, extra: Mapping[str, Phrases]) -> Topic | None:
    forms = _forms(text)
    languages = (language,) if language in BUILT_IN else tuple(BUILT_IN)
    for topic in Topic:
        for name in languages:
            phrases = extra.get(name, ()) if topic is Topic.OWN else BUILT_IN[name][topic]
            if topic not in DANGER and _found(phrases, forms):
                return topic
    return None


def check_phrase(phrase: str) -> str:
    """The phrase itself; InvalidInput when it would find everything or nothing."""
    words = phrase.split()
    sizes = [len(_words(word)) for word in words if word != ".."]
    if max(sizes, default=0) < 2 or min(sizes) < 1 or ".." in {words[0], words[-1]}:
        raise InvalidInput("alerts.watched", "error-watch-phrase", value=phrase)
    return phrase


def _forms(text: str) -> tuple[str, str]:
    exact = _words(text)
    return exact, _plain(exact)


def _found(phrases: Phrases, forms: Iterable[str]) -> bool:
    return bool(phrases) and any(_pattern(phrases).search(form) for form in forms)


def _without(form: str) -> str:
    return _pattern(_harmless()).sub(_GAP, form)


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
