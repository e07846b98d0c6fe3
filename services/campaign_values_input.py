"""Values of a campaign file: durations, days, texts per language, hours."""

import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from feedback.errors import InvalidInput
from feedback.hours import DAYS, WHOLE_DAY, Hours
from feedback.texts import LANGUAGES, Texts
from feedback.watchwords import check_phrase
from services.reading_input import LONGEST, LONGEST_TEXT, storable, wrong

Language = Literal["ru", "pl", "en"]
MINUTES = {
    "m": 1,
    "min": 1,
    "minute": 1,
    "h": 60,
    "hour": 60,
    "d": 1440,
    "day": 1440,
    "w": 10080,
    "week": 10080,
}
# Ten years; more is a slip of the pen.
MOST_DAYS = 3650
ROUND_THE_CLOCK = "24/7"
_DURATION = re.compile(r"(\d{1,6})\s*([a-z]+?)s?", re.IGNORECASE | re.ASCII)
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_OFF = frozenset({"off", "no", "none", "never"})
Value = TypeVar("Value")


def _duration(value: object) -> object:
    """`30m`, `2h`, `3d`, `90 days`; a bare 0 is nothing."""
    if isinstance(value, timedelta):
        return value
    found = _DURATION.fullmatch(str(value).strip())
    minutes = MINUTES.get(found[2].lower()) if found else None
    if value == 0 and not isinstance(value, bool):
        return timedelta()
    if found is None or minutes is None or int(found[1]) * minutes > MOST_DAYS * 1440:
        raise wrong("error-duration", value=str(value)[:60])
    return timedelta(minutes=int(found[1]) * minutes)


def _days(value: object) -> object:
    """Whole days: `90`, `90d`, `90 days`, `2 weeks`."""
    if isinstance(value, int) and not isinstance(value, bool) and value <= MOST_DAYS:
        return value
    try:
        length = _duration(value)
    except ValueError:
        length = None
    if not isinstance(length, timedelta) or length % timedelta(days=1) or isinstance(value, int):
        raise wrong("error-days-count", value=str(value)[:60])
    return length.days


def _off(value: object) -> object:
    """`off` where nothing is meant."""
    return None if value is False or (isinstance(value, str) and value.lower() in _OFF) else value


def everywhere(value: object) -> object:
    """One text for all languages may stand without them."""
    return dict.fromkeys(LANGUAGES, value) if isinstance(value, str) else value


def listed(value: object) -> object:
    """One value may stand without its list."""
    return value if isinstance(value, list) else [value]


def _hours(value: object) -> object:
    return value if isinstance(value, Hours) else told(Hours.parse, str(value))


def _staff_hours(value: object) -> object:
    """Hours, or `24/7`."""
    return WHOLE_DAY if str(value).strip() == ROUND_THE_CLOCK else _hours(value)


def _weekdays(value: object) -> object:
    """`mon-sun`, `mon,wed` or a list."""
    if isinstance(value, frozenset):
        return value
    parts = value if isinstance(value, list) else str(value).split(",")
    found: list[str] = []
    for part in (str(each).strip().lower() for each in parts):
        first, _, last = part.partition("-")
        if first not in DAYS or (last or first) not in DAYS:
            raise wrong("error-weekdays", value=part[:60], allowed=", ".join(DAYS))
        start, end = DAYS.index(first), DAYS.index(last or first)
        # sat-mon goes round the weekend.
        found += DAYS[start : end + 1] if start <= end else DAYS[start:] + DAYS[: end + 1]
    return frozenset(found)


def placeholders(text: str, *, allowed: Sequence[str]) -> str:
    """A placeholder nobody fills in would reach the customer as it stands."""
    for name in _PLACEHOLDER.findall(text):
        if name not in allowed:
            known = ", ".join(f"{{{each}}}" for each in allowed) or "-"
            raise wrong("error-placeholder", name=f"{{{name}}}", allowed=known)
    return text


def told(rule: Callable[[str], Value], value: str) -> Value:
    """What a rule of the subject makes of it; its refusal is reported with all other mistakes."""
    try:
        return rule(value)
    except InvalidInput as error:
        raise wrong(error.message_id, **error.params) from None


Written = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TEXT),
    AfterValidator(storable),
]
Words = Annotated[Written, AfterValidator(partial(placeholders, allowed=()))]
# What bot/ui/question.py fills in.
Asked = Annotated[Written, AfterValidator(partial(placeholders, allowed=("object", "company")))]
Short = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST),
    AfterValidator(storable),
]
PerLanguage = Annotated[dict[Language, Words], BeforeValidator(everywhere), AfterValidator(Texts)]
Question = Annotated[dict[Language, Asked], BeforeValidator(everywhere), AfterValidator(Texts)]
Phrase = Annotated[Short, AfterValidator(lambda value: told(check_phrase, value))]
Duration = Annotated[timedelta, BeforeValidator(_duration)]
MaybeDuration = Annotated[Duration | None, BeforeValidator(_off)]
DayCount = Annotated[int, BeforeValidator(_days)]
AskingHours = Annotated[Any, BeforeValidator(_hours)]
StaffHours = Annotated[Any, BeforeValidator(_staff_hours)]
Weekdays = Annotated[Any, BeforeValidator(_weekdays)]
Services = Annotated[list[Short], BeforeValidator(listed)]
Questions = Annotated[list[Question], BeforeValidator(listed)]
