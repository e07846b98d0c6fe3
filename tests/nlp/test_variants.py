"""Other ways to type the same comment."""

import random

from hypothesis import given
from hypothesis import strategies as st

from nlp.model import Label
from nlp.training.data import Example
from nlp.training.variants import variant


def _polish(text: str) -> Example:
    return Example(text=text, label=Label.POSITIVE, language="pl", kind="plain")


@given(st.text(min_size=1, max_size=200), st.integers(0, 10_000))
def test_only_the_typing_changes(text: str, seed: int) -> None:
    found = variant(_polish(text), random.Random(seed))
    assert (found.label, found.language, found.kind) == (Label.POSITIVE, "pl", "plain")
    assert found.text


def test_every_way_of_typing_comes_up() -> None:
    text = "Świetna obsługa, na pewno wrócę."
    source = random.Random(3)
    found = {variant(_polish(text), source).text for _ in range(400)}
    assert {text, text.lower(), text.rstrip("."), "Swietna obsluga, na pewno wroce."} <= found
    assert any(other.isupper() for other in found)
    assert any(sorted(other) == sorted(text) and other != text for other in found)
