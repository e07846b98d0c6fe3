"""An expression cut into words, with the place of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from feedback.errors import InvalidInput

# What keyboards and word processors write around a text.
_QUOTES = {'"': '"', "'": "'", "“": "”", "„": "”", "«": "»"}
_PATTERN = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<date>\d{4}-\d\d-\d\d(?!\w))
    | (?P<number>-?\d+(?:\.\d+)?(?!\w))
    | (?P<word>[^\W\d]\w*(?:\.(?:[\w-]+|(?=["'“„«])))?)
    | (?P<sign><=|>=|!=|<>|==|≤|≥|≠|[=<>(),])
    """,
    re.VERBOSE,
)
_SAME = {"==": "=", "<>": "!=", "≠": "!=", "≤": "<=", "≥": ">="}


class Sort(StrEnum):
    """What a token is."""

    WORD = "word"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    SIGN = "sign"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word of an expression."""

    sort: Sort
    # A text without its quotation marks, everything else as written.
    text: str
    # The place of its first character, counted from 1.
    at: int


def tokens(expression: str) -> Iterator[Token]:
    """The words in order, then one END; InvalidInput at what is none."""
    place = 0
    while place < len(expression):
        if expression[place] in _QUOTES:
            token, place = _quoted(expression, place)
            yield token
            continue
        found = _PATTERN.match(expression, place)
        if found is None:
            raise InvalidInput("", "error-segment-character", at=place + 1, found=expression[place])
        if found.lastgroup != "space":
            text = _SAME.get(found[0], found[0])
            yield Token(sort=Sort(str(found.lastgroup)), text=text, at=place + 1)
        place = found.end()
    yield Token(sort=Sort.END, text="", at=len(expression) + 1)


def _quoted(expression: str, start: int) -> tuple[Token, int]:
    """A text; a backslash stands before a quotation mark that belongs to it."""
    closing = _QUOTES[expression[start]]
    place, text = start + 1, ""
    while place < len(expression) and expression[place] != closing:
        place += expression[place] == "\\" and place + 1 < len(expression)
        text += expression[place]
        place += 1
    if place >= len(expression):
        raise InvalidInput("", "error-segment-quote", at=start + 1)
    return Token(sort=Sort.TEXT, text=text, at=start + 1), place + 1
