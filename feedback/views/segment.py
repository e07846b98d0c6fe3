"""A segment as admins see it."""

from dataclasses import dataclass
from enum import StrEnum

from feedback.metrics import Summary
from feedback.texts import Texts


class Saving(StrEnum):
    """What putting a segment came to."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentLine:
    """Its criteria and its size; testers are not counted."""

    # None: written just now, saved nowhere.
    id: int | None
    name: str
    expression: str
    contacts: int
    reachable: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentScore:
    """What a campaign's answers by these contacts come to; hidden when there are too few."""

    slug: str
    campaign: Texts
    n: int
    summary: Summary | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentView:
    """One segment with all that is known about it."""

    line: SegmentLine
    # Slugs of the campaigns whose audience names it.
    used_by: tuple[str, ...]
    # Campaigns these contacts have answered, most answers first.
    scores: tuple[SegmentScore, ...]
