"""Every screen about variants and trials, from sample data."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.i18n import Voice
from bot.ui import trial, variants
from bot.ui.campaign import preview_caption
from bot.ui.screen import Screen
from feedback import metrics
from feedback.campaign import Campaign, ServiceEvent
from feedback.texts import Texts
from feedback.variants import MOST, Variant
from feedback.verdict import Reason
from feedback.views.trial import TrialRow, TrialView
from feedback.views.variants import VariantsView
from services.variant_figures import compared
from tests.ui.samples import BIG, SIGNER

NOW = datetime(2026, 6, 12, 15, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Warsaw")


def screens(say: Voice, text: str = "Анна") -> dict[str, Screen]:
    """All of them, by name; `text` stands in names and criteria."""
    found = {
        f"variants-{metric.name}": _compared(say, text, replace(_campaign(text), metric=metric))
        for metric in (metrics.NPS, metrics.CSAT, metrics.CES10, metrics.FCR)
    }
    found["preview-caption"] = preview_caption(say, language="pl", variant="variant-0")
    found["variants-none"] = variants.variants(say, SIGNER, _campaign(text), VariantsView(), campaign_id=BIG)
    found["trial"] = trial.trial(say, _trial(text), zone=ZONE, now=NOW)
    found["trial-empty"] = trial.trial(
        say, replace(_trial(text), rows=(), reasons={}, visits=0, left_out=0), zone=ZONE, now=NOW
    )
    return found


def _campaign(text: str) -> Campaign:
    return Campaign(
        slug="after-visit",
        metric=metrics.NPS,
        trigger=ServiceEvent(),
        name=Texts({"ru": text}) if text else Texts(),
        variants=tuple(
            Variant(name=f"variant-{number}", audience=f'location = "{text}"' if number > 4 else "")
            for number in range(MOST)
        ),
    )


def _compared(say: Voice, text: str, campaign: Campaign) -> Screen:
    scale = campaign.metric.scale
    low, high = [(scale.minimum,), (scale.maximum,)] * 20, [(scale.maximum,)] * 60
    answers: dict[str | None, list[tuple[int]]] = {
        "variant-0": low,
        "variant-1": high,
        "variant-2": low[:3],
        "variant-3": low,
    }
    asked = {"variant-0": (200, 40), "variant-1": (200, 60), "variant-2": (9, 3), "variant-3": (210, 40)}
    view = compared(campaign.metric, campaign.variants, asked, answers)
    return variants.variants(say, SIGNER, campaign, view, campaign_id=BIG)


def _trial(text: str) -> TrialView:
    rows = [
        TrialRow(
            contact=text if number % 2 else f"crm-{number}",
            event=f"visit-{number}",
            completed_at=NOW,
            ask=number % 3 > 0,
            at=NOW - timedelta(hours=number) if number % 3 else None,
            reason=None if number % 3 else "segment",
            eligible_at=None,
            variant="plain" if number % 2 else None,
        )
        for number in range(300)
    ]
    return TrialView(
        slug="after-visit",
        name=Texts({"ru": text}) if text else Texts(),
        since=NOW - timedelta(days=30),
        until=NOW,
        visits=300,
        left_out=4321,
        rows=tuple(rows),
        reasons={reason.value: 7 for reason in Reason if reason is not Reason.HOURS},
    )
