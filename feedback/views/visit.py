"""A visit from the side of whoever served."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Went(StrEnum):
    """How it went; the values are stored: never rename one."""

    WELL = "well"
    MIDDLING = "middling"
    BADLY = "badly"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitSheet:
    """What staff are asked about."""

    event_id: int
    # In the zone of the company.
    at: datetime
    service: str | None
    location: str | None
    staff: str | None
    language: str
    thread_id: int | None = None
    # What was said, and by whom.
    went: Went | None = None
    by: str = ""
