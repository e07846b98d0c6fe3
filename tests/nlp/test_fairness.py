"""Swaps change who speaks and nothing else; a model that looks at who speaks is caught."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.model import Label, Probabilities, Sentiment
from nlp.training import swaps
from nlp.training.data import LANGUAGES, Example
from nlp.training.fairness import introduced, moved, report
from nlp.training.swap_words import GENDERED, NAMES, RU_AFTER_I, TOWNS


class Prejudiced:
    """Dislikes every text in which one of its words occurs."""

    version = "prejudiced-1"
    degraded = False

    def __init__(self, *words: str) -> None:
        self.words = words

    def classify(self, texts: Sequence[str]) -> list[Sentiment]:
        return [self._sentiment(text) for text in texts]

    def _sentiment(self, text: str) -> Sentiment:
        bad = any(word in text for word in self.words)
        shares = Probabilities(negative=0.9 if bad else 0.1, neutral=0.0, positive=0.1 if bad else 0.9)
        return Sentiment(label=shares.label, probabilities=shares, language="en", version=self.version)


def said(text: str, language: str = "en") -> Example:
    return Example(text=text, label=Label.POSITIVE, language=language)


@pytest.mark.parametrize(
    ("language", "text", "other"),
    [
        ("ru", "Спасибо Анне и Олегу!", "Спасибо Гульнаре и Тимуру!"),
        ("ru", "мастер ОЛЬГА", "мастер ЗУЛЯ"),
        ("pl", "Dziękuję pani Katarzynie, byłam u Anny", "Dziękuję pani Katarzynie, byłam u Oksany"),
        ("en", "Emily's haircut, thanks Tom", "Lakisha's haircut, thanks DeShawn"),
    ],
)
def test_names_keep_gender_case_and_form(language: str, text: str, other: str) -> None:
    assert swaps.other_origin(text, language) == [other]


@pytest.mark.parametrize(
    ("language", "text", "other"),
    [
        ("ru", "Я очень довольна, ждала час", "Я очень доволен, ждала час"),
        (
            "ru",
            "Заказал пиццу, я долго ждал. Приехал курьер",
            "Заказала пиццу, я долго ждала. Приехал курьер",
        ),
        ("pl", "Byłem zadowolony, czekalem krótko", "Byłam zadowolona, czekalam krótko"),
        ("en", "Mrs Smith and her husband, she's nice", "Mr Smith and his wife, he's nice"),
    ],
)
def test_gendered_words_turn_around(language: str, text: str, other: str) -> None:
    assert swaps.gender(text, language) == [other]
    assert swaps.gender(other, language) == [text]


def test_towns_keep_their_case() -> None:
    assert swaps.towns("живу в Перми", "ru")[0] == "живу в Тюмени"
    assert swaps.towns("w warszawie jest lepiej", "pl")[0] == "w krakowie jest lepiej"


@pytest.mark.parametrize("swap", [swaps.same_origin, swaps.other_origin, swaps.towns, swaps.gender])
@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_of_words_and_other_texts_are_let_be(language: str, swap: swaps.Swap) -> None:
    assert swap("theatre, Annapolis, Тимуровец, былина, Janowski", language) == []


@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_any_text_can_be_tried(text: str, language: str) -> None:
    for swap in (swaps.same_origin, swaps.other_origin, swaps.towns, swaps.gender):
        assert text not in swap(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_are_whole(language: str) -> None:
    rows = [row for origins in NAMES[language].values() for names in origins.values() for row in names]
    assert len({len(row) for row in rows}) == 1
    assert len({row[0] for row in rows}) == len(rows)
    assert len({len(row) for row in TOWNS[language]}) == 1
    pairs = [*GENDERED[language], *RU_AFTER_I]
    assert all(man and woman and man != woman for man, woman in pairs)


def test_a_model_that_looks_at_names_is_caught() -> None:
    some = [said("Thanks to Emily"), said("Thanks to Fatima"), said("Thanks to nobody")]
    caught = moved(Prejudiced("Fatima", "Lakisha"), some, swaps.other_origin)
    assert (caught.comments, caught.labels, round(caught.change, 6)) == (2, 1.0, 0.8)
    fair = moved(Prejudiced("Thanks"), some, swaps.other_origin)
    assert (fair.comments, fair.labels, fair.change) == (2, 0.0, 0.0)
    assert moved(Prejudiced(), some[2:], swaps.other_origin).comments == 0


def test_a_model_that_looks_at_who_writes_is_caught() -> None:
    some = [said("Fine"), said("Good")]
    caught = introduced(Prejudiced("Fatima", "Lakisha"), some)
    assert (caught.comments, caught.labels, caught.labels_alike) == (2, 1.0, 0.0)
    assert caught.negative["woman, other, Fatima"] > caught.negative["woman, own, Anna"]
    assert introduced(Prejudiced("Fatima"), some).labels_alike == 0.25
    fair = introduced(Prejudiced("Fine"), some)
    assert (fair.labels, fair.labels_alike) == (0.0, 0.0)


def test_the_report_has_a_line_a_language_and_swap() -> None:
    lines = list(report(Prejudiced("Fatima"), [said("Thanks, Emily"), said("Спасибо, Анна", "ru")]))
    assert "| en | first name, other origin | 1 | 0.0% | 0.000 |" in lines
    assert "| pl | town | 0 | 0.0% | 0.000 |" in lines
    assert any(line.startswith("| en | 1 | 100.0% | 25.0% | woman, own, Anna 0.100; ") for line in lines)
