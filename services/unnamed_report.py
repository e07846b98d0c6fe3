"""The report of a campaign whose answers have no name: whole weeks that nothing can be added to."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from db.uow import Transaction
from feedback.anonymity import Week
from feedback.errors import InvalidInput
from feedback.metrics import Metric
from feedback.views import ReportView, TrendPoint
from feedback.views.unnamed import WeekLine


async def without_names(tx: Transaction, campaign_id: int, view: ReportView, today: date) -> ReportView:
    """The report with what may be told today. InvalidInput for parts: they would tell of the few in them."""
    if view.by is not None:
        raise InvalidInput("by", "error-unnamed-by")
    since = view.since - timedelta(days=view.since.weekday()) if view.since else None
    found = await tx.anonymous.weeks(campaign_id, since)
    return _told(view, [week for week in found if week.n], today)


def _told(view: ReportView, found: Sequence[Week], today: date) -> ReportView:
    metric = view.campaign.metric
    told = [week for week in found if week.told(today)]
    return replace(
        view,
        summary=metric.summarize([values for week in told for values in week.values]),
        trend=tuple(TrendPoint(on=week.on, summary=metric.summarize(week.values)) for week in told),
        weeks=tuple(_line(week, metric, today) for week in found),
        loop=None,
    )


def _line(week: Week, metric: Metric, today: date) -> WeekLine:
    if not week.told(today):
        return WeekLine(on=week.on, told_on=week.told_on, n=week.n)
    return WeekLine(
        on=week.on,
        told_on=week.told_on,
        n=week.n,
        summary=metric.summarize(week.values),
        comments=week.comments,
    )
