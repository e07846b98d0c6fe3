"""A report as a document for other programs."""

from typing import Any

from feedback.coverage import BEFORE, Coverage
from feedback.metrics import Summary
from feedback.views import ReportView
from feedback.views.survey import FollowUpFigures
from services import loop_output, variants_output


def document(view: ReportView) -> dict[str, Any]:
    """The report's numbers; every one stands beside its n."""
    return {
        "campaign": view.campaign.slug,
        "metric": view.campaign.metric.name,
        "since": view.since.isoformat() if view.since else None,
        **summary(view.summary),
        "invitations": {state.value: count for state, count in view.funnel.items()},
        "skips": dict(view.skips),
        "failures": dict(view.failures),
        "trend": [{"on": point.on.isoformat(), **summary(point.summary)} for point in view.trend],
        "loop": loop_output.document(view.loop) if view.loop else None,
        "coverage": _coverage(view.coverage) if view.coverage else None,
        "questions": [_follow_up(one) for one in view.follow_ups],
        "weeks": [
            {
                "on": week.on.isoformat(),
                "n": week.n,
                "summary": summary(week.summary) if week.summary else None,
                "comments": list(week.comments),
            }
            for week in view.weeks
        ],
        "by": view.by,
        "breakdown": [
            {"part": row.part, "n": row.n, "summary": summary(row.summary) if row.summary else None}
            for row in view.breakdown
        ],
        **variants_output.document(view.variants),
    }


def _follow_up(one: FollowUpFigures) -> dict[str, Any]:
    return {"id": one.id, "kind": one.kind, "n": one.n, "counts": dict(one.counts)}


def summary(found: Summary) -> dict[str, Any]:
    """A metric's numbers over some answers."""
    return {
        "n": found.n,
        "value": found.value,
        "unit": found.unit.value,
        "mean": found.mean,
        "interval": None if found.low is None else [found.low, found.high],
        "counts": {group.value: count for group, count in found.counts.items()},
    }


def _coverage(found: Coverage) -> dict[str, Any]:
    return {
        "asked": found.now.asked,
        "contacts": found.now.contacts,
        "percent": found.now.percent,
        "days": BEFORE.days,
        "before": {
            "asked": found.before.asked,
            "contacts": found.before.contacts,
            "percent": found.before.percent,
        },
        "growth": found.growth,
    }
