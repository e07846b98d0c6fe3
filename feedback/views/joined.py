"""What a personal link led to."""

from dataclasses import dataclass
from enum import StrEnum


class Joining(StrEnum):
    """How opening a link ended; each has a sentence `customer-link-...`."""

    JOINED = "joined"
    # This very account had opened it before.
    SAME = "same"
    # Another account was first.
    USED = "used"
    EXPIRED = "expired"
    # Made by nobody, or copied in part.
    INVALID = "invalid"
    # The account is joined to another contact already.
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A personal link: its number goes into the signed payload."""

    id: int
    contact_id: int
    crm_id: str | None
    used: bool
