"""What Telegram finds in plain text by itself: commands, links, addresses, tags."""

import re

from sandbox.dictionary import Json
from sandbox.entities.text import in_order, length

PATTERNS = {
    "bot_command": re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])"),
    "email": re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}"),
    "url": re.compile(
        r"(?<![\w@.])(?:https?://[^\s<>\"']+[^\s<>\"'.,;:!?)]|(?:[\w-]+\.)+(?:com|org|net|ru|pl|de|me|io|info)(?![\w@])(?:/[^\s<>\"']*[^\s<>\"'.,;:!?)])?)"
    ),
    "mention": re.compile(r"(?<!\w)@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)"),
    "hashtag": re.compile(r"(?<!\w)#(?!\d+\b)\w{1,256}"),
}
OPAQUE = frozenset({"code", "pre", "text_link", "text_mention"})


def overlaps(left: Json, right: Json) -> bool:
    """Share a place."""
    starts_before_end: bool = left["offset"] < right["offset"] + right["length"]
    ends_after_start: bool = right["offset"] < left["offset"] + left["length"]
    return starts_before_end and ends_after_start


def with_found(text: str, entities: list[Json]) -> list[Json]:
    """The entities given and those found."""
    taken = [entity for entity in entities if entity["type"] in OPAQUE]
    found: list[Json] = []
    for kind, pattern in PATTERNS.items():
        for match in pattern.finditer(text):
            entity: Json = {"type": kind, "offset": length(text[: match.start()]), "length": length(match[0])}
            if not any(overlaps(entity, other) for other in [*taken, *found]):
                found.append(entity)
    return in_order([*entities, *found])
