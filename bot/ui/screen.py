"""A message as a person meets it: Telegram HTML and the keys under it."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from bot.i18n import Safe, escape, plain

# Telegram's limits.
LONGEST_TEXT = 4096
LONGEST_NOTE = 200
LONGEST_LABEL = 64
KEYS_IN_ROW = 8
MOST_KEYS = 100
# What a campaign's own question, follow-up or thanks may take of a message.
LONGEST_OWN = 1000

Style = Literal["primary", "success", "danger"]

_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """One key: signed callback data or a link; a style only for staff and admins, never on a rating."""

    text: str
    data: str | None = None
    url: str | None = None
    style: Style | None = None


Row = tuple[Button, ...]
Rows = tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One message, ready to be sent or edited in."""

    text: str
    rows: Rows = ()


def size(text: str) -> int:
    """The length of Telegram HTML as Telegram counts it: after entities, in UTF-16 units."""
    return _units(html.unescape(_TAG.sub("", text)))


def lines(*parts: str | None) -> Safe:
    """Parts one under another, the empty ones left out."""
    return Safe("\n".join(part for part in parts if part))


def paragraphs(*parts: str | None) -> Safe:
    """Parts with an empty line between, the empty ones left out."""
    return Safe("\n\n".join(part for part in parts if part))


def fitting(parts: Iterable[str], budget: int) -> list[str]:
    """The first parts whose sizes, a line break each, stay within the budget."""
    taken: list[str] = []
    for part in parts:
        budget -= size(part) + 1
        if budget < 0:
            break
        taken.append(part)
    return taken


def quote(text: str, budget: int) -> tuple[Safe, int]:
    """A person's text as a block quote of at most `budget` units, and how many characters were left out."""
    shown = head(plain(text).strip(), budget)
    return Safe(f"<blockquote>{escape(shown)}</blockquote>"), len(plain(text).strip()) - len(shown)


def own(text: str) -> Safe:
    """A text of the campaign's owner, ready for HTML."""
    return escape(head(plain(text), LONGEST_OWN))


def head(text: str, budget: int) -> str:
    """The beginning of a text in at most `budget` UTF-16 units; a joined emoji is kept or left out whole."""
    ends = accumulate(_units(char) for char in text)
    taken = sum(end <= budget for end in ends)
    while 0 < taken < len(text) and _joined(text, taken):
        taken -= 1
    return text[:taken]


def grid(keys: Sequence[Button], width: int) -> Rows:
    """Keys in rows of at most `width`."""
    return tuple(tuple(keys[start : start + width]) for start in range(0, len(keys), width))


def _units(text: str) -> int:
    return len(text) + sum(ord(char) > 0xFFFF for char in text)


def _joined(text: str, at: int) -> bool:
    """Whether a cut here would part joiners, variations, skin tones or marks from their character."""
    after = ord(text[at])
    return (
        after in {0x200D, 0xFE0E, 0xFE0F, 0x20E3}
        or 0x1F3FB <= after <= 0x1F3FF
        or 0x300 <= after <= 0x36F
        or text[at - 1] == "\u200d"
    )
