"""A cell is never a formula."""

from hypothesis import given
from hypothesis import strategies as st

from feedback.cells import neutral


@given(st.text())
def test_no_text_begins_like_a_formula_and_none_is_lost(text: str) -> None:
    cell = neutral(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert cell in (text, "'" + text)


def test_plain_words_stay_as_they_are() -> None:
    assert neutral("9 - good") == "9 - good"
    assert neutral("=1+1") == "'=1+1"
    assert neutral("-5") == "'-5"
