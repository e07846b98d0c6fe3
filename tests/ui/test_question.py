"""The question: the words of the design, a personal greeting, neutral keys."""

import re
from dataclasses import replace

import pytest

from bot.i18n import Safe
from bot.ui import campaign, question
from bot.ui.screen import Screen
from feedback import metrics
from feedback.metrics import Bands, Metric, Scale
from feedback.texts import LANGUAGES, Texts
from tests.ui import samples

CUSTOM = metrics.custom(Scale(minimum=-5, maximum=5), Bands(top=(4, 5), bottom=(-5, 0)))
RECOMMEND = "Насколько вероятно, что вы порекомендуете «Ромашка & Co» другу (коллеге, родственнику)?"
EXACT = {
    "nps": ([RECOMMEND], "точно не порекомендую", "точно порекомендую"),
    "nps10": ([RECOMMEND], "точно не порекомендую", "точно порекомендую"),
    "ces10": (["Насколько легко вам было воспользоваться нашим сервисом?"], "очень тяжело", "очень легко"),
    "csi": (["Насколько вы довольны нами в целом?"], "очень недоволен", "очень доволен"),
    "cli": (
        [
            "Какова вероятность того, что вы порекомендуете нас своим друзьям и знакомым?",
            "Какова вероятность того, что вы купите у нас продукт снова?",
            "Какова вероятность того, что вы попробуете другие наши продукты и услуги?",
        ],
        "точно нет",
        "точно да",
    ),
}
ROWS = {
    "nps": ["0 1 2 3 4 5", "6 7 8 9 10"],
    "nps10": ["1 2 3 4 5", "6 7 8 9 10"],
    "ces10": ["1 2 3 4 5", "6 7 8 9 10"],
    "ces": ["1 2 3 4 5 6 7"],
    "csat": ["1 2 3 4 5"],
    "csi": ["1 2 3 4 5", "6 7 8 9 10"],
    "stars": ["0 1 2 3 4 5"],
    "cli": ["1 2 3 4 5 6"],
    "fcr": ["Да Нет"],
    "enps": ["0 1 2 3 4 5", "6 7 8 9 10"],
}


def _screen(metric: Metric, language: str = "ru", index: int = 0, company: str = "«Ромашка & Co»") -> Screen:
    view = samples.question_view(metric, index=index, lang=language)
    return question.question(samples.TRANSLATOR.voice(language), samples.SIGNER, view, company=company)


@pytest.mark.parametrize("name", EXACT)
def test_russian_questions_are_the_designs_own(name: str) -> None:
    wordings, low, high = EXACT[name]
    metric = metrics.by_name(name)
    for index, wording in enumerate(wordings):
        text = _screen(metric, index=index).text
        assert f"<b>{wording.replace('&', '&amp;')}</b>" in text
        assert f"{metric.scale.minimum} — {low}, {metric.scale.maximum} — {high}" in text


def test_the_effort_statement_is_the_designs_own_in_english() -> None:
    assert "“Acme made it easy to handle my issue”" in _screen(metrics.CES, "en", company="Acme").text


@pytest.mark.parametrize("metric", metrics.METRICS, ids=lambda metric: metric.name)
def test_keys_stand_in_the_designs_rows(metric: Metric) -> None:
    *ratings, skip = _screen(metric).rows
    assert [" ".join(key.text for key in row) for row in ratings] == ROWS[metric.name]
    assert [key.text for key in skip] == ["Пропустить"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("metric", [*metrics.METRICS, CUSTOM], ids=lambda metric: metric.name)
def test_rating_keys_pull_to_no_side(metric: Metric, language: str) -> None:
    """No colour, no emoji, nothing but the number (or the bare word), every value once, in order."""
    keys = [key for row in _screen(metric, language).rows[:-1] for key in row]
    assert all(key.style is None and key.url is None for key in keys)
    if metric.yes_no:
        assert all(re.fullmatch(r"[^\W\d_]+", key.text) for key in keys)
    else:
        assert [key.text for key in keys] == [str(value) for value in metric.scale.values]


@pytest.mark.parametrize("metric", [*metrics.METRICS, CUSTOM], ids=lambda metric: metric.name)
def test_a_key_means_its_own_value(metric: Metric) -> None:
    index = metric.questions - 1
    keys = [key for row in _screen(metric, index=index).rows[:-1] for key in row]
    meanings = [samples.SIGNER.unpack_callback(key.data or "") for key in keys]
    assert {(meaning.verb, meaning.id) for meaning in meanings} == {("score", samples.BIG)}
    values = [value for row in metrics.key_rows(metric) for value in row]
    assert [meaning.arg for meaning in meanings] == [f"{index}:{value}" for value in values]


def test_the_greeting_is_personal_and_correct_without_a_name() -> None:
    say, view = samples.TRANSLATOR.voice("ru"), samples.question_view(metrics.NPS, "Анна")

    def first_line(**changes: object) -> str:
        changed = replace(view, **changes)  # type: ignore[arg-type]  # tests name real fields
        return question.question(say, samples.SIGNER, changed, company="Acme").text.partition("\n")[0]

    assert first_line() == "Анна, здравствуйте!"
    assert first_line(address_form="Анна Петровна") == "Анна Петровна, здравствуйте!"
    assert first_line(contact_name=None) == "Здравствуйте!"
    assert first_line(contact_name=" \u200b ") == "Здравствуйте!"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "Один короткий вопрос: Анна, 12 июня."),
        ({"service": None}, "Один короткий вопрос о том, как всё прошло 12 июня."),
        ({"completed_at": None}, "Один короткий вопрос: Анна."),
        ({"service": None, "completed_at": None}, "Один короткий вопрос."),
    ],
)
def test_the_question_says_what_it_is_about(changes: dict[str, object], expected: str) -> None:
    view = replace(samples.question_view(metrics.NPS, "Анна"), **changes)  # type: ignore[arg-type]  # real fields
    screen = question.question(samples.TRANSLATOR.voice("ru"), samples.SIGNER, view, company="Acme")
    assert expected in screen.text.splitlines()


def test_several_questions_are_announced_once_and_counted() -> None:
    first = _screen(metrics.CLI).text
    view = replace(samples.question_view(metrics.CLI, index=1), reminder=False)
    second = question.question(samples.TRANSLATOR.voice("ru"), samples.SIGNER, view, company="Acme").text
    assert "3 коротких вопроса: Стрижка, 12 июня." in first
    assert "Вопрос 1 из 3" in first
    assert second.startswith("Вопрос 2 из 3")


def test_a_campaigns_own_words_win_and_its_placeholders_are_filled() -> None:
    own = samples.metric_campaign(
        metrics.CSAT,
        object=Texts({"ru": "кафе <Уют>"}),
        questions=(Texts({"ru": "Как вам {object} от {company}? {0}"}),),
        labels=(Texts({"ru": "ужас"}), Texts({"ru": "чудо"})),
    )
    view = replace(samples.question_view(metrics.CSAT), campaign=own)
    text = question.question(samples.TRANSLATOR.voice("ru"), samples.SIGNER, view, company="Acme").text
    assert "<b>Как вам кафе &lt;Уют&gt; от Acme? {0}</b>" in text
    assert "1 — ужас, 5 — чудо" in text


def test_a_language_the_campaign_does_not_speak_gets_the_default_one() -> None:
    own = samples.metric_campaign(metrics.CSAT, questions=(Texts({"en": "How?", "ru": "Как?"}),))
    view = replace(samples.question_view(metrics.CSAT), campaign=own)
    text = question.question(samples.TRANSLATOR.voice("pl"), samples.SIGNER, view, company="Acme").text
    assert "<b>Как?</b>" in text


def test_a_reminder_says_that_it_is_one_and_the_last() -> None:
    view = replace(samples.question_view(metrics.NPS), reminder=True)
    text = question.question(samples.TRANSLATOR.voice("en"), samples.SIGNER, view, company="Acme").text
    assert text.startswith("We asked before and remind you only this once.")


def test_stars_name_the_person_when_known() -> None:
    say, view = samples.TRANSLATOR.voice("pl"), samples.question_view(metrics.STARS)
    assert "pomagała: Ewa?" in question.question(say, samples.SIGNER, view, company="A", staff="Ewa").text
    assert "pomagała?" in question.question(say, samples.SIGNER, view, company="A").text


def test_changing_shows_the_stored_answer_and_offers_no_skip() -> None:
    say, view = samples.TRANSLATOR.voice("en"), samples.question_view(metrics.FCR)
    screen = question.change(say, samples.SIGNER, view, response_id=7, value=0, company="A")
    assert "Right now it says No." in screen.text
    meanings = [samples.SIGNER.unpack_callback(key.data or "") for row in screen.rows for key in row]
    assert [(meaning.verb, meaning.id, meaning.arg) for meaning in meanings] == [
        ("rescore", 7, "0:1"),
        ("rescore", 7, "0:0"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_preview_is_what_a_customer_would_see(language: str) -> None:
    say, shown = samples.TRANSLATOR.voice(language), samples.metric_campaign(metrics.NPS)
    preview = campaign.preview(
        samples.TRANSLATOR, samples.SIGNER, shown, language=language, company="Acme", now=samples.LOCAL
    )
    view = replace(
        samples.question_view(metrics.NPS, lang=language),
        contact_name=say.label("admin-preview-name"),
        service=say.label("admin-preview-service"),
        completed_at=samples.LOCAL,
    )
    sent = question.question(say, samples.SIGNER, view, company="Acme")
    assert preview.text == sent.text
    assert [[key.text for key in row] for row in preview.rows] == [
        [key.text for key in row] for row in sent.rows
    ]
    assert isinstance(preview.text, Safe)
