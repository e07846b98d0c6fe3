"""What a campaign would have done over a past time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from feedback.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialRow:
    """One contact, and for campaigns after a service one event."""

    # The CRM's number of the contact; empty: known in Telegram only.
    contact: str
    event: str | None
    completed_at: datetime | None
    ask: bool
    # When it would have asked, or would ask yet.
    at: datetime | None
    reason: str | None
    eligible_at: datetime | None
    variant: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialView:
    """The whole trial; nothing of it was sent or kept."""

    slug: str
    name: Texts
    since: datetime
    until: datetime
    # Services looked at, and older ones that were left out.
    visits: int
    left_out: int
    rows: tuple[TrialRow, ...]
    # Why not, counted; services the campaign is not about are here too.
    reasons: Mapping[str, int]

    @property
    def asked(self) -> int:
        """Questions it would have sent, those still to come included."""
        return sum(row.ask for row in self.rows)
