"""Parameters of lists, and the place in a list that a cursor names."""

import base64
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal, TypeVar

from fastapi import Request
from pydantic import AfterValidator, BeforeValidator, Field

from feedback.case import CaseState
from feedback.views.exported import Position
from services.event_input import FIRST_YEAR, LAST_YEAR, instant
from services.reading_input import Strict, Text, read, wrong

LONGEST_PAGE, USUAL_PAGE = 500, 100
# No database holds a greater number.
GREATEST = 2**63 - 1
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
Query = TypeVar("Query", bound=Strict)
# As services.reports.PARTS; a test compares them.
Part = Literal["location", "service", "staff", "channel", "stage", "about"]
# What a model's schema says of a value besides its type.
KEPT = ("type", "format", "enum", "minimum", "maximum", "minLength", "maxLength", "pattern", "default")


def cursor_of(place: Position) -> str:
    """The place as text that nobody need understand."""
    return base64.urlsafe_b64encode(f"{place.at.isoformat()}|{place.id}".encode()).decode()


def place_of(cursor: str) -> Position:
    """The place that a cursor of ours names. ValueError for anything else."""
    at, _, number = base64.b64decode(cursor.encode(), altchars=b"-_", validate=True).decode().partition("|")
    place = Position(at=datetime.fromisoformat(at).astimezone(UTC), id=int(number))
    if place.at < EPOCH or not 0 < place.id <= GREATEST or cursor_of(place) != cursor:
        raise ValueError(cursor)
    return place


def _cursor(value: str) -> str:
    try:
        place_of(value)
    except (ValueError, OverflowError):
        raise wrong("error-cursor") from None
    return value


def _day(value: object) -> object:
    try:
        day = date.fromisoformat(str(value)) if DAY.fullmatch(str(value)) else None
    except ValueError:
        day = None
    if day is None or not FIRST_YEAR <= day.year < LAST_YEAR:
        raise wrong("error-day", value=str(value)[:60])
    return day


Instant = Annotated[datetime, BeforeValidator(instant)]
Since = Annotated[
    Instant | None, Field(description="From this instant on, RFC 3339 with an offset: 2026-06-12T00:00:00Z")
]
Day = Annotated[
    Annotated[date, BeforeValidator(_day)] | None, Field(description="From this day on: 2026-06-12")
]
Campaign = Annotated[Text | None, Field(description="One campaign's slug.")]
Location = Annotated[Text | None, Field(description="One location.")]


class PageQuery(Strict):
    """A page of a list, the oldest first."""

    since: Since = None
    campaign: Campaign = None
    location: Location = None
    cursor: Annotated[
        Annotated[str, AfterValidator(_cursor)] | None,
        Field(description="The `cursor` of the page before; go on with it at any later time."),
    ] = None
    limit: Annotated[int, Field(ge=1, le=LONGEST_PAGE, description="Rows a page.")] = USUAL_PAGE

    @property
    def after(self) -> Position | None:
        """The place behind which the page begins."""
        return place_of(self.cursor) if self.cursor else None


class CasesQuery(PageQuery):
    """The same for cases."""

    state: Annotated[CaseState | None, Field(description="How they stand.")] = None


class ReportQuery(Strict):
    """What a report is about."""

    since: Day = None
    by: Annotated[Part | None, Field(description="What it is split by.")] = None


class SinceQuery(Strict):
    """From a day on."""

    since: Day = None


class ForceQuery(Strict):
    """Whether to write over what was changed meanwhile."""

    force: Annotated[bool, Field(description="Write over what was changed meanwhile.")] = False


def asked(request: Request, model: type[Query]) -> Query:
    """The parameters as a value; InvalidDocument names every wrong one."""
    given = request.query_params
    return read(model, {name: _one(given.getlist(name)) for name in given})


def parameters(model: type[Strict]) -> list[dict[str, Any]]:
    """The same for the OpenAPI document."""
    schema = model.model_json_schema()
    return [
        {
            "name": name,
            "in": "query",
            "description": found.get("description", ""),
            "schema": _plain(found, schema.get("$defs", {})),
        }
        for name, found in schema["properties"].items()
    ]


def _one(values: Sequence[str]) -> str | Sequence[str]:
    """A parameter that stands twice is no text."""
    return values[0] if len(values) == 1 else values


def _plain(found: dict[str, Any], named: dict[str, Any]) -> dict[str, Any]:
    """A parameter is there or not: null is no value of it."""
    options = [option for option in found.get("anyOf", [found]) if option.get("type") != "null"]
    option = named[options[0]["$ref"].rpartition("/")[2]] if "$ref" in options[0] else options[0]
    told = {**option, "default": found.get("default")}
    return {key: told[key] for key in KEPT if told.get(key) is not None}
