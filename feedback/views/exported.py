"""One response as it leaves the house."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedResponse:
    """A complete response with what it was about; names are the columns of the CSV file."""

    response: int
    campaign: str
    answered_at: datetime
    late: bool
    # regular | resurvey
    kind: str
    metric: str
    score: int | None
    group: str | None
    # One per question.
    values: tuple[int, ...]
    # The CRM's id; None for somebody only Telegram knows, or who is forgotten.
    contact: str | None
    event: str | None
    service: str | None
    location: str | None
    staff: str | None
    channel: str | None
    stage: str | None
    comment: str
    # positive, neutral, negative; None while nobody has judged.
    sentiment: str | None
    case: int | None
