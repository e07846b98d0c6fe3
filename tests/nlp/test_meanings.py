"""What texts are about, as the bundled weights tell it."""

import math
from functools import cache
from typing import cast

import pytest

from feedback.questions import MEASURED_WITH, similarity
from nlp.lexicon import Lexicon
from nlp.load import BUNDLED, load
from nlp.model import KnowsMeanings, Meaning, SentimentModel
from tests.nlp.test_contract import STRANGE

# The questions it was taught; see nlp/training/asking.py.
QUESTIONS = 152


@cache
def _bundled() -> SentimentModel:
    return load(BUNDLED)


def _meanings(*texts: str) -> list[Meaning]:
    found = cast(KnowsMeanings, _bundled()).meanings(texts)
    assert found is not None
    return found


def test_the_word_list_does_not_tell() -> None:
    assert not isinstance(Lexicon(), KnowsMeanings)
    assert isinstance(_bundled(), KnowsMeanings)


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE.keys())
def test_any_text_gets_a_direction(text: str) -> None:
    [found] = _meanings(text)
    assert len(found) == 384 + QUESTIONS
    assert math.isclose(similarity(found, found), 1.0, abs_tol=1e-6)


def test_company_changes_no_meaning() -> None:
    texts = ["Where can I park?", "Во сколько вы открываетесь?", "ok"]
    assert _meanings(*texts) == [found for text in texts for found in _meanings(text)]


def test_the_same_question_is_nearer_than_another() -> None:
    asked, same, other = _meanings(
        "Where can I park?", "Is there a car park for customers?", "How do I get a refund?"
    )
    assert similarity(asked, same) > similarity(asked, other)


def test_the_bar_was_chosen_for_the_model_that_ships() -> None:
    """When the weights change: run `python -m nlp.training.questions`, and copy what it prints."""
    assert _bundled().version == MEASURED_WITH
