"""Notes on a person and how they are addressed."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.errors import InvalidInput
from feedback.person import LONGEST_ADDRESS, LONGEST_NOTE, NONE, address, addressed, note
from feedback.practice import PEOPLE, invented
from feedback.texts import LANGUAGES

TEXTS = st.text(max_size=LONGEST_NOTE + 50)
FORMS = st.none() | st.text(max_size=80)


def kept(clean: Callable[[str], str], text: str) -> str | None:
    try:
        return clean(text)
    except InvalidInput:
        return None


@given(TEXTS)
def test_a_note_is_kept_as_written_or_refused(text: str) -> None:
    found = kept(note, text)
    if found is None:
        assert len(text.strip()) > LONGEST_NOTE or not text.strip().isprintable() or not text.strip()
    else:
        assert found == text.strip() == note(found)
        assert 0 < len(found) <= LONGEST_NOTE


@given(TEXTS)
def test_a_form_of_address_is_one_short_line_or_refused(text: str) -> None:
    found = kept(address, text)
    if found:
        assert found == " ".join(text.split()) == address(found)
        assert len(found) <= LONGEST_ADDRESS


@given(FORMS, FORMS, FORMS)
def test_staff_come_before_the_crm_and_the_crm_before_the_name(
    by_staff: str | None, by_crm: str | None, name: str | None
) -> None:
    form = addressed(by_staff=by_staff, by_crm=by_crm, name=name)
    seen = [given for given in (by_staff, by_crm, name) if addressed(by_staff=given, by_crm=None, name=None)]
    assert form == (seen[0] if seen else "")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (f" {NONE} ", ""),
        ("Анна  Петровна", "Анна Петровна"),
        ("Pani\nAnno", "Pani Anno"),
        ("x" * 60, "x" * 60),
    ],
)
def test_forms_of_address(form: str, expected: str) -> None:
    assert address(form) == expected


@pytest.mark.parametrize("text", ["", "  \n", "\u200b\u2060", "x" * (LONGEST_NOTE + 1)])
def test_what_nobody_can_read_is_no_note(text: str) -> None:
    with pytest.raises(InvalidInput):
        note(text)


@pytest.mark.parametrize("text", ["", "\u200b", "x" * 61])
def test_what_nobody_can_say_is_no_address(text: str) -> None:
    with pytest.raises(InvalidInput):
        address(text)


def test_invented_customers_speak_every_language_and_are_told_apart() -> None:
    assert set(PEOPLE) == set(LANGUAGES)
    for language in LANGUAGES:
        people = [invented(language, number) for number in range(20)]
        assert len({person.name for person in people}) == len(PEOPLE[language]) >= 5
        assert len({person.words for person in people}) == len(PEOPLE[language])
