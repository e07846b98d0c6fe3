"""Campaigns being put together in chat, and versions side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from feedback.campaign import Campaign, CampaignState
from feedback.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateLine:
    """A ready campaign to begin with."""

    slug: str
    campaign: Campaign


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """A draft in a list."""

    id: int
    slug: str
    name: Texts
    holder_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftView:
    """One draft with everything its screens show."""

    id: int
    revision: int
    # The campaign it would change; None: it makes a new one.
    campaign_id: int | None
    # The version it was begun from.
    based_on: int | None
    # The same as a campaign, paused.
    campaign: Campaign
    # The content of its file in the form an export has.
    document: Mapping[str, Any]
    # Where the campaign stands now, for one that is changed.
    state: CampaignState | None
    # The content of the file in force, for one that is changed.
    before: Mapping[str, Any] | None
    holder_id: int
    holder_name: str
    changed_at: datetime
    # Services to choose from.
    services: tuple[str, ...]
    # Saved segments to choose from, by number.
    segments: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """One version that was in force."""

    number: int
    created_by: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two versions of a campaign as the content of their files."""

    campaign_id: int
    slug: str
    name: Texts
    # Newest first.
    versions: tuple[VersionLine, ...]
    # None: there is one version alone.
    old: VersionLine | None
    new: VersionLine
    before: Mapping[str, Any]
    after: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileDifference:
    """What applying a file would change."""

    slug: str
    # In force now; None: there is no such campaign.
    version: int | None
    # The version the file says it was made from.
    based_on: int | None
    # YAML, each line with - or +.
    lines: tuple[str, ...]
