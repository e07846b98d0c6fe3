"""Whether a message surely asks a frequent question."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback import questions
from feedback.errors import InvalidInput
from feedback.questions import Bar, is_question, similarity, sure

COSINES = st.lists(st.floats(-1, 1), max_size=20)
BARS = st.builds(Bar, least=st.floats(-1, 1), lead=st.floats(0, 1))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "prices?"),
        ("en", "hi, what’s your address"),
        ("en", "Thanks! do you take cards"),
        ("ru", "здравствуйте, подскажите пожалуйста адрес"),
        ("ru", "Добрый день. Можно прийти без записи"),
        ("pl", "dzień dobry, o której zamykacie"),
        ("pl", "macie parking"),
        ("de", "Preise?"),
    ],
)
def test_people_ask_with_and_without_a_mark(language: str, text: str) -> None:
    assert is_question(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Parking was easy"),
        ("en", "I came at nine sharp and left when it was done"),
        ("ru", "Пришла вовремя, приняли вовремя"),
        ("pl", "Fajny salon, blisko domu"),
        ("de", "Wie spät"),
        ("en", ""),
    ],
)
def test_what_is_said_is_no_question(language: str, text: str) -> None:
    assert not is_question(text, language)


def test_a_story_is_for_people_even_with_a_question_at_its_end() -> None:
    assert not is_question("We waited. " * 20 + "When do you open?", "en")


@given(COSINES, BARS)
def test_what_is_sure_is_nearest_near_enough_and_well_ahead(found: list[float], bar: Bar) -> None:
    chosen = sure(found, bar)
    if chosen is None:
        return
    others = [value for index, value in enumerate(found) if index != chosen]
    assert found[chosen] >= bar.least
    assert all(found[chosen] - other >= bar.lead for other in others)


@given(st.lists(st.floats(-1, 1), min_size=1, max_size=20), BARS)
def test_a_higher_bar_answers_no_more(found: list[float], bar: Bar) -> None:
    stricter = Bar(least=bar.least + 0.1, lead=bar.lead + 0.1)
    if sure(found, stricter) is not None:
        assert sure(found, bar) == sure(found, stricter)


@given(COSINES, BARS)
def test_an_equal_rival_leaves_it_to_people(found: list[float], bar: Bar) -> None:
    if found and bar.lead > 0:
        assert sure([*found, max(found)], bar) is None


def test_nothing_listed_nothing_sure() -> None:
    assert sure([], Bar(least=-1, lead=0)) is None


def test_the_cosine_of_unit_vectors() -> None:
    half = math.sqrt(0.5)
    assert similarity((1.0, 0.0), (half, half)) == pytest.approx(half)


def test_the_bar_is_one_that_unlike_texts_do_not_reach() -> None:
    assert 0.5 < questions.BAR.least <= 1
    assert 0 <= questions.BAR.lead < 1


@pytest.mark.parametrize(
    ("question", "answer"), [(" ", "x"), ("x", "\n"), ("x" * 151, "x"), ("x", "x" * 1001)]
)
def test_empty_and_endless_texts_are_refused(question: str, answer: str) -> None:
    with pytest.raises(InvalidInput):
        questions.checked(question, answer)
    kept = questions.checked(" When\n do  you open? ", " At 9 ")
    assert (kept.question, kept.wordings, kept.answer) == ("When do you open?", None, "At 9")


def test_wordings_stand_after_bars_and_none_twice() -> None:
    kept = questions.checked("When? | what  hours | When? || what hours|till when", "At 9")
    assert (kept.question, kept.wordings) == ("When?", ("what hours", "till when"))
    assert questions.checked("When? |", "At 9").wordings == ()
    with pytest.raises(InvalidInput):
        questions.checked("|".join("abcdefghi"), "x")
    with pytest.raises(InvalidInput):
        questions.checked("When? | " + "x" * 151, "x")


@given(st.lists(st.lists(st.floats(-1, 1), min_size=1, max_size=8), max_size=10))
def test_an_entry_is_as_near_as_its_best_wording(entries: list[list[float]]) -> None:
    flat = [value for entry in entries for value in entry]
    assert questions.by_entry(flat, map(len, entries)) == [max(entry) for entry in entries]
