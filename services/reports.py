"""Reports: the number with its interval and n, the funnel, the latest words, the trend."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback.campaign import Campaign
from feedback.counting import Counted, counted
from feedback.coverage import BEFORE, Coverage
from feedback.errors import InvalidInput, NotFound
from feedback.hours import start_of_day
from feedback.invitation import State
from feedback.metrics import Metric
from feedback.sentiment import Label
from feedback.stats import too_few
from feedback.views import BreakdownRow, CommentLine, ReportView, TrendPoint
from services.judging import version_of
from services.recovery import loop_of
from services.survey_figures import survey_figures
from services.unnamed_report import without_names
from services.variant_figures import variant_figures

LATEST = 10
MOST_WEEKS = 26
WEEK = timedelta(days=7)
PARTS = ("location", "service", "staff", "channel", "stage", "about")


class Reports:
    """What a campaign brought; tests are left out of every number."""

    def __init__(self, *, uow: UnitOfWork, default_timezone: str) -> None:
        self._uow = uow
        self._zone = ZoneInfo(default_timezone)

    async def report(
        self, slug: str, *, since: date | None = None, now: datetime, by: str | None = None
    ) -> ReportView:
        """The report from the local day `since` on, perhaps split `by` location, service, ... NotFound."""
        if by is not None and by not in PARTS:
            raise InvalidInput("by", "error-choice", value=by, allowed=", ".join(PARTS))
        start = start_of_day(since, self._zone) if since else None
        async with self._uow.read() as tx:
            row = await _campaign(tx, slug)
            campaign = version_of(*await tx.campaigns.current_of(row.id)).campaign
            found = await tx.reports.answers(row.id, campaign.metric.name, start, by)
            responses = counted(campaign.metric, found)
            funnel = await tx.reports.funnel(row.id, start)
            view = ReportView(
                campaign=campaign,
                since=since,
                summary=campaign.metric.summarize([one.values for one in responses]),
                **_by_outcome(funnel),
                comments=await _comments(tx, row.id, start),
                trend=tuple(self._trend(campaign, responses, now)),
                by=by,
                loop=await loop_of(tx, start, now, row.id),
                coverage=await coverage_of(tx, row.id, now),
                follow_ups=await survey_figures(tx, row.id, campaign.then, start),
                variants=await variant_figures(tx, row.id, campaign, start),
                breakdown=tuple(_breakdown(campaign.metric, responses)) if by else (),
            )
            today = now.astimezone(self._zone).date()
            return await without_names(tx, row.id, view, today) if campaign.metric.anonymous else view

    def _trend(self, campaign: Campaign, responses: Sequence[Counted], now: datetime) -> Iterator[TrendPoint]:
        """A point a week, from Monday on; weeks without answers stand empty between others."""
        weeks: defaultdict[date, list[Sequence[int]]] = defaultdict(list)
        for one in responses:
            weeks[self._monday(one.answered_at)].append(one.values)
        if not weeks:
            return
        monday = max(min(weeks), self._monday(now) - WEEK * (MOST_WEEKS - 1))
        while monday <= max(weeks):
            yield TrendPoint(on=monday, summary=campaign.metric.summarize(weeks.get(monday, [])))
            monday += WEEK

    def _monday(self, instant: datetime) -> date:
        day = instant.astimezone(self._zone).date()
        return day - timedelta(days=day.weekday())


async def coverage_of(tx: Transaction, campaign_id: int, now: datetime) -> Coverage:
    """Whom a campaign has asked so far, and by a while ago."""
    reached = await tx.coverages.until(campaign_id, now)
    return Coverage(now=reached, before=await tx.coverages.until(campaign_id, now - BEFORE))


async def _campaign(tx: Transaction, slug: str) -> rows.Campaign:
    row = await tx.campaigns.by_slug(slug)
    if row is None:
        raise NotFound("error-campaign-not-found", name=slug)
    return row


def _by_outcome(funnel: Sequence[tuple[State, str | None, int]]) -> dict[str, Any]:
    """What became of invitations, as the view has it."""
    return {
        "funnel": _by_state(funnel),
        "skips": _by_reason(funnel, State.SKIPPED),
        "failures": _by_reason(funnel, State.FAILED),
    }


def _by_state(funnel: Iterable[tuple[State, str | None, int]]) -> dict[State, int]:
    """Every state, in the order of an invitation's life."""
    totals = dict.fromkeys(State, 0)
    for state, _, count in funnel:
        totals[state] += count
    return totals


def _by_reason(funnel: Iterable[tuple[State, str | None, int]], wanted: State) -> dict[str, int]:
    totals: Counter[str] = Counter()
    for state, reason, count in funnel:
        if state is wanted and reason:
            totals[reason] += count
    return dict(totals)


def _breakdown(metric: Metric, responses: Sequence[Counted]) -> Iterator[BreakdownRow]:
    """The largest part first; of parts with too few answers only n is told."""
    parts: defaultdict[str | None, list[Sequence[int]]] = defaultdict(list)
    for one in responses:
        parts[one.part].append(one.values)
    for part, values in sorted(parts.items(), key=lambda item: (-len(item[1]), item[0] or "")):
        summary = None if too_few(len(values)) else metric.summarize(values)
        yield BreakdownRow(part=part, n=len(values), summary=summary)


async def _comments(tx: Transaction, campaign_id: int, since: datetime | None) -> tuple[CommentLine, ...]:
    return tuple(
        [
            CommentLine(
                at=comment.received_at,
                text=await tx.comments.text(comment.id),
                score=response.score,
                label=_label(comment.staff_label or comment.label),
                case_id=case_id,
            )
            for comment, response, case_id in await tx.reports.comments(campaign_id, since, LATEST)
        ]
    )


def _label(label: str | None) -> Label | None:
    return Label(label) if label else None
