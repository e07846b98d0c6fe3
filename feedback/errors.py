"""What can go wrong, by who has to act.

OtklikError
├── NotFound         it is not there (any more)
├── Conflict         it is there, but something else came first
│   └── Stale        a version written meanwhile would be lost; `diff` shows how they differ
├── Refused          this person may not do this
├── InvalidInput     a value is wrong; `path` says which one
├── InvalidDocument  several values of one document are wrong; `mistakes` has them all
└── Tampered         a button or a link was not made by us
"""

from collections.abc import Sequence


class OtklikError(Exception):
    """An expected refusal; `message_id` is the person's sentence in the locale files, `params` fill it."""

    def __init__(self, message_id: str, **params: str | int) -> None:
        super().__init__(message_id, params)
        self.message_id = message_id
        self.params = params

    def __str__(self) -> str:
        """For logs: the message id and the names of its parameters, never their values."""
        return f"{self.message_id}({', '.join(sorted(self.params))})"


class NotFound(OtklikError):
    """The thing named does not exist (any more)."""


class Conflict(OtklikError):
    """The state has moved on: taken by another agent, a stale version, an illegal transition."""


class Stale(Conflict):
    """A write based on an older version than the current one; `diff` is what the write would change."""

    def __init__(self, message_id: str, diff: Sequence[str], **params: str | int) -> None:
        super().__init__(message_id, **params)
        self.diff = tuple(diff)


class Refused(OtklikError):
    """The role or the ownership does not allow it."""


class InvalidInput(OtklikError):
    """A value from outside is wrong; `path` names the field as the sender wrote it, e.g. `trigger.delay`."""

    def __init__(self, path: str, message_id: str, **params: str | int) -> None:
        super().__init__(message_id, **params)
        self.path = path

    def at(self, prefix: str) -> "InvalidInput":
        """The same mistake seen from the enclosing field."""
        path = f"{prefix}.{self.path}" if self.path else prefix
        return InvalidInput(path, self.message_id, **self.params)


class InvalidDocument(OtklikError):
    """Values of one document are wrong; `mistakes` stand in the document's order, at least one."""

    def __init__(self, mistakes: Sequence[InvalidInput]) -> None:
        super().__init__("error-document", count=len(mistakes))
        self.mistakes = tuple(mistakes)


class Tampered(OtklikError):
    """Callback data or a start payload whose signature is not ours, or whose version is unknown."""

    def __init__(self) -> None:
        super().__init__("error-tampered")
