"""Whom a happy comment praises: the employees it names, else the one who served."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import cache

# A letter that Unicode does not take apart into a base letter and a mark.
_LETTERS = str.maketrans({"ł": "l", "Ł": "L"})
_WORD = re.compile(r"[^\W\d_]+")
# Initials and "dr" name nobody.
_SHORTEST = 3
_VOWELS = "аяоеиьйыуюaeiouy"
# Endings of names in Russian and Polish (diacritics left out); the bare stem is an ending too.
_ENDINGS = frozenset(
    {
        "",
        *"аяоеиьйыуюaeiouy",
        *["ой", "ей", "ою", "ею", "ом", "ем", "ым", "ам", "ям", "ие", "ии", "ия", "ию", "ий"],
        *["owi", "em", "iem", "ie", "ia", "ii", "io", "ego", "emu", "im", "ej", "ym"],
    }
)
# How Polish softens the end of a stem before -e: Olga, Oldze; Monika, Monice; Marta, Marcie.
_SOFT = {"g": "dz", "k": "c", "r": "rz", "t": "c", "d": "dz"}
_SOFT_ENDINGS = frozenset({"e", "ie"})
_FLEETING = re.compile(r"(.{2,})[еeо]([бвгдзклмнпрстцlnkr])$")


def praised(text: str, served_by: str | None, known: Collection[str]) -> tuple[str, ...]:
    """The employees a happy comment is about, in the order of their names; may be nobody.

    A name may stand in any case of Russian or Polish; one that belongs to several is taken for whoever
    served, else for those of whom most is said. Without a capital letter only `served_by` is recognised.
    """
    everybody = set(known) | ({served_by} if served_by else set())
    said = {name: words for name in everybody if (words := _said(text, name, name == served_by))}
    named = {name for name in said if _meant(name, said, served_by)}
    if named:
        return tuple(sorted(named))
    return (served_by,) if served_by else ()


def _meant(name: str, said: dict[str, frozenset[str]], served_by: str | None) -> bool:
    """Whether no other employee is meant by the words this one was recognised by."""
    for other, words in said.items():
        if other == name or not words & said[name]:
            continue
        if words > said[name] or (other == served_by and not said[name] > words):
            return False
    return True


def _said(text: str, name: str, any_case: bool) -> frozenset[str]:
    """The words of the text that are this name's."""
    forms = [form for part in _WORD.findall(_plain(name)) for form in _stems(part.casefold())]
    words = (word for word in _WORD.findall(_plain(text)) if any_case or word[0].isupper())
    return frozenset(
        word.casefold() for word in words if any(_inflected(word.casefold(), *form) for form in forms)
    )


def _inflected(word: str, stem: str, endings: frozenset[str]) -> bool:
    return word.startswith(stem) and word[len(stem) :] in endings


@cache
def _stems(part: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """What stays of one word of a name when it is declined, with the endings that may follow."""
    return tuple(_each_stem(part)) if len(part) >= _SHORTEST else ()


def _each_stem(part: str) -> Iterator[tuple[str, frozenset[str]]]:
    stem = part[:-1] if part[-1] in _VOWELS and len(part) > _SHORTEST else part
    yield stem, _ENDINGS
    if stem[-1] in _SOFT:
        yield stem[:-1] + _SOFT[stem[-1]], _SOFT_ENDINGS
    if fleeting := _FLEETING.search(part):
        yield fleeting[1] + fleeting[2], _ENDINGS


def _plain(text: str) -> str:
    """Letters without their marks; й stays a letter of its own."""
    whole = unicodedata.normalize("NFC", text)
    return "".join(char if char in "йЙ" else _bare(char) for char in whole).translate(_LETTERS)


def _bare(char: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))
