"""Who may do what, as admins see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from feedback.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLine:
    """One person."""

    id: int
    # Empty: the bot has never met them.
    name: str
    # None: nobody has named them anything.
    role: Role | None
    # Named by ADMIN_IDS: nobody can take that away here.
    always: bool = False
    # Who named them; empty for `always`.
    given_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffView:
    """/staff."""

    people: Sequence[StaffLine]
    # Have worked at the desk and were not named.
    others: Sequence[StaffLine]
    # False: every member of the staff chat is an agent.
    anybody_named: bool


class Naming(StrEnum):
    """How giving or taking a role ended."""

    GIVEN = "given"
    TAKEN = "taken"
    UNCHANGED = "unchanged"
    # Named by ADMIN_IDS.
    ALWAYS = "always"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The outcome, and whom it is about."""

    outcome: Naming
    person: StaffLine
    # The first who was named: from now on only those who are may act.
    first: bool = False
    # The last who was named: everybody in the staff chat is an agent again.
    last: bool = False
