"""How work on a case stands or ended, for its card."""

from dataclasses import dataclass
from datetime import datetime

from feedback.outcome import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceView:
    """An entry of a list: a name of the locale files, or staff's own words."""

    id: int
    name: str
    built_in: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedAs:
    """How a case ended, for its card."""

    outcome: Outcome
    refund: int | None = None
    cause: ChoiceView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWork:
    """What agents have done so far; instants in the staff chat's zone."""

    ended: ResolvedAs | None = None
    # Put aside until then.
    snoozed_until: datetime | None = None
    # The score before, and the one the customer gave when asked again.
    recovered: tuple[int, int] | None = None
    # Who said that the model was wrong about the words.
    corrected_by: str | None = None
