"""Text as Telegram counts and cleans it: lengths and offsets are UTF-16 code units."""

import re

from sandbox.dictionary import Json

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
# A message of nothing but these looks empty.
INVISIBLE = re.compile(
    r"[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0]*"
)


def length(text: str) -> int:
    """UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def is_unicode(text: str) -> bool:
    """No half surrogates."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def cleaned(text: str) -> str:
    """Without carriage returns; control characters become spaces."""
    return CONTROL.sub(" ", text.replace("\r", ""))


def looks_empty(text: str) -> bool:
    """Nothing a person could see."""
    return INVISIBLE.fullmatch(text) is not None


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Cut white space at both ends; entities move along or vanish."""
    bare = text.strip()
    cut = length(text) - length(text.lstrip())
    end = length(bare)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - cut)
        stop = min(end, entity["offset"] + entity["length"] - cut)
        if stop > start:
            kept.append(entity | {"offset": start, "length": stop - start})
    return bare, in_order(kept)


def in_order(entities: list[Json]) -> list[Json]:
    """By place, outer ones first."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
