"""A segment's tree as SQL over `contacts`; it answers as feedback.segments.holds does for each of them."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, String, and_, case, false, func, literal, not_, or_, true

from db import segment_columns as columns
from db.own_values import OwnValue, own_value, tagged
from db.types import UtcDateTime
from feedback.hours import find_zone
from feedback.segments import tree
from feedback.segments.days import day_of, edges
from feedback.segments.evaluation import Moment, since
from feedback.segments.fields import Field, Kind
from feedback.segments.tree import Compare, DaysAgo, Known, Named, Not, Op, Tagged, Tree

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiler:
    """What an expression needs beside itself."""

    moment: Moment
    # Zones of contacts and locations, except the default: local dates are worked out for each.
    zones: Collection[str]
    postgresql: bool

    def condition(self, expression: Tree) -> Condition:
        """True or false for every contact, never NULL; names must be resolved before."""
        match expression:
            case Compare():
                return self._compared(expression)
            case Known(field=field):
                return self._own(field).known if field.source else columns.of(field.name).is_not(None)
            case Tagged(tag=tag):
                return tagged(tag, postgresql=self.postgresql)
            case Not(part=part):
                return not_(self.condition(part))
            case tree.All(parts=parts):
                return and_(true(), *(self.condition(each) for each in parts))
            case tree.Any(parts=parts):
                return or_(false(), *(self.condition(each) for each in parts))
            case Named(name=name):
                raise ValueError(f"the segment {name!r} was not resolved")

    def _compared(self, one: Compare) -> Condition:
        if one.op is Op.NE:
            return not_(self._compared(Compare(field=one.field, op=Op.EQ, value=one.value)))
        if one.field.kind is Kind.DAYS:
            return self._compared(since(one))
        if isinstance(one.value, date | DaysAgo):
            about = self._on if one.field.kind is Kind.DATE else self._day
            found = about(one.field, one.op, one.value)
        elif one.field.source:
            found = _ordered(one.op, self._own(one.field).as_kind_of(one.value), literal(one.value))
        else:
            found = _ordered(one.op, columns.of(one.field.name), literal(one.value))
        # A comparison with NULL is not true, and its contrary must be.
        return func.coalesce(found, false())

    def _own(self, field: Field) -> OwnValue:
        return own_value(field, postgresql=self.postgresql)

    def _on(self, field: Field, op: Op, value: date | DaysAgo) -> Condition:
        """An instant against a local date: between the first instants of two dates."""
        column = columns.of(field.name)
        start, end = (self._edge(value, place) for place in (0, 1))
        match op:
            case Op.LT:
                return column < start
            case Op.LE:
                return column < end
            case Op.GT:
                return column >= end
            case Op.GE:
                return column >= start
        return and_(column >= start, column < end)

    def _day(self, field: Field, op: Op, value: date | DaysAgo) -> Condition:
        """A date of the owner's own: ISO texts in the order of their bytes."""

        def iso(zone: ZoneInfo) -> str:
            return day_of(value, self.moment.now, zone).isoformat()

        return _ordered(op, self._own(field).day, self._by_zone(iso, String()))

    def _edge(self, value: date | DaysAgo, place: int) -> ColumnElement[Any]:
        def instant(zone: ZoneInfo) -> datetime:
            return edges(value, self.moment.now, zone)[place]

        return self._by_zone(instant, UtcDateTime())

    def _by_zone(self, what: Any, kind: Any) -> ColumnElement[Any]:
        """A value that depends on the contact's zone; zones in which it is the same share a branch."""
        usual = what(find_zone(self.moment.default_timezone))
        zones: defaultdict[Any, list[str]] = defaultdict(list)
        for name in sorted(self.zones):
            zones[what(find_zone(name))].append(name)
        branches = [
            (columns.timezone().in_(names), literal(value, kind))
            for value, names in zones.items()
            if value != usual
        ]
        return case(*branches, else_=literal(usual, kind)) if branches else literal(usual, kind)


def _ordered(op: Op, left: ColumnElement[Any], right: ColumnElement[Any]) -> Condition:
    match op:
        case Op.LT:
            return left < right
        case Op.LE:
            return left <= right
        case Op.GT:
            return left > right
        case Op.GE:
            return left >= right
    return left == right
