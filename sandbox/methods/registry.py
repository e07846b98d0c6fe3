"""What a method is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from sandbox.call import Call
from sandbox.world import World

Handler = Callable[[World, Call], Any]
Waiter = Callable[[World, Call], Awaitable[Any]]


def one(_call: Call) -> int:
    """Most calls cost one message."""
    return 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A method by its name in the documentation."""

    name: str
    handler: Handler
    # Counts against the flood limits.
    counted: bool = False
    # How many messages it counts as.
    cost: Callable[[Call], int] = one
    # Written into the ledger when accepted (polling would drown the rest).
    recorded: bool = True
