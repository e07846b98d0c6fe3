"""A calendar as five fields (minute, hour, day, month, weekday), checked before anybody relies on it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from feedback.errors import InvalidInput
from feedback.hours import DAYS

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# The longest each month can be: a leap year comes round.
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_PART = re.compile(r"(?:(\*)|(\w+)(?:-(\w+))?)(?:/(\d{1,3}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    name: str
    low: int
    high: int
    names: Sequence[str] = ()
    # Weekdays are names only: programs number them differently.
    numbered: bool = True
    words: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        words = {name: self.low + place for place, name in enumerate(self.names)}
        object.__setattr__(self, "words", words)

    def values(self, text: str) -> set[int]:
        """Every value the text allows; InvalidInput shows the part that is wrong."""
        return set(chain.from_iterable(self._range(part) for part in text.split(",")))

    def _range(self, part: str) -> range:
        found = _PART.fullmatch(part)
        if found is None:
            raise self._wrong(part)
        everything, first, last, step = found.groups()
        # Between names programs count no steps, and a number is no beginning of names.
        if not everything and (first in self.words or last in self.words):
            return self._named(first, last or first, step, part)
        low = self.low if everything else self._value(first, part)
        # `5/10` means from 5 on.
        single = not everything and last is None and step is None
        high = self._value(last, part) if last else low if single else self.high
        # A step that leads nowhere is a slip of the pen, and the scheduler refuses it as well.
        if low > high or step == "0" or (step and int(step) > high - low):
            raise self._wrong(part)
        return range(low, high + 1, int(step or 1))

    def _named(self, first: str, last: str, step: str | None, part: str) -> range:
        low, high = self.words.get(first), self.words.get(last)
        if low is None or high is None or low > high or step is not None:
            raise self._wrong(part)
        return range(low, high + 1)

    def _value(self, text: str, part: str) -> int:
        if not self.numbered or not text.isdecimal() or not self.low <= int(text) <= self.high:
            raise self._wrong(part)
        return int(text)

    def _wrong(self, part: str) -> InvalidInput:
        allowed = ", ".join(self.names) if not self.numbered else f"{self.low}-{self.high}"
        return InvalidInput("trigger.cron", "error-cron-field", field=self.name, value=part, allowed=allowed)


_FIELDS = (
    _Field(name="minute", low=0, high=59),
    _Field(name="hour", low=0, high=23),
    _Field(name="day", low=1, high=31),
    _Field(name="month", low=1, high=12, names=MONTHS),
    _Field(name="weekday", low=0, high=6, names=DAYS, numbered=False),
)


def read_cron(text: str) -> str:
    """The expression as it is kept: lower case, single spaces. InvalidInput names the wrong field."""
    parts = text.lower().split()
    if len(parts) != len(_FIELDS):
        raise InvalidInput("trigger.cron", "error-cron-fields", value=text[:60])
    values = [field.values(part) for field, part in zip(_FIELDS, parts, strict=True)]
    days, months = values[2], values[3]
    if min(days) > max(_LENGTHS[month - 1] for month in months):
        raise InvalidInput("trigger.cron", "error-cron-never", value=text[:60])
    return " ".join(parts)
