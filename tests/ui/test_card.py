"""The card and the folded list."""

import html

import pytest

from bot.ui import card, card_keys, desk, privacy, report
from bot.ui.screen import Rows
from feedback import metrics
from feedback.case import CaseReason, CaseState
from feedback.metrics import Group
from feedback.texts import LANGUAGES
from feedback.verdict import Reason
from feedback.views import ReportView
from tests.ui import admin_gallery, samples
from tests.ui.telegram import length

RU = samples.TRANSLATOR.voice("ru")


def _text(**changes: object) -> str:
    return card.card(RU, samples.SIGNER, samples.card_view(**changes), now=samples.NOW).text  # type: ignore[arg-type]  # real fields


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_shows_all_that_is_known(language: str) -> None:
    view = samples.card_view(
        "Долго ждала",
        id=12,
        customer="Анна",
        service="Стрижка",
        location="Ленина 5",
        channel="kiosk",
        staff_member="Ольга",
        resolution=None,
    )
    text = card.card(samples.TRANSLATOR.voice(language), samples.SIGNER, view, now=samples.NOW).text
    for known in (
        "12",
        "<b>3</b>",
        "NPS",
        "Анна",
        "Стрижка",
        "Ленина 5",
        "kiosk",
        "Ольга",
        "9, 8, 3",
        "9 → 3",
        "93",
        "13:00",
    ):
        assert known in text, known
    assert "<blockquote>Долго ждала</blockquote>" in text


def test_a_long_comment_is_cut_and_the_rest_counted() -> None:
    comment = "я" * 4096
    text = _text(
        text=comment,
        customer="А",
        service=None,
        location=None,
        channel=None,
        staff_member=None,
        resolution=None,
    )
    shown = text.partition("<blockquote>")[2].partition("</blockquote>")[0]
    assert len(shown) > 3000
    assert length(text) <= 4096
    left = RU("staff-card-comment-left", count=4096 - len(shown))
    assert left in text
    assert "Клиент: А" in text


def test_a_comment_of_4096_signs_of_markup_still_fits() -> None:
    text = _text(text="<" * 4096)
    assert length(text) <= 4096
    assert "&lt;&lt;&lt;" in text


def test_invisible_comments_are_named_so() -> None:
    assert "В комментарии только невидимые знаки" in _text(text="\u200b\u200b", customer="А")
    assert "Комментария пока нет" in _text(text="", media=())
    assert "Комментария пока нет" not in _text(text="", media=("voice",))


@pytest.mark.parametrize(
    ("state", "main", "rest"),
    [
        (CaseState.OPEN, "take reply resolve", "notnegative promise assign history improve"),
        (CaseState.TAKEN, "reply resolve", "notnegative promise assign snooze release history improve"),
        (CaseState.RESOLVED, "reply reopen", "history improve"),
        (CaseState.WITHDRAWN_BY_CUSTOMER, "reply reopen", "notnegative history improve"),
        (CaseState.CLOSED_BY_MODEL, "reply reopen", "notnegative history improve"),
    ],
)
def test_keys_follow_the_state_and_the_rest_comes_by_more(state: CaseState, main: str, rest: str) -> None:
    view = samples.card_view(id=samples.BIG, state=state, owner="Ева", resolved_by="Ева")
    few = card.card(RU, samples.SIGNER, view, now=samples.NOW).rows
    assert _verbs(few) == [*main.split(), "who", "more"]
    more = samples.SIGNER.unpack_callback(few[-1][-1].data or "")
    found = card_keys.Standing.unpacked(more.id, more.arg)
    every = card_keys.rows(RU, samples.SIGNER, found, all_of_them=True)
    assert _verbs(every) == [*main.split(), "who", "less", *rest.split()]
    less = samples.SIGNER.unpack_callback(every[1][-1].data or "")
    assert card_keys.rows(RU, samples.SIGNER, card_keys.Standing.unpacked(less.id, less.arg)) == few
    # A colleague's thumb may be on its way.
    assert every[0] == few[0]


def _verbs(rows: Rows) -> list[str]:
    return [samples.SIGNER.unpack_callback(key.data or "").verb for row in rows for key in row]


@pytest.mark.parametrize(
    ("reasons", "word"),
    [
        ((CaseReason.MEDIA,), "не срочно"),
        ((CaseReason.LOW_SCORE,), "важно"),
        ((CaseReason.WATCHED_WORD, CaseReason.LOW_SCORE), "срочно"),
        ((CaseReason.SELF_HARM,), "срочно"),
        ((CaseReason.THREAT,), "срочно"),
        ((CaseReason.LOW_SCORE, CaseReason.REPEAT, CaseReason.VIP), "срочно"),
    ],
)
def test_severity_is_told_in_words(reasons: tuple[CaseReason, ...], word: str) -> None:
    assert _text(reasons=reasons).splitlines()[0].endswith(f"· {word}")


def test_the_summary_puts_the_most_severe_first_then_the_oldest() -> None:
    cases = [
        samples.case_line(3),
        samples.case_line(2, CaseReason.LOW_SCORE),
        samples.case_line(1, CaseReason.LOW_SCORE),
        samples.case_line(4, CaseReason.WATCHED_WORD),
    ]
    screen = desk.summary(RU, samples.SIGNER, cases)
    meanings = [samples.SIGNER.unpack_callback(key.data or "") for row in screen.rows for key in row]
    assert [(meaning.verb, meaning.id) for meaning in meanings] == [
        ("open", 4),
        ("open", 1),
        ("open", 2),
        ("open", 3),
    ]
    assert "4 обращения ждут" in screen.text


def test_a_crowd_of_cases_keeps_to_a_hundred_keys_and_says_so() -> None:
    screen = desk.summary(RU, samples.SIGNER, [samples.case_line(number) for number in range(1, 131)])
    assert sum(len(row) for row in screen.rows) == 99
    assert "130 обращений ждут" in screen.text
    assert "Ещё 32 не поместились" in screen.text
    assert [key.text for key in screen.rows[-1]] == ["99-130 ▶"]


def test_the_pages_of_the_list_show_every_case_once() -> None:
    lines = [samples.case_line(number) for number in range(1, 250)]
    pages = [desk.summary(RU, samples.SIGNER, lines, start=start) for start in (0, 98, 196)]
    shown = [
        samples.SIGNER.unpack_callback(key.data or "").id
        for page in pages
        for row in page.rows[:-1]
        for key in row
    ]
    assert sorted(shown) == list(range(1, 250))
    assert all(sum(len(row) for row in page.rows) <= 100 for page in pages)


def test_headlines_of_keys() -> None:
    assert card.headline(RU, metrics.NPS, 3) == "3/10"
    assert card.headline(RU, metrics.FCR, 0) == "Нет"
    assert card.headline(RU, None, None) == "без оценки"


def test_a_report_hides_thin_breakdowns_and_keeps_n() -> None:
    thin, thick = samples.report_view(answers=4), samples.report_view(answers=5)

    def text(view: ReportView) -> str:
        return report.report(RU, samples.SIGNER, view, campaign_id=1, zone=samples.ZONE, now=samples.NOW).text

    group = RU(f"metric-nps-{Group.TOP.value}")
    assert "Ответов меньше пяти" in text(thin)
    assert f"{group}:" not in text(thin)
    assert "4 ответа" in text(thin)
    assert f"{group}: 2 (40\u00a0%)" in text(thick)
    assert "Интервал 95 %: от" in text(thick)
    assert "+20" in text(thick)


def test_a_report_without_answers_has_no_number_and_no_chart() -> None:
    screen = admin_gallery.screens(RU)["report-empty"]
    assert "Ответов пока нет." in screen.text
    assert screen.rows == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_names_every_skip_by_its_reason(language: str) -> None:
    text = html.unescape(admin_gallery.screens(samples.TRANSLATOR.voice(language))["report-nps"].text)
    for reason in Reason:
        assert samples.TRANSLATOR.voice(language).label(f"reason-{reason.value.replace('_', '-')}") in text


def test_mydata_counts_what_does_not_fit() -> None:
    view = samples.my_data_view("слово " * 40, entries=50)
    screen = privacy.my_data(RU, samples.SIGNER, view, contact_id=1, zone=samples.ZONE, now=samples.NOW)
    shown = screen.text.count("• ")
    whole = len((*view.responses, *view.messages, *view.replies, *view.notes, *view.promises))
    assert 0 < shown < whole
    assert RU("customer-mydata-more", count=whole - shown) in screen.text


@pytest.mark.parametrize(
    ("language", "word"), [("ru", "на месте"), ("pl", "na miejscu"), ("en", "in person")]
)
def test_usual_channels_are_named_in_the_readers_language(language: str, word: str) -> None:
    view = samples.card_view(channel="office")
    assert word in card.card(samples.TRANSLATOR.voice(language), samples.SIGNER, view, now=samples.NOW).text
