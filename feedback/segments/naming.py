"""Segments by their names: what a campaign's audience is when it names one."""

from collections.abc import Iterator, Mapping

from feedback.errors import InvalidInput
from feedback.segments.parser import parse
from feedback.segments.tree import All, Any, Named, Nobody, Not, Tree
from feedback.slug import is_slug


def check_name(name: str) -> str:
    """The name itself; InvalidInput unless it is short and of plain letters."""
    if not is_slug(name):
        raise InvalidInput("name", "error-slug")
    return name


def is_name(text: str) -> bool:
    """Whether the whole text is a name: no expression looks like that."""
    return is_slug(text)


def read(audience: str) -> Tree:
    """The tree of an expression or of a bare name. InvalidInput."""
    return Named(name=audience) if is_name(audience) else parse(audience)


def names_in(tree: Tree) -> Iterator[str]:
    """Every saved segment it leans on."""
    match tree:
        case Named(name=name):
            yield name
        case Not(part=part):
            yield from names_in(part)
        case All(parts=parts) | Any(parts=parts):
            for each in parts:
                yield from names_in(each)


def resolve(tree: Tree, saved: Mapping[str, Tree]) -> Tree:
    """The tree with segments in place of their names; one that is gone holds nobody."""
    match tree:
        case Named(name=name):
            return saved.get(name, Nobody)
        case Not(part=part):
            return Not(part=resolve(part, saved))
        case All(parts=parts):
            return All(parts=tuple(resolve(each, saved) for each in parts))
        case Any(parts=parts):
            return Any(parts=tuple(resolve(each, saved) for each in parts))
    return tree
