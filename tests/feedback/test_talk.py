"""What a conversation is about, what Telegram's refusals mean, and canned answers."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from feedback import canned
from feedback.errors import InvalidInput
from feedback.talk import About, Reason, is_source_gone, reason_of

ids = st.none() | st.integers(1, 10)


@given(ids, ids)
def test_a_conversation_is_about_exactly_one_thing(case_id: int | None, comment_id: int | None) -> None:
    if (case_id is None) == (comment_id is None):
        with pytest.raises(ValueError, match="about a case or about a comment"):
            About(case_id=case_id, comment_id=comment_id)
    else:
        assert About(case_id=case_id, comment_id=comment_id).case_id == case_id


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        ("forbidden", Reason.BLOCKED),
        ("Forbidden: bot was blocked by the user", Reason.BLOCKED),
        ("chat not found", Reason.GONE),
        ("Bad Request: message to copy not found", Reason.DELETED),
        ("Bad Request: message is too long", Reason.REFUSED),
    ],
)
def test_a_refusal_has_a_reason_a_person_understands(error: str, reason: Reason) -> None:
    assert reason_of(error) is reason
    assert is_source_gone(error) == (reason is Reason.DELETED)


@given(st.text(), st.text(), st.text(min_size=1))
def test_a_name_is_filled_in_once_and_is_no_format_string(before: str, after: str, name: str) -> None:
    assume("{name}" not in before + after and "{" not in before + after)
    shown = canned.filled(before + "{name}" + after, name)
    assert shown == (before + name + after)[: canned.LONGEST_FILLED]
    assert canned.filled(before + after, name) == before + after


@given(st.text())
def test_without_a_name_nothing_stands_for_it(text: str) -> None:
    assert "{name}" not in canned.filled(text, "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Hello, {name}!", "Hello!"),
        ("Thank you {name}, see you", "Thank you, see you"),
        ("{name}, we are sorry", "we are sorry"),
        ("Спасибо, {name}. Ждём", "Спасибо. Ждём"),
    ],
)
def test_a_greeting_without_a_name_has_no_gap(text: str, shown: str) -> None:
    assert canned.filled(text, "") == shown


@given(st.text(max_size=60), st.text(max_size=1100))
def test_only_what_fits_is_kept(title: str, text: str) -> None:
    fits = 1 <= len(" ".join(title.split())) <= canned.LONGEST_TITLE
    if fits and 1 <= len(text.strip()) <= canned.LONGEST_TEXT:
        assert canned.checked(title, text) == (" ".join(title.split()), text.strip())
    else:
        with pytest.raises(InvalidInput):
            canned.checked(title, text)
