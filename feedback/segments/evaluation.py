"""Does an expression hold for one contact?"""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from feedback.hours import find_zone
from feedback.segments import scalars, tree
from feedback.segments.days import day_of, edges
from feedback.segments.fields import FIELDS, Field, Kind
from feedback.segments.tree import MIRRORED, Compare, DaysAgo, Known, Named, Not, Op, Tagged, Tree

# By the names of fields; beside them `tags`, `timezone`, and the mappings `attributes` and `event`.
Facts = Mapping[str, Any]

_ORDER: Mapping[Op, Callable[[Any, Any], bool]] = {
    Op.EQ: operator.eq,
    Op.LT: operator.lt,
    Op.LE: operator.le,
    Op.GT: operator.gt,
    Op.GE: operator.ge,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When it is asked, and the zone of contacts whose own is unknown."""

    now: datetime
    default_timezone: str


def holds(expression: Tree, facts: Facts, moment: Moment) -> bool:
    """Whether the contact belongs to the segment; names must be resolved before."""
    match expression:
        case Compare():
            return _compared(expression, facts, moment)
        case Known(field=field):
            return _value(field, facts) is not None
        case Tagged(tag=tag):
            return tag in facts.get("tags", ())
        case Not(part=part):
            return not holds(part, facts, moment)
        case tree.All(parts=parts):
            return all(holds(each, facts, moment) for each in parts)
        case tree.Any(parts=parts):
            return any(holds(each, facts, moment) for each in parts)
        case Named(name=name):
            raise ValueError(f"the segment {name!r} was not resolved")


def _compared(one: Compare, facts: Facts, moment: Moment) -> bool:
    if one.op is Op.NE:
        return not _compared(Compare(field=one.field, op=Op.EQ, value=one.value), facts, moment)
    if one.field.kind is Kind.DAYS:
        return _compared(since(one), facts, moment)
    found = _value(one.field, facts)
    if isinstance(one.value, date | DaysAgo):
        zone = find_zone(facts.get("timezone") or moment.default_timezone)
        if one.field.kind is Kind.DATE:
            return found is not None and _on(one.op, found, *edges(one.value, moment.now, zone))
        return _ordered(one.op, scalars.as_day(found), day_of(one.value, moment.now, zone).isoformat())
    if isinstance(one.value, bool):
        return _ordered(one.op, scalars.as_flag(found), one.value)
    read = scalars.as_number if isinstance(one.value, float) else scalars.as_text
    return _ordered(one.op, read(found), one.value)


def since(one: Compare) -> Compare:
    """Days since the last visit, said of the visit's date."""
    days = DaysAgo(days=int(one.value)) if isinstance(one.value, float) else DaysAgo(days=0)
    return Compare(field=FIELDS["last_visit"], op=MIRRORED[one.op], value=days)


def _on(op: Op, instant: datetime, start: datetime, end: datetime) -> bool:
    match op:
        case Op.LT:
            return instant < start
        case Op.LE:
            return instant < end
        case Op.GT:
            return instant >= end
        case Op.GE:
            return instant >= start
    return start <= instant < end


def _ordered(op: Op, found: object, value: object) -> bool:
    return found is not None and _ORDER[op](found, value)


def _value(field: Field, facts: Facts) -> Any:
    if field.source:
        return facts.get(field.source, {}).get(field.key)
    return facts.get("last_visit" if field.kind is Kind.DAYS else field.name)
