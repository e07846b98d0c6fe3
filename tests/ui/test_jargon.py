"""Customers never meet the words of our trade, nor a tone that is not ours."""

import html
import re

import pytest

from feedback.texts import LANGUAGES
from tests.ui import customer_gallery, locales, samples

# What a customer reads: texts and keys; names of metrics and groups are for staff and admins.
CUSTOMER = re.compile(r"(customer|question|ends|follow-up|by|at|date|language|media)(-|$)")
# Whole words, or beginnings of words where a word has endings.
TRADE = r"""\b(?:
    nps | ces | csat | csi | cli | fcr | enps | sla | crm
    | detractor\w* | promoter\w* | passives? | campaign\w* | tickets? | cases? | survey\w* | sentiment\w*
    | respondent\w* | нпс | детрактор\w* | промоутер\w* | критик\w* | нейтрал\w* | кампани\w* | тикет\w*
    | кейс\w* | респондент\w* | анкет\w* | опрос\w* | обращени[еяюй]\w* | метрик\w*
    | detraktor\w* | promotor\w* | kryty[kc]\w* | kampani\w* | tiket\w* | bilet\w* | zgłosze[nń]\w* | spraw\w*
    | przypad\w* | ankiet\w* | wskaźnik\w*
)\b"""
# Polish that guesses who reads it: forms of address, past tenses of the second person, adjectives.
GENDERED_PL = r"""\b(?:
    pan(?:i|a|u|em|ią|ie)? | państw\w* | \w+łaś | \w+łeś | (?:nie)?zadowolon[yae]\w* | pewn[ya]
)\b"""
COLD_RU = r"\b(?:ты|тебя|тебе|твой|твоя|уважаем\w+)\b"
EMOJI = re.compile("[\U0001f000-\U0001faff☀-➿←-⇿⭐]")


def _read_by_customers(language: str) -> dict[str, str]:
    return {
        name: locales.text(message)
        for name, message in locales.messages(language).items()
        if CUSTOMER.match(name)
    }


def _found(pattern: str, text: str) -> list[str]:
    return re.findall(pattern, text, re.IGNORECASE | re.VERBOSE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_customers_read_no_jargon(language: str) -> None:
    texts = _read_by_customers(language)
    assert len(texts) > 100
    assert {name: words for name, text in texts.items() if (words := _found(TRADE, text))} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_customers_meet_no_jargon_on_a_screen(language: str) -> None:
    """The screens bring names from elsewhere too: of campaigns, metrics and groups."""
    for name, screen in customer_gallery.screens(samples.TRANSLATOR.voice(language)).items():
        keys = (key.text for row in screen.rows for key in row)
        assert _found(TRADE, html.unescape(" ".join((screen.text, *keys)))) == [], name


def test_the_lint_knows_the_words_and_their_forms() -> None:
    words = "NPS CES CSAT detractors Promoter campaign ticket case кейсы тикета кампанию критиков промоутеры"
    polish = "kampanii krytycy promotorów detraktor zgłoszenie sprawy bilet"
    assert len(_found(TRADE, f"{words} {polish}")) == len(f"{words} {polish}".split())
    assert _found(TRADE, "necessary process because, процесс, прекрасный") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_and_customer_texts_carry_no_emoji(language: str) -> None:
    assert [name for name, text in _read_by_customers(language).items() if EMOJI.search(text)] == []


def test_polish_does_not_guess_the_reader() -> None:
    texts = _read_by_customers("pl")
    found = {name: words for name, text in texts.items() if (words := _found(GENDERED_PL, text))}
    assert found == {}
    words = _found(GENDERED_PL, "Czy Pani była? Napisałeś, zrobiłaś, zadowolona")
    assert words == ["Pani", "Napisałeś", "zrobiłaś", "zadowolona"]


def test_russian_says_you_with_respect_and_a_small_letter() -> None:
    texts = _read_by_customers("ru")
    assert {name: words for name, text in texts.items() if (words := _found(COLD_RU, text))} == {}
    middle = re.compile(r"[а-яё,] (?:Вы|Вас|Вам|Вами|Ваш\w*)\b")
    assert [name for name, text in texts.items() if middle.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_jokes_or_cheers_at_the_unhappy(language: str) -> None:
    bad = ("customer-apology", "customer-apology-promise", "customer-thanks-bottom", "follow-up-bottom")
    messages = locales.messages(language)
    assert [name for name in bad if "!" in locales.text(messages[name])] == []
