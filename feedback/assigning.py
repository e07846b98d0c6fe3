"""Whom to suggest for a case: whoever has fewest open ones, and nobody who has too many."""

from collections.abc import Iterable
from dataclasses import dataclass

# Nobody who has as many open cases is suggested.
CAP = 10
# More names than a thumb can choose from are of no use.
MOST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """An agent and how many open cases they have."""

    agent_id: int
    name: str
    open_cases: int


def suggestions(
    loads: Iterable[Load], owner_id: int | None, *, preferred: int | None = None, cap: int = CAP
) -> tuple[Load, ...]:
    """The service's owner (`preferred`), then who has fewest open cases, then by name.

    Left out are the case's owner and whoever has `cap` cases or more.
    """
    free = [load for load in loads if load.agent_id != owner_id and load.open_cases < cap]
    free.sort(key=lambda load: (load.agent_id != preferred, load.open_cases, load.name, load.agent_id))
    return tuple(free[:MOST])
