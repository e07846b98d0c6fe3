"""Sample values for screens, friendly and hostile."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.i18n import Translator
from feedback import metrics
from feedback.campaign import Campaign, CampaignState, ServiceEvent
from feedback.case import CaseReason, CaseState
from feedback.invitation import State
from feedback.metrics import Group, Metric
from feedback.sentiment import Label, Sentiment
from feedback.signing import Signer
from feedback.texts import Texts
from feedback.verdict import Reason
from feedback.views import (
    AnswerView,
    CampaignLine,
    CardView,
    CaseLine,
    CommentLine,
    MyDataView,
    MyMessage,
    MyResponse,
    QuestionView,
    ReportView,
    TrendPoint,
)
from feedback.views.my_data import MyNote

ZONE = ZoneInfo("Europe/Warsaw")
NOW = datetime(2026, 6, 12, 9, 0, tzinfo=UTC)
LOCAL = NOW.astimezone(ZONE)
PROMISE = LOCAL + timedelta(hours=2)
COMPANY = "Ромашка & Co"
SIGNER = Signer([b"a key for samples"])
# Telegram's own bounds: the largest ids that callbacks carry.
BIG = 2**53
TRANSLATOR = Translator(default="ru")

HOSTILE = (
    "<b>жирный</b> & <script>alert(1)</script>",
    "\u202eперевёрнутый\u202c \u2067مرحبا\u2069",
    "\u200b\u200c\u200d\ufeff",
    "👨‍👩‍👧‍👦🏳️‍🌈" * 500,
    "<&>" * 1400,
    "я" * 4096,
    "",
)


def metric_campaign(metric: Metric, **changes: object) -> Campaign:
    """A paused campaign with the metric."""
    plain = Campaign(
        slug="after-visit",
        metric=metric,
        trigger=ServiceEvent(),
        name=Texts({"ru": "После визита", "en": "After the visit"}),
        state=CampaignState.PAUSED,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # tests name real fields


def question_view(metric: Metric, text: str = "Стрижка", *, index: int = 0, lang: str = "ru") -> QuestionView:
    return QuestionView(
        invitation_id=BIG,
        campaign=metric_campaign(metric),
        question_index=index,
        language=lang,
        contact_name=text,
        service=text,
        completed_at=LOCAL - timedelta(hours=2),
        reminder=bool(index),
    )


def answer_view(metric: Metric, value: int, *, promised: bool = False, lang: str = "ru") -> AnswerView:
    return AnswerView(
        invitation_id=BIG,
        campaign=metric_campaign(metric),
        values=(value,) * metric.questions,
        group=metric.group(value),
        language=lang,
        promised_at=PROMISE if promised else None,
    )


def card_view(text: str = "Ждала сорок минут, никто не извинился.", **changes: object) -> CardView:
    plain = CardView(
        id=BIG,
        state=CaseState.OPEN,
        reasons=(CaseReason.LOW_SCORE, CaseReason.NEGATIVE_TEXT),
        language="ru",
        customer=text or "Анна",
        opened_at=LOCAL,
        promised_at=PROMISE,
        metric=metrics.NPS,
        score=3,
        group=Group.BOTTOM,
        comment=text,
        media=("voice", "game"),
        sentiment=sentiment(),
        service=text,
        location=text,
        channel=text,
        staff_member=text,
        last_scores=(9, 8, 3),
        changes=((9, 3),),
        resolution=text,
        test=True,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # tests name real fields


def sentiment(*, degraded: bool = False) -> Sentiment:
    return Sentiment(
        label=Label.NEGATIVE,
        negative=0.93,
        neutral=0.05,
        positive=0.02,
        language="ru",
        version="1",
        degraded=degraded,
    )


def case_line(number: int, *reasons: CaseReason, customer: str = "Анна", score: int | None = 3) -> CaseLine:
    return CaseLine(
        id=number,
        state=CaseState.OPEN,
        reasons=reasons or (CaseReason.MEDIA,),
        score=score,
        metric=metrics.NPS if score is not None else None,
        customer=customer,
        location=None,
        opened_at=NOW + timedelta(minutes=number),
    )


def campaign_line(number: int = 1, *, state: CampaignState = CampaignState.RUNNING) -> CampaignLine:
    return CampaignLine(
        slug=f"campaign-{number}",
        name=Texts({"ru": "После <визита>"} if number % 2 else {}),
        state=state,
        metric=metrics.METRICS[number % len(metrics.METRICS)],
        contacts=412,
        reachable=37,
        sent=1234,
        answered=21,
    )


def report_view(metric: Metric = metrics.NPS, answers: int = 40, text: str = "Отлично!") -> ReportView:
    values = [metric.scale.values[-1 - number % len(metric.scale.values)] for number in range(answers)]
    summary = metric.summarize([(value,) * metric.questions for value in values])
    return ReportView(
        campaign=metric_campaign(metric),
        since=date(2025, 12, 1),
        summary=summary,
        funnel={state: 3 * number for number, state in enumerate(State)},
        skips={reason.value: number + 1 for number, reason in enumerate(Reason)},
        comments=tuple(
            CommentLine(at=NOW - timedelta(days=number), text=text, score=number, label=label, case_id=number)
            for number, label in enumerate([*Label, None] * 10)
        ),
        trend=tuple(TrendPoint(on=date(2026, 5, day), summary=summary) for day in (4, 11, 18, 25)),
    )


def my_data_view(text: str = "Спасибо!", entries: int = 3) -> MyDataView:
    at = [NOW - timedelta(hours=number) for number in range(entries)]
    return MyDataView(
        language="ru",
        name=text or None,
        timezone="Europe/Warsaw",
        consent_version=1,
        consented_at=NOW - timedelta(days=400),
        paused_until=NOW + timedelta(days=30),
        stopped=True,
        responses=tuple(MyResponse(at=when, metric=metrics.NPS, values=(9, 10)) for when in at),
        messages=tuple(MyMessage(at=when, text=text, media=None if text else "voice") for when in at),
        address=text,
        notes=(MyNote(at=NOW, text=text[:500] or "!"),),
    )
