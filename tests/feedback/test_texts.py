"""One text in several languages."""

import pytest

from feedback.texts import NO_TEXTS, Texts, base_language


def test_the_wanted_language_then_the_default_then_any() -> None:
    texts = Texts({"ru": "да", "pl": "tak"})
    assert texts.pick("pl", "ru") == "tak"
    assert texts.pick("en", "ru") == "да"
    assert texts.pick("en", "de") == "tak"
    assert NO_TEXTS.pick("en", "ru") == ""


def test_texts_are_values() -> None:
    assert Texts({"ru": "да", "en": "yes"}) == Texts({"en": "yes", "ru": "да"})
    assert hash(Texts({"ru": "да", "en": "yes"})) == hash(Texts({"en": "yes", "ru": "да"}))
    assert not NO_TEXTS
    with pytest.raises(KeyError):
        Texts({"ru": "да"})["pl"]


@pytest.mark.parametrize(
    ("code", "language"),
    [("pl", "pl"), ("pl-PL", "pl"), ("EN_us", "en"), ("de", "ru"), (None, "ru"), ("", "ru")],
)
def test_a_telegram_language_code_becomes_one_of_ours(code: str | None, language: str) -> None:
    assert base_language(code, "ru") == language
