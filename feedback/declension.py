"""Whether a word is a known name in some case of Russian or Polish."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

# A letter that Unicode does not take apart into a base letter and a mark.
_LETTERS = str.maketrans({"ł": "l", "Ł": "L"})
_VOWELS = "аяоеиьйыуюaeiouy"
# Endings of names in Russian and Polish (diacritics left out); the bare stem is an ending too.
_LONGER = """ой ей ою ею ом ем ым ам ям ие ии ия ию ий ого его ому ему
    owi em iem ie ia ii io ego emu im ej ym"""
_ENDINGS = frozenset({"", *_VOWELS, *_LONGER.split()})
# How Polish softens the end of a stem before -e: Olga, Oldze; Monika, Monice; Marta, Marcie.
_SOFT = {"g": "dz", "k": "c", "r": "rz", "t": "c", "d": "dz"}
_SOFT_ENDINGS = frozenset({"e", "ie"})
# The vowel that goes: Павел, Павла; Marek, Marka.
_FLEETING = re.compile(r"(.{2,})[еeо]([бвгдзклмнпрстцlnkr])$")
# Shorter names are only themselves: nobody can tell an ending from another word.
_SHORTEST = 3

Form = tuple[str, frozenset[str]]


def plain(text: str) -> str:
    """Small letters without their marks; й stays a letter of its own."""
    whole = unicodedata.normalize("NFC", text).casefold()
    return "".join(char if char == "й" else _bare(char) for char in whole).translate(_LETTERS)


@cache
def forms_of(name: str) -> tuple[Form, ...]:
    """Stems of one plain word of a name, each with the endings that may follow."""
    return tuple(_forms(name)) if len(name) >= _SHORTEST else ((name, frozenset({""})),)


def is_form(word: str, form: Form) -> bool:
    """Whether the plain word is that stem with one of its endings."""
    stem, endings = form
    return word.startswith(stem) and word[len(stem) :] in endings


def _forms(name: str) -> Iterator[Form]:
    stem = name[:-1] if name[-1] in _VOWELS and len(name) > _SHORTEST else name
    yield stem, _ENDINGS
    if stem[-1] in _SOFT:
        yield stem[:-1] + _SOFT[stem[-1]], _SOFT_ENDINGS
    if fleeting := _FLEETING.search(name):
        yield fleeting[1] + fleeting[2], _ENDINGS


def _bare(char: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))
