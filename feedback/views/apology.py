"""What somebody reads whose words turned out to be unhappy."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Apology:
    """In which language, and by when a person will have written."""

    language: str
    # In the contact's own zone.
    promised_at: datetime
