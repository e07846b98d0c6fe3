"""What Telegram accepts, checked by our own strict reader."""

import html
import re
from collections.abc import Iterator

from bot.ui.screen import Rows, Screen

TAGS = {"b", "i", "u", "s", "code", "pre", "blockquote", "a"}
ENTITIES = {"&lt;", "&gt;", "&amp;", "&quot;"}
# Of links only a mention by account is ours: everybody else's address would be an attribute to check.
_TOKEN = re.compile(r'<(/?)([a-z-]+)(?:(?<=<a) href="tg://user\?id=[0-9]+")?>')
_ENTITY = re.compile(r"&[^;\s]{0,10};?")
REORDERING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def length(text: str) -> int:
    """UTF-16 units after entities, the strictest way to count 4096."""
    return len(html.unescape(_TOKEN.sub("", text)).encode("utf-16-le")) // 2


def mistakes(screen: Screen) -> Iterator[str]:
    """Everything Telegram would refuse, or a reader would stumble over."""
    yield from html_mistakes(screen.text)
    if not screen.text.strip():
        yield "an empty message"
    if length(screen.text) > 4096:
        yield f"{length(screen.text)} units of text"
    if REORDERING & set(screen.text):
        yield "a character that re-orders our own words"
    yield from _key_mistakes(screen.rows)


def _key_mistakes(rows: Rows) -> Iterator[str]:
    keys = [key for row in rows for key in row]
    if len(keys) > 100:
        yield f"{len(keys)} keys"
    yield from (f"{len(row)} keys in a row" for row in rows if not 1 <= len(row) <= 8)
    for key in keys:
        if not key.text.strip() or len(key.text) > 64:
            yield f"a key labelled {key.text!r}"
        if (key.data is None) == (key.url is None):
            yield f"key {key.text!r} needs either data or a link"
        if key.data and len(key.data.encode()) > 64:
            yield f"{len(key.data.encode())} bytes of callback data"


def html_mistakes(text: str) -> Iterator[str]:
    """Tags that Telegram does not know or that do not nest, and bare & < >."""
    opened: list[str] = []
    for closing, tag in _TOKEN.findall(text):
        if tag not in TAGS:
            yield f"unknown tag {tag}"
        if not closing:
            opened.append(tag)
        elif not opened or opened.pop() != tag:
            yield f"</{tag}> closes nothing"
    if opened:
        yield f"never closed: {opened}"
    bare = _TOKEN.sub("", text)
    if "<" in bare or ">" in bare:
        yield f"a bare angle bracket in {bare[:80]!r}"
    for entity in _ENTITY.findall(bare):
        if entity not in ENTITIES:
            yield f"not an entity Telegram knows: {entity}"
