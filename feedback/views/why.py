"""Why somebody was asked, or not, and when next."""

from dataclasses import dataclass
from datetime import datetime

from feedback.invitation import State
from feedback.texts import Texts
from feedback.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A contact as admins recognise them."""

    contact_id: int
    # The name, the CRM's number, or Telegram's.
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNow:
    """What one campaign would say to a visit that ended now, or to a wave that came now."""

    slug: str
    name: Texts
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyLine:
    """One invitation and its verdicts."""

    slug: str
    name: Texts
    who: Known
    state: State
    # The verdict that decided, or what Telegram said; None when nothing stood in the way.
    reason: str | None
    # Beside a yes on arrival: what put it off.
    planned: str | None
    at: datetime
    due_at: datetime | None
    eligible_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyPage:
    """A page of invitations, newest first."""

    number: int
    lines: tuple[WhyLine, ...]
    older: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyPerson:
    """One contact: every campaign now, and what was so far."""

    who: Known
    now: tuple[WhyNow, ...]
    page: WhyPage


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyCampaign:
    """One campaign: whom it asked of late, and whom not."""

    campaign_id: int
    slug: str
    name: Texts
    page: WhyPage
