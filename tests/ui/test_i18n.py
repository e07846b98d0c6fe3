"""The reader of sentences: escaping, refusals, languages."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import (
    LONGEST_PARAM,
    Safe,
    UnknownMessageError,
    UnusableMessageError,
    blank,
    clip,
    escape,
    pick_language,
    plain,
)
from feedback.texts import LANGUAGES, Texts
from tests.ui.samples import TRANSLATOR
from tests.ui.telegram import REORDERING, html_mistakes


def test_a_missing_message_or_parameter_is_an_error_not_a_blank() -> None:
    say = TRANSLATOR.voice("ru")
    with pytest.raises(UnknownMessageError, match="ru: no-such-message"):
        say("no-such-message")
    with pytest.raises(UnusableMessageError, match="customer-hello"):
        say("customer-hello")


@given(st.text())
def test_whatever_people_write_becomes_valid_html(text: str) -> None:
    said = TRANSLATOR.text("ru", "customer-hello", name=text)
    assert list(html_mistakes(said)) == []
    assert not REORDERING & set(said)
    assert len(html.unescape(said)) <= LONGEST_PARAM + len("Здравствуйте, !")


@given(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=LONGEST_PARAM))
def test_plain_words_are_shown_as_written(text: str) -> None:
    assert html.unescape(TRANSLATOR.text("en", "customer-hello", name=text)) == f"Hello, {text}!"


def test_html_of_our_own_is_not_escaped_twice() -> None:
    bold = Safe("<b>&amp;</b>")
    assert TRANSLATOR.text("en", "customer-hello", name=bold) == "Hello, <b>&amp;</b>!"
    assert escape(bold) is bold
    assert escape("<b>") == "&lt;b&gt;"


def test_labels_are_plain_text() -> None:
    assert TRANSLATOR.voice("en").label("admin-started", name="A & <B>") == "The campaign is running: A & <B>"


def test_marks_that_re_order_our_words_go_and_the_rest_stays() -> None:
    assert plain("\u202eabc\u2069") == "abc"
    assert plain("\u200fשלום 👨\u200d👩\u200d👧\nдва\tтри\x00") == "\u200fשלום 👨\u200d👩\u200d👧\nдва\tтри "


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\u200d\ufeff", "\u2800\u3164", "\u202e", "\ufe0f"])
def test_nothing_to_see_is_blank(text: str) -> None:
    assert blank(text)


@pytest.mark.parametrize("text", ["a", "👍", "\u200bя", ".", "0"])
def test_something_to_see_is_not_blank(text: str) -> None:
    assert not blank(text)


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_clipping_keeps_the_limit_and_says_that_it_cut(text: str, limit: int) -> None:
    cut = clip(text, limit)
    assert len(cut) <= limit
    assert cut == text if len(text) <= limit else cut.endswith("…")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("ru", "ru"),
        ("pl-PL", "pl"),
        ("EN_us", "en"),
        ("uk", "pl"),
        ("be", "pl"),
        ("kk", "pl"),
        ("plx", "pl"),
        ("rus", "pl"),
        (None, "pl"),
        ("", "pl"),
    ],
)
def test_only_languages_we_speak_are_picked(code: str | None, expected: str) -> None:
    assert pick_language(code, "pl") == expected


def test_a_campaigns_text_falls_back_to_the_default_language() -> None:
    texts = Texts({"ru": "р", "en": "e"})
    assert [TRANSLATOR.voice(language).pick(texts) for language in LANGUAGES] == ["р", "р", "e"]
    assert TRANSLATOR.voice("ru").pick(Texts({})) == ""
