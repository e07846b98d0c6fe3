"""Every screen, in every language, from friendly and from hostile data."""

import pytest

from bot.ui.screen import Screen
from feedback.texts import LANGUAGES
from tests.ui import (
    admin_gallery,
    customer_gallery,
    deadline_gallery,
    extras_gallery,
    people_gallery,
    roles_gallery,
    samples,
    segment_gallery,
    staff_gallery,
    trigger_gallery,
    unnamed_gallery,
    variant_gallery,
    why_gallery,
    wizard_gallery,
)
from tests.ui.telegram import html_mistakes, mistakes

TEXTS = ("Анна", *samples.HOSTILE)


def _all(language: str, text: str) -> dict[str, Screen]:
    say = samples.TRANSLATOR.voice(language)
    rooms = {
        "customer": customer_gallery.screens(say, text),
        "deadlines": deadline_gallery.screens(say, text),
        "staff": staff_gallery.screens(say, text),
        "people": people_gallery.screens(say, text),
        "extras": extras_gallery.admin(say, text),
        "admin": admin_gallery.screens(say, text),
        "segments": segment_gallery.screens(say, text),
        "variants": variant_gallery.screens(say, text),
        "unnamed": unnamed_gallery.admin(say, text),
        "visit": unnamed_gallery.visit(say, text),
        "roles": roles_gallery.screens(say, text),
        "wizard": wizard_gallery.screens(say, text),
        "triggers": trigger_gallery.screens(say, text) | trigger_gallery.customer(say),
        "why": why_gallery.screens(say, text),
    }
    return {f"{room}/{name}": screen for room, screens in rooms.items() for name, screen in screens.items()}


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text)[:20])
@pytest.mark.parametrize("language", LANGUAGES)
def test_telegram_takes_every_screen(language: str, text: str) -> None:
    wrong = {name: list(mistakes(screen)) for name, screen in _all(language, text).items()}
    assert not {name: found for name, found in wrong.items() if found}


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text)[:20])
@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_to_taps_fit_and_are_plain(language: str, text: str) -> None:
    for name, note in staff_gallery.notes(samples.TRANSLATOR.voice(language), text).items():
        assert 0 < len(note) <= 200, name
        assert "&lt;" not in note, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_markup_of_people_is_shown_and_never_obeyed(language: str) -> None:
    hostile = samples.HOSTILE[0]
    shown = [screen for screen in _all(language, hostile).values() if "alert(1)" in screen.text]
    assert len(shown) > 20
    for screen in shown:
        assert "<script>" not in screen.text
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in screen.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_staff_keys_alone_may_carry_a_style(language: str) -> None:
    say = samples.TRANSLATOR.voice(language)
    keys = [key for screen in customer_gallery.screens(say).values() for row in screen.rows for key in row]
    assert keys
    assert not [key for key in keys if key.style]
    staff = [key for screen in staff_gallery.screens(say).values() for row in screen.rows for key in row]
    assert {key.style for key in staff} >= {"primary", "success"}


def test_the_reader_of_html_sees_mistakes() -> None:
    broken = ("<b>x", "x</b>", "<b><i>x</b></i>", "a < b", "&nbsp;", "R&D", "<h1>x</h1>")
    assert [text for text in broken if not list(html_mistakes(text))] == []
    assert list(mistakes(Screen(text="x" * 4097)))
