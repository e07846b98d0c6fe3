"""A campaign's link as an admin sees it, and what an admin learns after picking somebody."""

from dataclasses import dataclass
from datetime import datetime

from feedback.campaign_links import About
from feedback.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignLinkView:
    """One link."""

    id: int
    campaign_id: int
    slug: str
    about: About
    # None: any number.
    uses: int | None
    spent: int
    created_at: datetime
    expires_at: datetime | None
    closed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignLinksView:
    """The newest links of a campaign, and the places a new one may be for."""

    campaign_id: int
    slug: str
    links: tuple[CampaignLinkView, ...]
    locations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PickedView:
    """Whether a picked contact is asked."""

    slug: str
    contact_id: int
    # What the admin called them by.
    contact: str
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who may be picked."""

    contact_id: int
    crm_id: str | None
    name: str | None
