"""The audit log as admins read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from feedback.changes import Actor, ChangeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One change."""

    id: int
    at: datetime
    kind: ChangeKind
    # What it was done to, as people call it.
    about: str
    actor: Actor
    # Only what differs; None: it was not there, or is no more.
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """A page, the newest first, and what it was sieved by."""

    lines: Sequence[ChangeLine]
    # There are older ones.
    more: bool
    kind: ChangeKind | None = None
    # The Telegram account of a person.
    person_id: int | None = None
