"""What a campaign counts as it asks: which days and spans a question falls into."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What is counted; the values are stored: never rename one."""

    QUOTA = "quota"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One number that grows as questions go out."""

    campaign_id: int
    kind: Kind
    begins_on: date
    # The location or the employee; empty: the whole campaign, or a visit that did not say.
    part: str = ""
