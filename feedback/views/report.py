"""A campaign in a line of the list, and in its report."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from feedback.campaign import Campaign, CampaignState
from feedback.coverage import Coverage
from feedback.invitation import State
from feedback.metrics import Metric, Summary
from feedback.recovery import LoopFigures
from feedback.sentiment import Label
from feedback.texts import Texts
from feedback.views.survey import FollowUpFigures
from feedback.views.unnamed import WeekLine
from feedback.views.variants import VariantsView


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignLine:
    """One campaign of the list."""

    slug: str
    name: Texts
    state: CampaignState
    metric: Metric
    # Everybody, and those the bot may write to.
    contacts: int
    reachable: int
    # Questions sent, and answered; tests not counted.
    sent: int
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentLine:
    """One of the latest comments."""

    at: datetime
    text: str
    score: int | None
    # None while the analysis is pending.
    label: Label | None
    case_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """The metric over the days from one date up to the next point's."""

    on: date
    summary: Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownRow:
    """The metric over one location, service, ...; hidden when there are too few answers."""

    # None: the event did not say.
    part: str | None
    n: int
    summary: Summary | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """What a campaign brought; tests are left out."""

    campaign: Campaign
    # The first day counted; None: from the beginning.
    since: date | None
    summary: Summary
    # Invitations by state, and the skipped ones by reason.
    funnel: Mapping[State, int]
    skips: Mapping[str, int]
    # What Telegram refused, by error; `unreachable` for those who blocked the bot.
    failures: Mapping[str, int] = field(default_factory=dict)
    # Newest first.
    comments: tuple[CommentLine, ...] = ()
    # Oldest first.
    trend: tuple[TrendPoint, ...] = ()
    # What the answers are split by, the largest part first.
    by: str | None = None
    breakdown: tuple[BreakdownRow, ...] = ()
    # How the campaign's unhappy customers fared.
    loop: LoopFigures | None = None
    # Whom it has asked at least once, whatever the period.
    coverage: Coverage | None = None
    # What was answered to the questions after the score.
    follow_ups: tuple[FollowUpFigures, ...] = ()
    variants: VariantsView = field(default_factory=VariantsView)
    # Of answers without a name, oldest first.
    weeks: tuple[WeekLine, ...] = ()
