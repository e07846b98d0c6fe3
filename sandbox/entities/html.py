"""HTML style, read the way Telegram reads it: strictly, with its complaints."""

import re
from dataclasses import dataclass

from sandbox.dictionary import Json
from sandbox.entities.text import in_order, length
from sandbox.entities.urls import link_entity
from sandbox.errors import BotApiError, bad_request

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "",
    "tg-emoji": "custom_emoji",
}
ENTITY = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot));?")
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
END_TAG = re.compile(r"</([^\s>]*)\s*(>?)")
START_NAME = re.compile(r"<([^\s>]*)")
ATTRIBUTE = re.compile(r"\s*([^\s=>]+)")
VALUE = re.compile(r"\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9.-]+)(?=[\s>])", re.DOTALL)


@dataclass(slots=True, kw_only=True)
class Open:
    """A tag not yet closed."""

    tag: str
    attributes: dict[str, str]
    offset: int
    begin: int


def decoded(text: str) -> str:
    """Character references replaced; unknown ones stay."""

    def character(match: re.Match[str]) -> str:
        if match[3]:
            return NAMED[match[3]]
        number = int(match[1], 16) if match[1] else int(match[2])
        return chr(number) if 0 < number < 0x10FFFF else match[0]

    return ENTITY.sub(character, text)


class HtmlReader:
    """Reads one text."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._parts: list[str] = []
        self._length = 0
        self._open: list[Open] = []
        self._found: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        """The plain text and its entities."""
        while self._at < len(self._source):
            if self._source[self._at] != "<":
                self._plain()
            elif self._source.startswith("</", self._at):
                self._end_tag()
            else:
                self._start_tag()
        if self._open:
            raise self._wrong(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"', None)
        return "".join(self._parts), in_order(self._found)

    def _wrong(self, words: str, at: int | None) -> BotApiError:
        place = "" if at is None else f" at byte offset {len(self._source[:at].encode())}"
        return bad_request(f"can't parse entities: {words}{place}")

    def _plain(self) -> None:
        end = self._source.find("<", self._at)
        end = len(self._source) if end < 0 else end
        part = decoded(self._source[self._at : end])
        self._parts.append(part)
        self._length += length(part)
        self._at = end

    def _start_tag(self) -> None:
        begin = self._at
        name = START_NAME.match(self._source, begin)
        tag = name[1].lower() if name else ""
        self._at = begin + 1 + len(tag)
        if self._at >= len(self._source):
            raise self._wrong("Unclosed start tag", begin)
        if tag not in KINDS:
            raise self._wrong(f'Unsupported start tag "{tag}"', begin)
        attributes = self._attributes(tag, begin)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self._wrong('Tag "span" must have class "tg-spoiler"', begin)
        self._open.append(Open(tag=tag, attributes=attributes, offset=self._length, begin=len(self._parts)))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            while self._source[self._at : self._at + 1].isspace():
                self._at += 1
            if self._at >= len(self._source):
                raise self._wrong("Unclosed start tag", begin)
            if self._source[self._at] == ">":
                self._at += 1
                return found
            name = ATTRIBUTE.match(self._source, self._at)
            if name is None:
                raise self._wrong(f'Empty attribute name in the tag "{tag}"', begin)
            self._at = name.end()
            found[name[1]] = self._value(tag, name[1], begin)

    def _value(self, tag: str, name: str, begin: int) -> str:
        rest = self._source[self._at :]
        if not rest.lstrip().startswith("="):
            if tag == "blockquote" and name == "expandable":
                return ""
            raise self._wrong(f'Expected equal sign in declaration of an attribute of the tag "{tag}"', begin)
        self._at = self._source.index("=", self._at) + 1
        while self._source[self._at : self._at + 1].isspace():
            self._at += 1
        value = VALUE.match(self._source, self._at)
        if value is None:
            unfinished = self._source[self._at : self._at + 1] in {"", '"', "'"}
            raise self._wrong(
                "Unclosed start tag" if unfinished else "Unexpected end of name token",
                begin if unfinished else self._at,
            )
        self._at = value.end()
        return value[3].lower() if value[3] else decoded(value[1] or value[2] or "")

    def _end_tag(self) -> None:
        begin = self._at
        match = END_TAG.match(self._source, begin)
        if not self._open:
            raise self._wrong("Unexpected end tag", begin)
        if match is None or not match[2]:
            raise self._wrong("Unclosed end tag", begin)
        opened, name = self._open.pop(), match[1].lower()
        if name and name != opened.tag:
            at = len(self._source[:begin].encode())
            found = f'expected "</{opened.tag}>", found "</{name}>"'
            raise self._wrong(f"Unmatched end tag at byte offset {at}, {found}", None)
        self._at = match.end()
        if self._length > opened.offset:
            self._close(opened)

    def _close(self, opened: Open) -> None:
        place: Json = {"offset": opened.offset, "length": self._length - opened.offset}
        if opened.tag == "a":
            target = opened.attributes.get("href") or "".join(self._parts[opened.begin :])
            self._found.extend(link_entity(target, place))
        elif opened.tag == "tg-emoji":
            self._found.append(
                {"type": "custom_emoji", **place, "custom_emoji_id": opened.attributes.get("emoji-id", "")}
            )
        elif opened.tag == "blockquote" and "expandable" in opened.attributes:
            self._found.append({"type": "expandable_blockquote", **place})
        elif opened.tag == "pre" and self._found and self._is_language(self._found[-1], place):
            self._found[-1]["type"] = "pre"
        else:
            language = opened.attributes.get("class", "")
            extra = (
                {"language": language[9:]}
                if opened.tag == "code" and language.startswith("language-")
                else {}
            )
            self._found.append({"type": KINDS[opened.tag], **place, **extra})

    def _is_language(self, inner: Json, place: Json) -> bool:
        return (
            inner["type"] == "code" and "language" in inner and all(inner[key] == place[key] for key in place)
        )


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Plain text and entities. Raises 400 can't parse entities."""
    text, entities = HtmlReader(source).read()
    for entity in entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return text, entities
