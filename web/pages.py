"""What lists and reports answer with, as values whose shape the OpenAPI document tells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from feedback.views.exported import ExportedCase, ExportedResponse


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictItem:
    """Whether one campaign asks about an event, when, or why not and from when on."""

    campaign: str
    ask: bool
    at: datetime | None
    # feedback.verdict.Reason
    reason: str | None
    eligible_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventAnswer:
    """An event as it was taken."""

    id: str
    verdicts: Sequence[VerdictItem]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsePage:
    """Some responses, and where to go on."""

    items: Sequence[ExportedResponse]
    # None only while there has been nothing at all.
    cursor: str | None
    has_more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage:
    """Some cases, and where to go on."""

    items: Sequence[ExportedCase]
    # None only while there has been nothing at all.
    cursor: str | None
    has_more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignItem:
    """One campaign with its people and questions."""

    slug: str
    metric: str
    # running | paused
    state: str
    contacts: int
    reachable: int
    asked: int
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignList:
    """Every campaign."""

    items: Sequence[CampaignItem]


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliedCampaign:
    """A campaign after it was put."""

    slug: str
    version: int
    # created | updated | unchanged
    outcome: str
    diff: Sequence[str]
    # Texts that a language lacks: `path`, `language`, what stands `instead` (and of which `other` language).
    warnings: Sequence[Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenComment:
    """A comment from elsewhere that was taken."""

    source: str
    id: str
    # Our number of it.
    comment: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceItem:
    """What the comments of one source say; hidden numbers are null: too few comments."""

    source: str
    n: int
    rating: float | None
    best: float | None
    labels: Mapping[str, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceList:
    """Every source."""

    since: date | None
    items: Sequence[SourceItem]
