"""Values of the owner's own in JSON columns, read alike on both databases."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Double,
    and_,
    case,
    cast,
    collate,
    exists,
    func,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import aliased

from db import segment_columns as columns
from db.tables import Contact, ServiceEvent
from feedback.segments.fields import Field
from feedback.segments.scalars import DAY, LONGEST_NUMBER, NUMBER

_DAY_GLOB = "-".join("[0-9]" * digits for digits in (4, 2, 2))


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnValue:
    """One value as every kind it may be compared with; NULL where it is not of that kind."""

    known: ColumnElement[bool]
    text: ColumnElement[Any]
    number: ColumnElement[Any]
    flag: ColumnElement[Any]
    day: ColumnElement[Any]

    def as_kind_of(self, value: object) -> ColumnElement[Any]:
        """The value read as what stands beside it."""
        if isinstance(value, bool):
            return self.flag
        return self.number if isinstance(value, float) else self.text


def own_value(field: Field, *, postgresql: bool) -> OwnValue:
    """The field of a JSON column, of the contact or of the newest visit."""
    return _on_postgresql(field) if postgresql else _on_sqlite(field)


def tagged(tag: str, *, postgresql: bool) -> ColumnElement[bool]:
    """Whether the contact carries the tag."""
    if postgresql:
        return type_coerce(Contact.tags, JSONB).contains([tag])
    each = func.json_each(Contact.tags).table_valued("value")
    return exists(select(each.c.value).where(each.c.value == tag).correlate(Contact))


def _on_postgresql(field: Field) -> OwnValue:
    value = type_coerce(_whole(field), JSONB)[field.key]
    kind, text = func.jsonb_typeof(value), value.astext
    written = and_(kind == "string", func.length(text) <= LONGEST_NUMBER, text.regexp_match(NUMBER))
    return OwnValue(
        known=func.coalesce(kind != "null", False),
        text=case((kind == "string", text)),
        number=case((or_(kind == "number", written), cast(text, Double))),
        flag=case((kind.in_(("boolean", "string")) & text.in_(("true", "false")), text == "true")),
        day=collate(case((and_(kind == "string", text.regexp_match(DAY)), text)), "C"),
    )


def _on_sqlite(field: Field) -> OwnValue:
    # json_extract does not find keys that stand escaped in the text, json_each does.
    text, kind = _each(field, "value"), _each(field, "type")
    plain = and_(kind == "text", func.length(text) <= LONGEST_NUMBER, text.op("NOT GLOB")("*[^0-9.-]*"))
    written = case((plain, func.json_valid(text) == 1), else_=False)
    return OwnValue(
        known=func.coalesce(kind != "null", False),
        text=case((kind == "text", text)),
        number=case((or_(kind.in_(("integer", "real")), written), cast(text, Double))),
        flag=case(
            (kind.in_(("true", "false")), kind == "true"),
            (and_(kind == "text", text.in_(("true", "false"))), text == "true"),
        ),
        day=case((and_(kind == "text", text.op("GLOB")(_DAY_GLOB)), text)),
    )


def _each(field: Field, part: str) -> ColumnElement[Any]:
    if field.source == "event":
        event = aliased(ServiceEvent)
        return columns.newest(select(_part(event.attributes, field.key, part, event)), event)
    return _part(Contact.attributes, field.key, part, Contact)


def _part(document: Any, key: str, part: str, owner: Any) -> ColumnElement[Any]:
    each = func.json_each(document).table_valued("key", "value", "type")
    return select(each.c[part]).where(each.c.key == key).correlate(owner).scalar_subquery()


def _whole(field: Field) -> ColumnElement[Any]:
    return columns.visit("attributes") if field.source == "event" else Contact.__table__.c.attributes
