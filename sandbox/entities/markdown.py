"""MarkdownV2 and the old Markdown, read the way Telegram reads them."""

import re
from dataclasses import dataclass

from sandbox.dictionary import Json
from sandbox.entities.text import in_order, length
from sandbox.entities.urls import link_entity
from sandbox.errors import BotApiError, bad_request

RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
# Longer marks first. Names are the ones in Telegram's complaints.
MARKS = {
    "||": ("spoiler", "Spoiler"),
    "__": ("underline", "Underline"),
    "_": ("italic", "Italic"),
    "*": ("bold", "Bold"),
    "~": ("strikethrough", "Strikethrough"),
}
FENCES = {"```": ("pre", "PreCode"), "`": ("code", "Code")}


@dataclass(slots=True, kw_only=True)
class Opened:
    """A mark not yet closed."""

    mark: str
    offset: int
    begin: int


class MarkdownReader:
    """Reads one text; `nested` is MarkdownV2, otherwise the old style."""

    def __init__(self, source: str, *, nested: bool) -> None:
        self._source = source
        self._nested = nested
        self._at = 0
        self._text = ""
        self._open: list[Opened] = []
        self._found: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        """The plain text and its entities."""
        while self._at < len(self._source):
            if not (self._escaped() or self._fence() or self._link() or self._mark()):
                self._plain()
        if self._open:
            raise self._unclosed(self._open[-1])
        return self._text, in_order(self._found)

    def _wrong(self, words: str) -> BotApiError:
        return bad_request(f"can't parse entities: {words}")

    def _unclosed(self, opened: Opened) -> BotApiError:
        place = len(self._source[: opened.begin].encode())
        if not self._nested:
            return self._wrong(f"Can't find end of the entity starting at byte offset {place}")
        names = {"[": "TextUrl", **{mark: name for mark, (_, name) in {**MARKS, **FENCES}.items()}}
        return self._wrong(f"Can't find end of {names[opened.mark]} entity at byte offset {place}")

    def _escaped(self) -> bool:
        following = self._source[self._at + 1 : self._at + 2]
        allowed = "_*`[" if not self._nested else "".join(map(chr, range(1, 127)))
        if self._source[self._at] != "\\" or not following or following not in allowed:
            return False
        self._text += following
        self._at += 2
        return True

    def _fence(self) -> bool:
        for mark, (kind, _) in FENCES.items():
            if not self._source.startswith(mark, self._at):
                continue
            end = self._end_of(mark)
            if end < 0:
                raise self._unclosed(Opened(mark=mark, offset=0, begin=self._at))
            inner = self._source[self._at + len(mark) : end]
            inner = re.sub(r"\\(.)", r"\1", inner) if self._nested else inner
            self._add(kind, length(self._text), inner)
            self._at = end + len(mark)
            return True
        return False

    def _end_of(self, mark: str) -> int:
        """Where the closing mark stands; escaped characters are passed over."""
        at = self._at + len(mark)
        while at < len(self._source) and not self._source.startswith(mark, at):
            at += 2 if self._nested and self._source[at] == "\\" else 1
        return at if at < len(self._source) else -1

    def _add(self, kind: str, offset: int, inner: str) -> None:
        language, newline, code = inner.partition("\n")
        extra: Json = {}
        if kind == "pre" and newline and language.isalnum():
            inner, extra = code, {"language": language}
        if inner:
            self._found.append({"type": kind, "offset": offset, "length": length(inner), **extra})
        self._text += inner

    def _link(self) -> bool:
        sign = self._source[self._at]
        if sign == "[":
            self._open.append(Opened(mark="[", offset=length(self._text), begin=self._at))
            self._at += 1
            return True
        if sign != "]" or not self._open or self._open[-1].mark != "[":
            return False
        opened = self._open.pop()
        self._at += 1
        target = ""
        if self._source.startswith("(", self._at):
            end = self._source.find(")", self._at)
            if end < 0:
                raise self._wrong(
                    f"Can't find end of a URL at byte offset {len(self._source[: self._at].encode())}"
                )
            target = self._source[self._at + 1 : end].replace("\\", "")
            self._at = end + 1
        place = {"offset": opened.offset, "length": length(self._text) - opened.offset}
        self._found.extend(link_entity(target, place) if place["length"] else [])
        return True

    def _mark(self) -> bool:
        marks = MARKS if self._nested else {"_": MARKS["_"], "*": MARKS["*"]}
        mark = next((one for one in marks if self._source.startswith(one, self._at)), None)
        if mark is None:
            return False
        if self._open and self._open[-1].mark == mark:
            opened = self._open.pop()
            place = {"offset": opened.offset, "length": length(self._text) - opened.offset}
            self._found.extend([{"type": MARKS[mark][0], **place}] if place["length"] else [])
        elif self._open and not self._nested:
            self._text += mark
        else:
            self._open.append(Opened(mark=mark, offset=length(self._text), begin=self._at))
        self._at += len(mark)
        return True

    def _plain(self) -> None:
        sign = self._source[self._at]
        if self._nested and sign in RESERVED:
            raise self._wrong(f"Character '{sign}' is reserved and must be escaped with the preceding '\\'")
        self._text += sign
        self._at += 1


def parse_markdown(source: str, *, nested: bool) -> tuple[str, list[Json]]:
    """Plain text and entities. Raises 400 can't parse entities."""
    return MarkdownReader(source, nested=nested).read()
