"""Dates, numbers, cutting: the small parts of screens."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ui import moment, number
from bot.ui.screen import fitting, head, quote, size
from feedback.metrics import Unit
from tests.ui.samples import LOCAL, NOW, TRANSLATOR
from tests.ui.telegram import html_mistakes, length

FAMILY = "👨‍👩‍👧"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ru", ["сегодня до 11:00", "завтра до 11:00", "до 11:00, 15 июня", "до 11:00, 8 апреля 2027 г."]),
        ("pl", ["dzisiaj do 11:00", "jutro do 11:00", "15 czerwca do 11:00", "8 kwietnia 2027 r. do 11:00"]),
        ("en", ["today by 11:00", "tomorrow by 11:00", "by 11:00 on 15 June", "by 11:00 on 8 April 2027"]),
    ],
)
def test_deadlines_are_told_as_people_tell_them(language: str, expected: list[str]) -> None:
    say = TRANSLATOR.voice(language)
    told = [moment.deadline(say, LOCAL + timedelta(days=days), NOW) for days in (0, 1, 3, 300)]
    assert told == expected


def test_today_is_the_readers_day_not_utcs() -> None:
    say = TRANSLATOR.voice("en")
    late = LOCAL.replace(hour=0, minute=30) + timedelta(days=1)
    assert moment.deadline(say, late, late.astimezone(NOW.tzinfo)) == "today by 00:30"


def test_the_year_is_said_when_it_is_another_one() -> None:
    say = TRANSLATOR.voice("ru")
    assert moment.day(say, date(2026, 1, 2), date(2026, 12, 31)) == "2 января"
    assert moment.day(say, date(2025, 12, 31), date(2026, 1, 1)) == "31 декабря 2025 г."


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (25.4, Unit.POINTS, "+25"),
        (-25.4, Unit.POINTS, "−25"),
        (0.3, Unit.POINTS, "0"),
        (60.0, Unit.PERCENT, "60\u00a0%"),
        (33.333, Unit.PERCENT, "33,3\u00a0%"),
        (4.3333, Unit.MEAN, "4,33"),
    ],
)
def test_figures_carry_their_unit(value: float, unit: Unit, expected: str) -> None:
    assert number.figure(TRANSLATOR.voice("ru"), value, unit) == expected


def test_nothing_of_nothing_is_no_percent() -> None:
    assert number.share(TRANSLATOR.voice("en"), 0, 0) == "0%"


@given(st.text(), st.integers(min_value=0, max_value=60))
def test_a_head_is_a_beginning_within_its_budget(text: str, budget: int) -> None:
    cut = head(text, budget)
    assert text.startswith(cut)
    assert len(cut.encode("utf-16-le", "surrogatepass")) // 2 <= budget
    assert cut == text or len(text.encode("utf-16-le", "surrogatepass")) // 2 > budget


@pytest.mark.parametrize("budget", range(20))
def test_a_family_is_never_parted(budget: int) -> None:
    assert head(FAMILY * 2, budget) in {"", FAMILY, FAMILY * 2}


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(min_value=1, max_value=60))
def test_a_quote_is_valid_and_says_what_is_left(text: str, budget: int) -> None:
    quoted, left = quote(text, budget)
    assert list(html_mistakes(quoted)) == []
    assert length(quoted) <= budget
    assert left >= 0


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_size_counts_like_telegram(text: str) -> None:
    quoted, _ = quote(text, 4096)
    assert size(quoted) == length(quoted)


def test_parts_fill_what_room_there_is() -> None:
    assert fitting(["12345", "<b>678</b>", "9"], 10) == ["12345", "<b>678</b>"]
    assert fitting(["12345"], 5) == []
