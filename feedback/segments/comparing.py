"""Reading `field sign value`: only what can be compared is."""

from datetime import date

from feedback.errors import InvalidInput
from feedback.segments.fields import Field, Kind
from feedback.segments.reading import Reader
from feedback.segments.tokens import Sort, Token
from feedback.segments.tree import Any, Compare, DaysAgo, Not, Op, Tree, Value

# Local dates around which a zone's clocks are known.
_EARLIEST, _LATEST = 1900, 2200
_MOST_DAYS = 36_500
_LARGEST = 10**15
_SIGNS = {**{op.value: op for op in Op}, "before": Op.LT, "after": Op.GT}
_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
# What each kind of field is compared with, as it is written.
_ALLOWED = {
    Kind.TEXT: '"…"',
    Kind.NUMBER: "5",
    Kind.DATE: "2026-03-31, today, 90 days ago",
    Kind.DAYS: "90",
    Kind.ANY: '"…", 5, 2026-03-31, 90 days ago, true, false',
}


def comparison(reader: Reader, field: Field) -> Tree:
    """`visits >= 3`, `location in ("A", "B")`, `last_visit before 90 days ago`."""
    if reader.takes("in"):
        return _one_of(reader, field)
    if reader.takes("not"):
        reader.needs("in")
        return Not(part=_one_of(reader, field))
    sign = reader.takes(*_SIGNS)
    if sign is None:
        raise reader.expected(", ".join((*(op.value for op in Op), "in", "not in", "is")))
    at = reader.here.at
    value = _value(reader, field)
    op = _SIGNS[sign]
    if isinstance(value, str | bool) and op not in {Op.EQ, Op.NE}:
        raise InvalidInput("", "error-segment-order", at=at, sign=sign)
    return Compare(field=field, op=op, value=value)


def _one_of(reader: Reader, field: Field) -> Tree:
    values = reader.listed(lambda: _value(reader, field))
    return Any(parts=tuple(Compare(field=field, op=Op.EQ, value=value) for value in values))


def _value(reader: Reader, field: Field) -> Value:
    here = reader.here
    value = _read(reader)
    if value is None or not _fits(field.kind, value):
        allowed = _ALLOWED[field.kind]
        if here.sort is Sort.END:
            raise InvalidInput("", "error-segment-end", at=here.at, allowed=allowed)
        shown = here.text[:40]
        raise InvalidInput(
            "", "error-segment-value", at=here.at, name=field.name, found=shown, allowed=allowed
        )
    return value


def _read(reader: Reader) -> Value | None:
    """The value that comes next; None when none does."""
    here = reader.take()
    match here.sort:
        case Sort.TEXT:
            return here.text
        case Sort.DATE:
            return _date(here)
        case Sort.NUMBER:
            unit = reader.takes(*_UNITS)
            return _ago(reader, here, _UNITS[unit]) if unit else _number(here)
    words: dict[str, Value] = {"true": True, "false": False, "today": DaysAgo(days=0)}
    return words.get(here.text.lower())


def _ago(reader: Reader, number: Token, unit: int) -> DaysAgo:
    reader.needs("ago")
    days = _number(number) * unit
    if not days.is_integer() or not 0 <= days <= _MOST_DAYS:
        raise InvalidInput("", "error-segment-days", at=number.at, limit=_MOST_DAYS)
    return DaysAgo(days=int(days))


def _number(token: Token) -> float:
    value = float(token.text)
    if abs(value) > _LARGEST:
        raise InvalidInput("", "error-segment-number", at=token.at)
    return value


def _date(token: Token) -> date:
    try:
        found = date.fromisoformat(token.text)
    except ValueError:
        raise InvalidInput("", "error-segment-date", at=token.at, found=token.text) from None
    if not _EARLIEST <= found.year <= _LATEST:
        raise InvalidInput("", "error-segment-date", at=token.at, found=token.text)
    return found


def _fits(kind: Kind, value: Value) -> bool:
    match kind:
        case Kind.TEXT:
            return isinstance(value, str)
        case Kind.NUMBER:
            return isinstance(value, float)
        case Kind.DATE:
            return isinstance(value, date | DaysAgo)
        case Kind.DAYS:
            return isinstance(value, float) and value.is_integer() and 0 <= value <= _MOST_DAYS
    return True
