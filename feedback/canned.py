"""Canned answers: written once, with the customer's name filled in."""

import re

from feedback.errors import InvalidInput

LONGEST_TITLE = 40
LONGEST_TEXT = 1000
# With names filled in, so that a message holds it whatever the letters.
LONGEST_FILLED = 2000
# How many answers one language has at most: each is a key under Reply.
MOST = 30
_NAME = re.compile(r"\{name\}")
# With what only the name needs: the comma before it, or after it where a line begins.
_NAMELESS = re.compile(r"(?m)^\{name\}[,!]?[^\S\n]*|(?:,?[^\S\n]+|,)?\{name\}")


def filled(text: str, name: str) -> str:
    """The answer for a customer of this name; without a name it still reads well."""
    if name:
        # Never a format string: a name may hold braces of its own.
        return _NAME.sub(lambda _found: name, text)[:LONGEST_FILLED]
    return _NAMELESS.sub("", text).strip()


def checked(title: str, text: str) -> tuple[str, str]:
    """Title and text as they are kept; InvalidInput for what is empty or too long."""
    kept = " ".join(title.split()), text.strip()
    for path, value, limit in (("title", kept[0], LONGEST_TITLE), ("text", kept[1], LONGEST_TEXT)):
        if not 1 <= len(value) <= limit:
            raise InvalidInput(path, "error-length", limit=limit)
    return kept
