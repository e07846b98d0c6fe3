"""Every screen an admin may meet, from sample data."""

from dataclasses import replace

from bot.i18n import Voice
from bot.ui import campaign, failure, guide, notice, report
from bot.ui.screen import Screen
from feedback import metrics
from feedback.campaign import Campaign, CampaignState, Every
from feedback.errors import InvalidInput, Tampered
from feedback.recovery import Part, figures
from tests.ui.samples import (
    BIG,
    COMPANY,
    LOCAL,
    NOW,
    SIGNER,
    ZONE,
    campaign_line,
    metric_campaign,
    report_view,
)
from tests.ui.work_gallery import LOOP

Screens = dict[str, Screen]


def screens(say: Voice, text: str = "Анна") -> Screens:
    """All of them, by name; `text` stands wherever a person's words go."""
    return {**_campaigns(say), **_previews(say), **_reports(say, text), **_notices(say, text)}


def _campaigns(say: Voice) -> Screens:
    line = campaign_line()
    many = {number: campaign_line(number) for number in range(1, 121)}
    paused = campaign_line(2, state=CampaignState.PAUSED)
    return {
        "campaigns": campaign.listing(say, SIGNER, {1: line, BIG: campaign_line(2)}),
        "campaigns-many": campaign.listing(say, SIGNER, many),
        "campaigns-none": campaign.listing(say, SIGNER, {}),
        "campaigns-report": campaign.choose_report(say, SIGNER, many),
        "campaigns-report-none": campaign.choose_report(say, SIGNER, {}),
        "campaigns-test": campaign.choose_test(say, SIGNER, many),
        "campaigns-test-none": campaign.choose_test(say, SIGNER, {}),
        "campaign": campaign.details(say, SIGNER, line, campaign_id=BIG),
        "campaign-paused": campaign.details(say, SIGNER, paused, campaign_id=BIG),
        "test": campaign.test_started(say, line),
        "test-start-first": campaign.test_needs_start(say),
    }


def _previews(say: Voice) -> Screens:
    def shown(spec: Campaign) -> Screen:
        return campaign.preview(
            say.translator, SIGNER, spec, language=say.language, company=COMPANY, now=LOCAL
        )

    return {
        "preview": shown(metric_campaign(metrics.NPS)),
        "preview-recurring": shown(metric_campaign(metrics.NPS, trigger=Every(interval=90))),
        "preview-caption": campaign.preview_caption(say, language="pl"),
    }


def _reports(say: Voice, text: str) -> Screens:
    views = {
        f"report-{metric.name}": report_view(metric, answers, text)
        for answers, metric in enumerate((*metrics.METRICS, *metrics.METRICS))
    }
    few = replace(LOOP, recovery=figures([]), replies=Part(part=1, n=2))
    views["report-loop"], views["report-loop-few"] = (replace(report_view(), loop=one) for one in (LOOP, few))
    views["report-empty"] = replace(report_view(answers=0), funnel={}, skips={}, comments=(), since=None)
    return {
        name: report.report(say, SIGNER, view, campaign_id=BIG, zone=ZONE, now=NOW)
        for name, view in views.items()
    }


def _notices(say: Voice, text: str) -> Screens:
    conflict = notice.link_conflict(say, SIGNER, contact_id=BIG, contact=text, first=text, second=text)
    return {
        "no-rights": notice.no_rights(say, telegram_id=BIG),
        "failed-update": notice.failed_update(say, incident=text or "7f3a"),
        "link-conflict": conflict,
        "unlinked": notice.unlinked(say, contact=text),
        "second-chat": notice.second_chat(say, chat_id=-5),
        "staff-chat-lost": notice.staff_chat_lost(say, chat_id=-5),
        "routed-chat-lost": notice.routed_chat_lost(say, chat_id=-5),
        "staff-chat-moved": notice.staff_chat_moved(say, chat_id=-5),
        "hook-off": notice.hook_off(say, hook=3),
        "help": guide.admin(say),
        "refusal": failure.sentence(say, Tampered()),
        "refusal-long": failure.sentence(say, InvalidInput("days", "error-days", allowed=text)),
    }
