"""The body of a service event as the API and the import receive it."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from math import isfinite
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from feedback.errors import InvalidInput
from feedback.hours import find_zone
from services.reading_input import LONGEST, LONGEST_TEXT, Strict, Text, read, storable, wrong

MOST_ATTRIBUTES = 50
MOST_TAGS = 50
# Telegram's ids have at most 52 significant bits.
LARGEST_TELEGRAM_ID = 2**52
# Before and after, some zone or database has no such day any more.
FIRST_YEAR, LAST_YEAR = 1970, 9000
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)


def instant(value: object) -> object:
    """RFC 3339: a date, a time and an offset; numbers and bare local times are refused."""
    if isinstance(value, datetime):
        return value
    if not isinstance(value, str) or not _INSTANT.fullmatch(value.strip()):
        raise wrong("error-instant", value=str(value)[:60])
    try:
        at = datetime.fromisoformat(value.strip().upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        raise wrong("error-instant", value=value[:60]) from None
    if not FIRST_YEAR <= at.year < LAST_YEAR:
        raise wrong("error-instant", value=value[:60])
    return at


def _zone(value: str | None) -> str | None:
    try:
        if value is not None:
            find_zone(value)
    except InvalidInput as error:
        raise wrong(error.message_id, **error.params) from None
    return value


def _scalar(value: object) -> object:
    """What a report can group by: text, a number, true or false."""
    match value:
        case str() if len(value) <= LONGEST_TEXT:
            return storable(value)
        case float() if isfinite(value):
            return value
        case None | bool():
            return value
        case int() if abs(value) < 2**63:
            return value
    raise wrong("error-scalar", limit=LONGEST_TEXT)


def _empty_is_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


Id = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST),
    AfterValidator(storable),
]
Optional = Annotated[Text | None, BeforeValidator(_empty_is_none)]
Scalar = Annotated[Any, AfterValidator(_scalar)]


class ContactInput(Strict):
    """Whom the service was for."""

    id: Id
    telegram_id: Annotated[
        Annotated[int, Field(ge=1, le=LARGEST_TELEGRAM_ID)] | None, BeforeValidator(_empty_is_none)
    ] = None
    name: Optional = None
    language: Optional = None
    timezone: Annotated[Optional, AfterValidator(_zone)] = None
    address_form: Optional = None
    tags: Annotated[list[Id], Field(max_length=MOST_TAGS)] | None = None


class EventInput(Strict):
    """A finished visit, order or ticket."""

    id: Id
    completed_at: Annotated[datetime, BeforeValidator(instant)]
    contact: ContactInput
    service: Optional = None
    location: Optional = None
    staff: Optional = None
    channel: Optional = None
    stage: Optional = None
    attributes: Annotated[dict[Text, Scalar], Field(max_length=MOST_ATTRIBUTES)] | None = None

    def canonical(self) -> dict[str, Any]:
        """The same JSON for the same meaning: no nulls, the instant in UTC."""
        return self.model_dump(mode="json", exclude_none=True, exclude_unset=True)


def read_event(body: Mapping[str, Any]) -> EventInput:
    """The event; InvalidDocument names every wrong field."""
    return read(EventInput, body)


def differing(old: Any, new: Any, path: str = "") -> list[str]:
    """The fields in which two bodies differ, as `contact.name`."""
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return [] if old == new else [path]
    keys = [*old, *(key for key in new if key not in old)]
    return [
        each
        for key in keys
        for each in differing(old.get(key), new.get(key), f"{path}.{key}" if path else key)
    ]
