"""A read expression: what is compared with what, as values that know their types."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from feedback.segments.fields import Field


class Op(StrEnum):
    """How two values are compared."""

    EQ = "="
    NE = "!="
    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="


# What `a OP b` is when it is said as `b OP a`.
MIRRORED = {Op.LT: Op.GT, Op.LE: Op.GE, Op.GT: Op.LT, Op.GE: Op.LE, Op.EQ: Op.EQ, Op.NE: Op.NE}


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysAgo:
    """The local date so many days before today; 0 is today."""

    days: int


Value = str | float | bool | date | DaysAgo


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare:
    """A field against a value. A missing field equals nothing and is not less or more than anything."""

    field: Field
    op: Op
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Whether the field has any value."""

    field: Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """Whether the contact carries this tag."""

    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A saved segment."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Not:
    """The contrary."""

    part: "Tree"


@dataclass(frozen=True, slots=True, kw_only=True)
class All:
    """Every part holds; without parts: everybody."""

    parts: tuple["Tree", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Any:
    """One part holds at least; without parts: nobody."""

    parts: tuple["Tree", ...]


Tree = Compare | Known | Tagged | Named | Not | All | Any

Everybody = All(parts=())
Nobody = Any(parts=())
