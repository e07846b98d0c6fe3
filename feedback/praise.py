"""Whom a happy comment praises: the employees it names."""

import re
import unicodedata
from collections.abc import Collection

from feedback.declension import forms_of, is_form, plain

_WORD = re.compile(r"[^\W\d_]+")
# Initials and "dr" name nobody.
_SHORTEST = 3


def praised(text: str, served_by: str | None, known: Collection[str]) -> tuple[str, ...]:
    """The employees a happy comment is about, in the order of their names; may be nobody.

    A name may stand in any case of Russian or Polish; one that belongs to several is taken for whoever
    served, else for those of whom most is said. Without a capital letter only `served_by` is recognised.
    """
    everybody = set(known) | ({served_by} if served_by else set())
    said = {name: words for name in everybody if (words := _said(text, name, name == served_by))}
    return tuple(sorted(name for name in said if _meant(name, said, served_by)))


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
    forms = [
        form for part in _words(name) if len(small := plain(part)) >= _SHORTEST for form in forms_of(small)
    ]
    words = (plain(word) for word in _words(text) if any_case or word[0].isupper())
    return frozenset(word for word in words if any(is_form(word, form) for form in forms))


def _words(text: str) -> list[str]:
    # Put together, a letter and its mark are one letter and do not end a word.
    return _WORD.findall(unicodedata.normalize("NFC", text))
