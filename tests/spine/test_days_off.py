"""The setting HOLIDAYS."""

from datetime import date

import pytest

from bot.days_off import read_days_off
from bot.settings_errors import SettingsError
from tests.house import settings_for

CHRISTMAS, EVE = date(2026, 12, 25), date(2026, 12, 24)
EPIPHANY = date(2033, 1, 6)


def test_nobody_is_off_without_it() -> None:
    assert CHRISTMAS not in read_days_off("")


@pytest.mark.parametrize("value", ["PL", "DE-BY", "PL, DE-BY"])
def test_holidays_are_those_of_the_country_in_any_year(value: str) -> None:
    days = read_days_off(value)
    assert CHRISTMAS in days
    assert EPIPHANY in days
    assert date(2026, 7, 14) not in days


def test_a_part_of_a_country_has_its_own() -> None:
    assert EPIPHANY not in read_days_off("DE-BE")


def test_further_dates_are_off_too() -> None:
    days = read_days_off("DE, 2026-12-24")
    assert EVE in days
    assert CHRISTMAS in days
    assert date(2027, 12, 24) not in days


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ("Poland", "'Poland'"),
        ("XX", "'XX'"),
        ("DE-XX", "BY"),
        ("2026-13-01", "2026-12-24"),
        ("24.12", "'24.12'"),
    ],
)
def test_a_wrong_value_stops_the_start_with_a_sentence(value: str, word: str) -> None:
    with pytest.raises(SettingsError) as refused:
        settings_for("http://127.0.0.1:1", "sqlite+aiosqlite:///x.db", -1, holidays=value)
    assert word in str(refused.value)
