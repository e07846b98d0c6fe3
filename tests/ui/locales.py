"""The locale files as data."""

from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.i18n import LOCALES

Messages = dict[str, ast.Message]


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 -- Fluent's name
        self.found.add(node.id.name)


class _Selectors(Visitor):
    def __init__(self) -> None:
        self.found: list[tuple[str, ...]] = []

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 -- Fluent's name
        keys = (variant.key for variant in node.variants)
        self.found.append(tuple(key.name if isinstance(key, ast.Identifier) else key.value for key in keys))


class _Words(Visitor):
    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 -- Fluent's name
        self.found.append(node.value)


@cache
def resource(language: str) -> ast.Resource:
    """The parsed file."""
    return FluentParser().parse(source(language).read_text(encoding="utf-8"))


def source(language: str) -> Path:
    return LOCALES / f"{language}.ftl"


def messages(language: str) -> Messages:
    """Every message by id."""
    return {entry.id.name: entry for entry in resource(language).body if isinstance(entry, ast.Message)}


def variables(message: ast.Message) -> set[str]:
    """The parameters a message needs."""
    seen = _Variables()
    seen.visit(message)
    return seen.found


def selectors(message: ast.Message) -> list[tuple[str, ...]]:
    """The keys of every selector in a message."""
    seen = _Selectors()
    seen.visit(message)
    return seen.found


def text(message: ast.Message) -> str:
    """Every fixed word of a message, variants included."""
    seen = _Words()
    seen.visit(message)
    return " ".join(seen.found)
