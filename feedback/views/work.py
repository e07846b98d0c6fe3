"""What agents are shown while they work on a case."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from feedback.assigning import Load
from feedback.case import CaseReason
from feedback.outcome import Draft, Outcome
from feedback.views.desk import Taking
from feedback.views.ended import ChoiceView


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """To whom a case may be given."""

    outcome: Taking
    # The owner while the names are chosen from; 0: nobody.
    owner_id: int = 0
    owner: str | None = None
    loads: Sequence[Load] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relabelled:
    """What came of saying that words are negative, or are not."""

    # False: there are no words to judge, or it was said before.
    changed: bool
    # The case is closed now.
    closed: bool = False
    # Why the case stays all the same.
    reasons: tuple[CaseReason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Where an agent stands on the way to Resolve."""

    draft: Draft
    causes: Sequence[ChoiceView]


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """The line a customer gets when their case is resolved."""

    language: str
    # How they are addressed; empty: without a name.
    name: str
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Snoozed:
    """The case was put aside until then, or cannot be."""

    outcome: Taking
    until: datetime | None = None
    owner: str | None = None
