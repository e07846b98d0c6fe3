"""The stand-in: modest, but right about plain words."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.lexicon import Lexicon
from nlp.model import Label, Sentiment
from nlp.words import WORDS


def _read(text: str) -> Sentiment:
    return Lexicon().classify([text])[0]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ужасное обслуживание", Label.NEGATIVE),
        ("всё понравилось, спасибо", Label.POSITIVE),
        ("не понравилось", Label.NEGATIVE),
        ("совсем не плохо", Label.POSITIVE),
        ("Nie polecam", Label.NEGATIVE),
        ("swietna obsluga, dziekuje", Label.POSITIVE),
        ("brudno i drogo", Label.NEGATIVE),
        ("The staff was rude", Label.NEGATIVE),
        ("wasn't good at all", Label.NEGATIVE),
        ("great, thanks!", Label.POSITIVE),
        ("no, great", Label.POSITIVE),
        ("😡😡", Label.NEGATIVE),
        ("👍", Label.POSITIVE),
        ("(((", Label.NEGATIVE),
        ("Во сколько вы закрываетесь", Label.NEUTRAL),
        ("", Label.NEUTRAL),
    ],
)
def test_plain_words(text: str, label: Label) -> None:
    assert _read(text).label is label


def test_only_plain_words_are_strong() -> None:
    assert _read("Ужасно, хамство, не приду").strong
    assert not _read("немного шумно").strong
    assert not _read("какой у вас адрес").strong


def test_it_says_that_it_is_a_stand_in() -> None:
    assert Lexicon().degraded
    assert _read("хорошо").degraded


@given(st.text(max_size=300))
def test_any_text_has_probabilities(text: str) -> None:
    found = _read(text).probabilities
    assert math.isclose(found.negative + found.neutral + found.positive, 1.0)


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.language)
def test_a_stem_says_one_thing(words: object) -> None:
    """Folding two spellings together must not turn praise into complaint."""
    assert isinstance(words, type(WORDS[0]))
    assert not words.negators & words.boosters
    assert {math.copysign(1, weight) for weight in words.stems.values()} == {1.0, -1.0}
    assert all(0 < abs(weight) <= 3 for weight in words.stems.values())
