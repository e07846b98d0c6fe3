"""One line of `otklik check`."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How serious it is."""

    OK = "ok"
    # Nothing is broken, but somebody should know.
    NOTE = "note"
    MEND = "mend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was looked at and what came of it."""

    name: str
    state: State
    # What is there; or what is wrong and how to mend it.
    text: str


def ok(name: str, text: str) -> Finding:
    """All is well."""
    return Finding(name=name, state=State.OK, text=text)


def note(name: str, text: str) -> Finding:
    """Worth knowing."""
    return Finding(name=name, state=State.NOTE, text=text)


def mend(name: str, text: str) -> Finding:
    """To be mended before the bot can do its work."""
    return Finding(name=name, state=State.MEND, text=text)
