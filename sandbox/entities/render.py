"""Safe HTML of a message for the page."""

from html import escape

from sandbox.dictionary import Json
from sandbox.entities.text import length

TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
SAFE_SCHEMES = ("http://", "https://", "tg://")


def tags(entity: Json, inner: str) -> tuple[str, str]:
    """Opening and closing tag; nothing for kinds that aren't shown."""
    kind = entity["type"]
    if kind in TAGS:
        return f"<{TAGS[kind]}>", f"</{TAGS[kind]}>"
    if kind == "spoiler":
        return '<span class="spoiler">', "</span>"
    url = {"text_link": entity.get("url", ""), "url": inner, "email": ""}.get(kind, "")
    if kind == "url" and "://" not in url:
        url = f"https://{url}"
    if not url.startswith(SAFE_SCHEMES):
        return "", ""
    return f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">', "</a>"


def to_html(text: str, entities: list[Json]) -> str:
    """Escaped text with its entities as tags; crossing ones are cut at the end of the outer."""
    units = text.encode("utf-16-le")

    def cut(start: int, stop: int) -> str:
        return units[start * 2 : stop * 2].decode("utf-16-le")

    def inside(start: int, stop: int, rest: list[Json]) -> str:
        parts, at = [], start
        while rest:
            entity, rest = rest[0], rest[1:]
            begin, end = entity["offset"], min(entity["offset"] + entity["length"], stop)
            if begin < at:
                continue
            inner = [one for one in rest if one["offset"] < end]
            rest = rest[len(inner) :]
            opening, closing = tags(entity, cut(begin, end))
            parts += [escape(cut(at, begin)), opening, inside(begin, end, inner), closing]
            at = end
        return "".join(parts) + escape(cut(at, stop))

    return inside(0, length(text), entities)
