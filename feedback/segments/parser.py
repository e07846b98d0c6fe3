"""An expression read into a tree; what can't be meant is refused with its place and what may stand there.

or < and < not < (…), a comparison, `tag "…"`, `segment "…"`, `… is known`, `… is missing`.
"""

from functools import lru_cache

from feedback.errors import InvalidInput
from feedback.segments.comparing import comparison
from feedback.segments.fields import Field
from feedback.segments.reading import Reader
from feedback.segments.tokens import Sort
from feedback.segments.tree import All, Any, Known, Named, Not, Tagged, Tree

# Longer or deeper ones nobody can read, and databases refuse them.
LONGEST = 2000
DEEPEST = 12


@lru_cache(maxsize=256)
def parse(expression: str) -> Tree:
    """The tree of an expression; InvalidInput says where it is wrong and how to mend it."""
    if len(expression) > LONGEST:
        raise InvalidInput("", "error-length", limit=LONGEST)
    if any(char == "\0" or "\ud800" <= char <= "\udfff" for char in expression):
        raise InvalidInput("", "error-characters")
    reader = Reader(expression)
    tree = _either(reader, 1)
    if not reader.ended:
        raise reader.expected("and, or")
    return tree


def _either(reader: Reader, depth: int) -> Tree:
    if depth > DEEPEST:
        raise InvalidInput("", "error-segment-deep", at=reader.here.at, limit=DEEPEST)
    parts = [_both(reader, depth)]
    while reader.takes("or"):
        parts.append(_both(reader, depth))
    return parts[0] if len(parts) == 1 else Any(parts=tuple(parts))


def _both(reader: Reader, depth: int) -> Tree:
    parts = [_one(reader, depth)]
    while reader.takes("and"):
        parts.append(_one(reader, depth))
    return parts[0] if len(parts) == 1 else All(parts=tuple(parts))


def _one(reader: Reader, depth: int) -> Tree:
    if reader.takes("not"):
        if depth > DEEPEST:
            raise InvalidInput("", "error-segment-deep", at=reader.here.at, limit=DEEPEST)
        return Not(part=_one(reader, depth + 1))
    if reader.takes("("):
        inner = _either(reader, depth + 1)
        reader.needs(")")
        return inner
    if reader.takes("tag"):
        return _tagged(reader)
    if reader.takes("segment"):
        return Named(name=reader.text('segment "…"'))
    return _about(reader, reader.field())


def _tagged(reader: Reader) -> Tree:
    """`tag "vip"`, `tag in ("vip", "gold")`."""
    if not reader.takes("in"):
        return Tagged(tag=reader.text('tag "…"'))
    tags = reader.listed(lambda: reader.text('"…"'))
    return Any(parts=tuple(Tagged(tag=tag) for tag in tags))


def _about(reader: Reader, field: Field) -> Tree:
    if not reader.takes("is"):
        return comparison(reader, field)
    contrary = reader.takes("not")
    if reader.here.sort is Sort.WORD and reader.takes("missing"):
        return Known(field=field) if contrary else Not(part=Known(field=field))
    reader.needs("known", allowed="known, missing")
    return Not(part=Known(field=field)) if contrary else Known(field=field)
