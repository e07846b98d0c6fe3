"""What recording a service event came to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Recording(StrEnum):
    """How it ended."""

    CREATED = "created"
    # The same body came before: nothing was done.
    REPEATED = "repeated"
    # Another body came before under the same id: nothing was done.
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventResult:
    """The answer to a service event."""

    outcome: Recording
    # {id, verdicts: [{campaign, ask, at, reason, eligible_at}]} as it was given the first time.
    answer: Mapping[str, Any]
    # With a conflict: the fields that differ, as `contact.name`.
    differing: tuple[str, ...] = ()
