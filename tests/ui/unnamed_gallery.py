"""Screens about answers without a name, and about visits from the side of staff, from sample data."""

from dataclasses import replace
from datetime import date

from bot.i18n import Voice
from bot.ui import report, unnamed
from bot.ui import visit as screens
from bot.ui.screen import Screen
from feedback import metrics
from feedback.texts import Texts
from feedback.views import ReportView
from feedback.views.unnamed import Unnamed, UnnamedView, WeekLine
from feedback.views.visit import VisitSheet, Went
from tests.ui.samples import BIG, LOCAL, NOW, SIGNER, ZONE, metric_campaign

Screens = dict[str, Screen]


def customer(say: Voice, text: str) -> Screens:
    """What whoever answers sees."""
    campaign = metric_campaign(metrics.ENPS, thanks=Texts({say.language: text}))
    return {
        f"unnamed-{step.value}-{words}": unnamed.answered(
            say, SIGNER, UnnamedView(step=step, invitation_id=BIG, campaign=campaign, words=words)
        )
        for step in Unnamed
        for words in (True, False)
    }


def admin(say: Voice, text: str) -> Screens:
    """What is told of them."""
    campaign = metric_campaign(metrics.ENPS)
    told = metrics.ENPS.summarize([[9], [10], [0], [7], [9]])
    weeks = (
        WeekLine(on=date(2025, 12, 22), told_on=date(2025, 12, 30), n=5, summary=told, comments=(text,) * 40),
        WeekLine(on=date(2026, 1, 5), told_on=date(2026, 1, 13), n=4),
        WeekLine(on=date(2090, 1, 2), told_on=date(2090, 1, 10), n=12),
    )
    view = ReportView(campaign=campaign, since=None, summary=told, funnel={}, skips={}, weeks=weeks)
    return {"unnamed-report": report.report(say, SIGNER, view, campaign_id=BIG, zone=ZONE, now=NOW)}


def visit(say: Voice, text: str) -> Screens:
    """What staff are asked about a visit."""
    asked = VisitSheet(event_id=BIG, at=LOCAL, service=text, location=text, staff=text, language="ru")
    told = {f"visit-{went.value}": replace(asked, went=went, by=text) for went in Went}
    return {name: screens.visit(say, SIGNER, sheet) for name, sheet in {"visit": asked, **told}.items()}
