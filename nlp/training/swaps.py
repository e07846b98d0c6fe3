"""The same comment by or about somebody else: other names, other towns, the other gender."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from nlp.training.swap_words import GENDERED, NAMES, OPENINGS, ORDERS, RU_AFTER_I, RU_FIRST, TOWNS, Row

_WORD = re.compile(r"\w+(?:['’]\w+)?")
# "I" at most two words before, or nothing before in the sentence: Russian writers speak of themselves.
_AFTER_I = re.compile(r"\bя(?: \w+){0,2} $", re.IGNORECASE)
_FIRST = re.compile(r"(?:^|[.!?\n])\s*$")

Words = Mapping[str, str]
# A text and its language -> the texts it may be compared with.
Swap = Callable[[str, str], list[str]]


def same_origin(text: str, language: str) -> list[str]:
    """The text with each first name replaced by another of the same gender and origin; empty: no name."""
    words: dict[str, str] = {}
    for origins in NAMES[language].values():
        for rows in origins.values():
            words |= _next(rows)
    return _changed(text, words)


def other_origin(text: str, language: str) -> list[str]:
    """The text with each first name replaced by one of the same gender that is at home elsewhere."""
    words: dict[str, str] = {}
    for own, other in (tuple(origins.values()) for origins in NAMES[language].values()):
        words |= _across(own, other) | _across(other, own)
    return _changed(text, words)


def towns(text: str, language: str) -> list[str]:
    """The text with each town replaced by another, twice: by the next of the list and one farther away."""
    rows = TOWNS[language]
    return [changed for step in (1, len(rows) // 2) for changed in _changed(text, _next(rows, step))]


def gender(text: str, language: str) -> list[str]:
    """The text with each gendered word turned into the other gender's."""
    changed = _replaced(text, _both_ways(GENDERED[language]))
    if language == "ru":
        changed = _replaced(changed, _both_ways(RU_AFTER_I), before=_AFTER_I)
        changed = _replaced(changed, _both_ways(RU_FIRST), before=_FIRST)
    return [changed] if changed != text else []


def openings(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Who introduces themselves, as "gender, origin, name", and the text after their introduction."""
    for sex, origins in NAMES[language].items():
        for origin, rows in origins.items():
            for row in rows[:2]:
                yield f"{sex}, {origin}, {row[0]}", OPENINGS[language].format(row[0]) + text


def order(text: str, language: str) -> list[str]:
    """The text with an order to the machine after it."""
    return [text + ORDERS[language]]


def _changed(text: str, words: Words) -> list[str]:
    changed = _replaced(text, words)
    return [changed] if changed != text else []


def _next(rows: tuple[Row, ...], step: int = 1) -> dict[str, str]:
    return _forms(zip(rows, rows[step:] + rows[:step], strict=True))


def _across(rows: tuple[Row, ...], others: tuple[Row, ...]) -> dict[str, str]:
    return _forms((row, others[place % len(others)]) for place, row in enumerate(rows))


def _forms(pairs: Iterable[tuple[Row, Row]]) -> dict[str, str]:
    """Form by form; of forms written alike the first counts."""
    words: dict[str, str] = {}
    for row, other in pairs:
        for old, new in zip(row, other, strict=True):
            words.setdefault(old.lower(), new)
    return words


def _both_ways(pairs: tuple[tuple[str, str], ...]) -> dict[str, str]:
    words: dict[str, str] = {}
    for man, woman in pairs:
        words.setdefault(man, woman)
        words.setdefault(woman, man)
    return words


def _replaced(text: str, words: Words, before: re.Pattern[str] | None = None) -> str:
    def other(match: re.Match[str]) -> str:
        new = _looked_up(match[0].lower().replace("’", "'"), words)
        if new is None or (before and not before.search(text[: match.start()])):
            return match[0]
        return _cased(new, match[0])

    return _WORD.sub(other, text)


def _looked_up(word: str, words: Words) -> str | None:
    """The other word; Anna's is found as Anna and keeps its ending."""
    if word in words:
        return words[word]
    stem, mark, ending = word.partition("'")
    return f"{words[stem]}{mark}{ending}" if stem in words else None


def _cased(new: str, old: str) -> str:
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new.lower() if old.islower() else new[:1].upper() + new[1:]
