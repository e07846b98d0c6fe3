"""Whom a happy comment praises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.praise import praised

TEAM = (
    "Ольга",
    "Марина Петрова",
    "Игорь",
    "Павел",
    "Olga",
    "Piotr",
    "Monika",
    "Paweł",
    "Marta",
    "Anna Nowak",
)
NAMES = st.text("абвгдеёжзиклмнопрстAnnaOlgaPiotrłżó .-", max_size=20)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Спасибо Ольге, всё супер", "Ольга"),
        ("Была у Марины, довольна", "Марина Петрова"),
        ("Мастер — Петрова, лучшая", "Марина Петрова"),
        ("Огромная благодарность Игорю!", "Игорь"),
        ("С Игорем очень приятно", "Игорь"),
        ("Благодарю Павла", "Павел"),
        ("Dziękuję Oldze, świetnie", "Olga"),
        ("Z Piotrem zawsze miło", "Piotr"),
        ("O Piotrze tylko dobrze", "Piotr"),
        ("Dzięki Monice!", "Monika"),
        ("Pawłowi bardzo dziękuję", "Paweł"),
        ("Marcie należą się brawa", "Marta"),
        ("Pani Annie dziękuję", "Anna Nowak"),
        ("Anna's smile made my day", "Anna Nowak"),
    ],
)
def test_names_are_known_in_their_cases(text: str, who: str) -> None:
    assert praised(text, None, TEAM) == (who,)


@pytest.mark.parametrize(
    "text",
    ["Annual check went well", "Great!", "олимпиада", "Спасибо всем", "Игорный дом рядом", "thank you, mark"],
)
def test_other_words_name_nobody(text: str) -> None:
    assert praised(text, None, (*TEAM, "Mark")) == ()


def test_without_a_name_it_is_nobody_s_praise() -> None:
    """Else every happy comment of a day would fill the staff chat."""
    assert praised("Wonderful!", "Olga", TEAM) == ()
    assert praised("Wonderful!", None, TEAM) == ()


def test_who_served_is_known_without_a_capital_too() -> None:
    assert praised("спасибо ольге", "Ольга", TEAM) == ("Ольга",)
    assert praised("спасибо ольге", None, TEAM) == ()


def test_a_named_colleague_comes_before_whoever_served() -> None:
    assert praised("Piotr was great", "Olga", TEAM) == ("Piotr",)
    assert praised("Olga and Piotr were great", "Olga", TEAM) == ("Olga", "Piotr")


def test_of_two_with_the_name_it_is_the_one_who_served_or_of_whom_more_is_said() -> None:
    team = ("Мария Иванова", "Мария Петрова")
    assert praised("Спасибо Марии", "Мария Иванова", team) == ("Мария Иванова",)
    assert praised("Спасибо Марии Петровой", "Мария Иванова", team) == ("Мария Петрова",)
    assert praised("Спасибо Марии", None, team) == team


@given(NAMES, st.none() | NAMES, st.lists(NAMES, max_size=5))
def test_only_employees_are_praised(text: str, served_by: str | None, known: list[str]) -> None:
    found = praised(text, served_by, known)
    assert set(found) <= {*known, *([served_by] if served_by else [])}
    assert len(set(found)) == len(found)


@given(st.sampled_from(TEAM), st.text("абвгд xyz,.!", max_size=20), st.text("абвгд xyz,.!", max_size=20))
def test_a_name_said_as_it_is_written_is_found(name: str, before: str, after: str) -> None:
    assert name in praised(f"{before} {name} {after}", None, [name])
