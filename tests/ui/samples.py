"""A gallery: every screen and every short answer, from sample data, in any language."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.i18n import Translator, Voice
from bot.ui import (
    answer,
    campaign,
    card,
    consent,
    desk,
    failure,
    group,
    guide,
    language,
    link,
    message,
    notice,
    pause,
    privacy,
    question,
    report,
)
from bot.ui.screen import Screen
from feedback import metrics
from feedback.campaign import Campaign, CampaignState, Every, ServiceEvent
from feedback.case import CaseReason, CaseState
from feedback.errors import InvalidInput, Tampered
from feedback.invitation import State
from feedback.metrics import Group, Metric, Scale
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
    Joining,
    MyDataView,
    MyMessage,
    MyResponse,
    QuestionView,
    ReportView,
    TrendPoint,
)

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
    """A paused campaign (enps may exist only so) with the metric."""
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
        responses=tuple(MyResponse(at=when, campaign=Texts({}), values=(9, 10)) for when in at),
        messages=tuple(MyMessage(at=when, text=text, media=None if text else "voice") for when in at),
    )


def customer_screens(say: Voice, text: str = "Анна") -> dict[str, Screen]:
    """What a customer may meet; `text` stands wherever a person's words go."""
    lang = say.language
    done = answer_view(metrics.NPS, 9, lang=lang)
    bad = answer_view(metrics.NPS, 3, promised=True, lang=lang)
    url = "https://example.org/privacy?a=1&b=2"
    screens = {
        "welcome": consent.welcome(
            say, SIGNER, contact_id=BIG, company=text, version=1, name=text, document_url=url
        ),
        "welcome-plain": consent.welcome(say, SIGNER, contact_id=BIG, company=COMPANY, version=2),
        "agreed": consent.agreed(say),
        "agreed-now": consent.agreed(say, question_follows=True),
        "declined": consent.declined(say),
        "back": consent.back(say, name=text),
        "language": language.ask(say, SIGNER, contact_id=BIG),
        "language-set": language.chosen(say),
        "answered": answer.answered(say, SIGNER, done, response_id=BIG, now=NOW, changed=True),
        "answered-late": answer.answered(say, SIGNER, replace(done, late=True), response_id=BIG, now=NOW),
        "answered-done": answer.answered(
            say, SIGNER, replace(done, comment_wanted=False, editable=False), response_id=BIG, now=NOW
        ),
        "apologized": answer.answered(say, SIGNER, bad, response_id=BIG, now=NOW),
        "apologized-done": answer.answered(
            say, SIGNER, replace(bad, comment_wanted=False), response_id=BIG, now=NOW
        ),
        "comment": answer.comment_saved(say, done, now=NOW),
        "comment-middle": answer.comment_saved(say, replace(done, group=Group.MIDDLE), now=NOW),
        "comment-bad": answer.comment_saved(say, bad, now=NOW),
        "comment-added": answer.comment_added(say),
        "no-comment": answer.no_comment(say, SIGNER, done, response_id=BIG, now=NOW),
        "no-comment-bad": answer.no_comment(say, SIGNER, bad, response_id=BIG, now=NOW),
        "apology": answer.apology(say, promised_at=PROMISE + timedelta(days=1), now=NOW),
        "feedback": message.feedback_ask(say),
        "feedback-saved": message.feedback_saved(say),
        "passed-on": message.passed_on(say, promised_at=PROMISE + timedelta(days=3), now=NOW),
        "media": message.media_saved(say),
        "media-unsupported": message.media_unsupported(say),
        "skipped": message.skipped(say, SIGNER, invitation_id=BIG),
        "withdrawn": message.withdrawn(say),
        "expired": message.expired(say),
        "edit-closed": message.edit_closed(say),
        "not-a-score": message.not_a_score(say, Scale(minimum=0, maximum=10)),
        "broken": failure.broken(say, incident="7f3a"),
        "help": guide.customer(say),
    }
    return screens | _leaving(say, text) | _links(say) | _questions(say, text)


def _questions(say: Voice, text: str) -> dict[str, Screen]:
    asked = {
        f"question-{metric.name}-{index + 1}": question.question(
            say, SIGNER, question_view(metric, text, index=index, lang=say.language), company=text
        )
        for metric in metrics.METRICS
        for index in range(metric.questions)
    }
    own = replace(
        question_view(metrics.CSAT, text),
        campaign=metric_campaign(
            metrics.CSAT,
            object=Texts({"ru": text}),
            questions=(Texts({"ru": f"Как вам {{object}}? {text[:500]}"}),),
            labels=(Texts({"ru": text or "плохо"}), Texts({"ru": text or "хорошо"})),
        ),
    )
    nps = question_view(metrics.NPS, text)
    bare = replace(nps, contact_name=None, service=None, completed_at=None)
    return asked | {
        "question-own": question.question(say, SIGNER, own, company=text),
        "question-bare": question.question(say, SIGNER, bare, company=COMPANY),
        "question-date": question.question(say, SIGNER, replace(nps, service=None), company=COMPANY),
        "question-service": question.question(say, SIGNER, replace(nps, completed_at=None), company=COMPANY),
        "question-person": question.question(
            say, SIGNER, question_view(metrics.STARS), company=COMPANY, staff=text
        ),
        "change": question.change(say, SIGNER, nps, response_id=BIG, value=9, company=text),
        "change-word": question.change(
            say, SIGNER, question_view(metrics.FCR), response_id=BIG, value=1, company=text
        ),
    }


def _leaving(say: Voice, text: str) -> dict[str, Screen]:
    later = LOCAL + timedelta(days=300)
    unreached = privacy.Unreached(cards=2, relays=5)
    screens = {
        "pause": pause.ask(say, SIGNER, contact_id=BIG, paused_until=None, now=NOW),
        "pause-again": pause.ask(say, SIGNER, contact_id=BIG, paused_until=later, now=NOW),
        "paused": pause.paused(say, SIGNER, contact_id=BIG, until=later, now=NOW),
        "unpaused": pause.unpaused(say),
        "stopped": pause.stopped(say, SIGNER, contact_id=BIG, open_cases=0),
        "stopped-open": pause.stopped(say, SIGNER, contact_id=BIG, open_cases=1),
        "resumed": pause.resumed(say),
        "forget": privacy.forget_ask(say, SIGNER, contact_id=BIG),
        "forget-kept": privacy.forget_kept(say),
        "forgotten": privacy.forgotten(say),
        "unreached": privacy.unreached(say, unreached),
    }
    for name, view in {
        "mydata": my_data_view(text),
        "mydata-long": my_data_view(text, entries=200),
        "mydata-empty": replace(my_data_view("", 0), consented_at=None, timezone=None, stopped=False),
    }.items():
        screens[name] = privacy.my_data(say, SIGNER, view, contact_id=BIG, zone=ZONE, now=NOW)
    return screens


def _links(say: Voice) -> dict[str, Screen]:
    return {f"link-{joining.value}": link.opened(say, joining) for joining in Joining}


def staff_screens(say: Voice, text: str = "Анна") -> dict[str, Screen]:
    """What agents may meet."""
    crowd = [case_line(number, customer=text) for number in range(1, 131)]
    views = {
        "card": card_view(text),
        "card-bare": CardView(
            id=1,
            state=CaseState.OPEN,
            reasons=(CaseReason.MEDIA,),
            language="ru",
            customer="Анна",
            opened_at=LOCAL,
            promised_at=None,
        ),
        "card-word": card_view(text, metric=metrics.FCR, score=0, media=()),
        "card-waiting": card_view("Подождите", sentiment=None),
        "card-degraded": card_view(sentiment=sentiment(degraded=True)),
        "card-all-reasons": card_view(text, reasons=tuple(CaseReason), media=("photo",) * 10),
        **{f"card-{state.value}": card_view(text, state=state, owner=text) for state in CaseState},
    }
    return {name: card.card(say, SIGNER, view, now=NOW) for name, view in views.items()} | {
        "card-forgotten": card.forgotten(say, case_id=12),
        "card-copy": card.copy(say, case_id=12),
        "card-folded": desk.folded(say, case_id=12),
        "line-comment": desk.comment_line(say, case_id=12),
        "line-message": desk.message_line(say, case_id=12),
        "line-changed": desk.changed_line(say, case_id=12, old=3, new=9),
        "line-reopened": desk.reopened_line(say, case_id=12),
        "line-forgotten": desk.forgotten_line(say),
        "summary": desk.summary(say, SIGNER, [case_line(1), case_line(2, score=None)]),
        "summary-crowd": desk.summary(say, SIGNER, crowd),
        "summary-empty": desk.summary(say, SIGNER, []),
        "resolve": desk.resolve_ask(say, case_id=12),
        "resolved": desk.resolved(say, case_id=12),
        "anonymous": desk.anonymous(say),
        "set-up": group.set_up(say, chat_id=-1001234567890),
        "ready": group.ready(say),
        "foreign": group.foreign(say),
        "help": guide.staff(say),
        "language": language.ask_staff(say, SIGNER),
        "language-set": language.chosen_staff(say),
    }


def admin_screens(say: Voice, text: str = "Анна") -> dict[str, Screen]:
    """What admins may meet."""
    many = {number: campaign_line(number) for number in range(1, 121)}
    line = campaign_line()
    reports = {
        f"report-{metric.name}": report_view(metric, answers, text)
        for answers, metric in enumerate((*metrics.METRICS, *metrics.METRICS))
    }
    reports["report-empty"] = replace(report_view(answers=0), funnel={}, skips={}, comments=(), since=None)
    return {
        **{
            name: report.report(say, SIGNER, view, campaign_id=BIG, zone=ZONE, now=NOW)
            for name, view in reports.items()
        },
        "campaigns": campaign.listing(say, SIGNER, {1: line, BIG: campaign_line(2)}),
        "campaigns-many": campaign.listing(say, SIGNER, many),
        "campaigns-none": campaign.listing(say, SIGNER, {}),
        "campaigns-report": campaign.choose_report(say, SIGNER, many),
        "campaigns-report-none": campaign.choose_report(say, SIGNER, {}),
        "campaigns-test": campaign.choose_test(say, SIGNER, many),
        "campaigns-test-none": campaign.choose_test(say, SIGNER, {}),
        "campaign": campaign.details(say, SIGNER, line, campaign_id=BIG),
        "campaign-paused": campaign.details(
            say, SIGNER, campaign_line(2, state=CampaignState.PAUSED), campaign_id=BIG
        ),
        "preview": preview(say, metric_campaign(metrics.NPS)),
        "preview-recurring": preview(say, metric_campaign(metrics.NPS, trigger=Every(interval=90))),
        "preview-caption": campaign.preview_caption(say, language="pl"),
        "test": campaign.test_started(say, line),
        "test-start-first": campaign.test_needs_start(say),
        "no-rights": notice.no_rights(say, telegram_id=BIG),
        "failed-update": notice.failed_update(say, incident=text or "7f3a"),
        "link-conflict": notice.link_conflict(
            say, SIGNER, contact_id=BIG, contact=text, first=text, second=text
        ),
        "unlinked": notice.unlinked(say, contact=text),
        "second-chat": notice.second_chat(say, chat_id=-5, title=text),
        "staff-chat-lost": notice.staff_chat_lost(say, chat_id=-5),
        "staff-chat-moved": notice.staff_chat_moved(say, chat_id=-5),
        "help": guide.admin(say),
        "refusal": failure.sentence(say, Tampered()),
        "refusal-long": failure.sentence(say, InvalidInput("days", "error-days", allowed=text)),
    }


def preview(say: Voice, shown: Campaign) -> Screen:
    return campaign.preview(say.translator, SIGNER, shown, language=say.language, company=COMPANY, now=LOCAL)


def notes(say: Voice, text: str = "Анна") -> dict[str, str]:
    """Short answers to taps."""
    line = replace(campaign_line(), name=Texts({"ru": text or "Имя"}))
    return {
        "foreign": message.foreign_note(say),
        "tampered": message.tampered_note(say),
        "repeated": message.repeated_note(say),
        "taken": desk.taken_note(say, case_id=BIG),
        "already-taken": desk.already_taken_note(say, owner=text),
        "already-closed": desk.already_closed_note(say),
        "not-agent": desk.not_agent_note(say),
        "started": campaign.started_note(say, line),
        "paused": campaign.paused_note(say, line),
        "no-chart": report.no_chart_note(say),
        "error": failure.note(say, InvalidInput("days", "error-days", allowed=text)),
    }
