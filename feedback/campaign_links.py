"""Links and QR codes of campaigns: what one is about, and what becomes of whoever opens it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from feedback.errors import InvalidInput

# How long a link works unless told: one about an order, and one on a poster.
ORDER_LASTS = timedelta(days=30)
POSTER_LASTS = timedelta(days=365)
MOST_USES = 1_000_000


class Opening(StrEnum):
    """How opening a link ended; each has words for the customer."""

    # The question comes at once.
    ASKED = "asked"
    # It comes once they agree.
    CONSENT = "consent"
    # Their question stands in the chat already.
    ABOVE = "above"
    # They were asked a moment ago.
    RECENT = "recent"
    # They have answered about this very order.
    ANSWERED = "answered"
    # They want no questions: the way back.
    STOPPED = "stopped"
    USED = "used"
    EXPIRED = "expired"
    # The campaign asks nothing now, or an admin closed the link.
    CLOSED = "closed"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the events of a link say."""

    # The number of an event at the company.
    order: str | None = None
    service: str | None = None
    location: str | None = None
    staff: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkTerms:
    """How long a link works, and for how many answers."""

    # None: any number.
    uses: int | None
    # None: for ever.
    lasts: timedelta | None

    def __post_init__(self) -> None:
        if self.uses is not None and not 1 <= self.uses <= MOST_USES:
            raise InvalidInput("uses", "error-link-uses", most=MOST_USES)
        if self.lasts is not None and self.lasts <= timedelta():
            raise InvalidInput("expires", "error-positive")


def usual_terms(about: About) -> LinkTerms:
    """One answer about an order; as many as come from a poster."""
    if about.order is not None:
        return LinkTerms(uses=1, lasts=ORDER_LASTS)
    return LinkTerms(uses=None, lasts=POSTER_LASTS)


def ended(
    *,
    uses: int | None,
    spent: int,
    expires_at: datetime | None,
    closed_at: datetime | None,
    running: bool,
    now: datetime,
) -> Opening | None:
    """Why a link asks nobody any more; None: it still works."""
    if uses is not None and spent >= uses:
        return Opening.USED
    if expires_at is not None and now >= expires_at:
        return Opening.EXPIRED
    return Opening.CLOSED if closed_at is not None or not running else None
