"""The setting HOLIDAYS: dates on which nobody works."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date

import holidays

_PLACE = re.compile(r"([A-Z]{2})(?:-([A-Z0-9]{1,6}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysOff:
    """The public holidays of countries, year by year as they are asked for, and single dates."""

    countries: Sequence[Container[date]] = ()
    dates: frozenset[date] = frozenset()

    def __contains__(self, day: object) -> bool:
        """Whether it is a day off."""
        return isinstance(day, date) and (day in self.dates or any(day in each for each in self.countries))


def read_days_off(value: str) -> DaysOff:
    """Read `PL`, `DE-BY`, `PL, 2026-12-24`; ValueError says what is wrong with it."""
    parts = [part.strip() for part in value.split(",") if part.strip()]
    places = [part for part in parts if not part[0].isdecimal()]
    days = frozenset(_day(part) for part in parts if part[0].isdecimal())
    return DaysOff(countries=tuple(_country(place) for place in places), dates=days)


def _country(place: str) -> Container[date]:
    found = _PLACE.fullmatch(place)
    known = holidays.list_supported_countries()
    if found is None or found[1] not in known:
        raise ValueError(f"{place!r} is no country we know holidays of; use a code such as PL, UA or DE-BY")
    if found[2] and found[2] not in known[found[1]]:
        parts = ", ".join(known[found[1]]) or "none"
        raise ValueError(f"{found[2]!r} is no part of {found[1]}; its parts: {parts}")
    return holidays.country_holidays(found[1], subdiv=found[2])


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is no date; write it as 2026-12-24") from None
