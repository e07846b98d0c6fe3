"""How alike texts are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.common_questions import COMMON
from feedback.letters import likenesses
from feedback.questions import WRITTEN, is_question, together
from feedback.texts import LANGUAGES

TEXTS = st.lists(st.text(max_size=40), max_size=6)


@given(st.text(max_size=40), TEXTS)
def test_likeness_is_a_share(text: str, others: list[str]) -> None:
    found = likenesses(text, others)
    assert len(found) == len(others)
    assert all(-1e-9 <= one <= 1 + 1e-9 for one in found)


def test_the_same_words_are_the_same_and_endings_matter_little() -> None:
    same, ending, other = likenesses(
        "Какая у вас гарантия", ["какая у вас гарантия?", "о гарантии", "Где парковка"]
    )
    assert same == pytest.approx(1.0)
    assert 1 > ending > other


def test_meaning_and_letters_are_weighed_together() -> None:
    assert together([1.0, 0.0], [1.0, 1.0]) == pytest.approx([1.0, WRITTEN])


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_often_ask_is_asked_in_every_language(language: str) -> None:
    assert len(set(COMMON[language])) >= 30
    assert all(is_question(question, language) for question in COMMON[language])
