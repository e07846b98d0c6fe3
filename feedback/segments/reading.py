"""Going through the words of an expression, one after another."""

from collections.abc import Callable
from typing import TypeVar

from feedback.errors import InvalidInput
from feedback.segments import fields
from feedback.segments.tokens import Sort, Token, tokens

# Words of the grammar: none of them can be a field.
WORDS = frozenset({"and", "or", "not", "in", "is", "tag", "segment", "known", "missing", "before", "after"})
_LONGEST_SHOWN = 40
Item = TypeVar("Item")


class Reader:
    """The words of one expression and how far they were read."""

    def __init__(self, expression: str) -> None:
        self._tokens = list(tokens(expression))
        self._next = 0

    @property
    def here(self) -> Token:
        """The next word."""
        return self._tokens[self._next]

    @property
    def ended(self) -> bool:
        """Whether nothing is left."""
        return self.here.sort is Sort.END

    def takes(self, *words: str) -> str | None:
        """Go past the next word if it is one of these (in any case); says which."""
        here = self.here
        if here.sort in {Sort.WORD, Sort.SIGN} and here.text.lower() in words:
            self._next += 1
            return here.text.lower()
        return None

    def needs(self, word: str, *, allowed: str = "") -> None:
        """Go past this word, which must come now."""
        if not self.takes(word):
            raise self.expected(allowed or word)

    def text(self, allowed: str) -> str:
        """Go past a text in quotation marks, which must come now and say something."""
        if self.here.sort is not Sort.TEXT or not self.here.text.strip():
            raise self.expected(allowed)
        return self.take().text

    def take(self) -> Token:
        """Go past the next word, whatever it is."""
        taken = self.here
        self._next += not self.ended
        return taken

    def field(self) -> fields.Field:
        """Go past the name of a field, which must come now."""
        here = self.here
        if here.sort is not Sort.WORD or here.text.lower() in WORDS:
            raise self.expected(", ".join((*fields.NAMES, "tag", "segment", "not", "(")))
        self.take()
        name = here.text if "." in here.text else here.text.lower()
        if name.endswith("."):
            name += self.text(f'{name}"…"')
        found = fields.find(name)
        if found is not None:
            return found
        meant = fields.near(name)
        if meant is not None:
            raise InvalidInput("", "error-segment-field-near", at=here.at, name=name, near=meant)
        allowed = ", ".join(fields.NAMES)
        raise InvalidInput("", "error-segment-field", at=here.at, name=name, allowed=allowed)

    def listed(self, item: Callable[[], Item]) -> list[Item]:
        """Go past `(a, b, …)`."""
        self.needs("(")
        found = [item()]
        while self.takes(","):
            found.append(item())
        self.needs(")", allowed="), ,")
        return found

    def expected(self, allowed: str) -> InvalidInput:
        """The mistake: something else stands here."""
        if self.ended:
            return InvalidInput("", "error-segment-end", at=self.here.at, allowed=allowed)
        found = self.here.text[:_LONGEST_SHOWN]
        return InvalidInput("", "error-segment-expected", at=self.here.at, found=found, allowed=allowed)
