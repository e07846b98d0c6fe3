"""What a segment may look at, and of which kind each is."""

from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum


class Kind(StrEnum):
    """What a field may be compared with."""

    TEXT = "text"
    NUMBER = "number"
    # An instant, compared by the local date in the contact's zone.
    DATE = "date"
    # Whole local days since an instant.
    DAYS = "days"
    # Whatever was stored: the value beside it says.
    ANY = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that is known about a contact."""

    # As it is written; attributes with what stands after the dot.
    name: str
    kind: Kind
    # Where a value of the owner's own stands: `attributes` or `event`, and its key there.
    source: str = ""
    key: str = ""


# Of the visit in question, or of the contact's newest one.
VISIT = ("location", "service", "staff", "channel", "stage")
OWN = ("attributes", "event")
# Attributes that most companies have, said without the word.
SHORT = {"value": Kind.NUMBER, "membership": Kind.TEXT, "company": Kind.TEXT}
_KINDS = {
    **dict.fromkeys(VISIT, Kind.TEXT),
    "language": Kind.TEXT,
    "visits": Kind.NUMBER,
    "last_score": Kind.NUMBER,
    "first_visit": Kind.DATE,
    "last_visit": Kind.DATE,
    "days_since_last": Kind.DAYS,
}
FIELDS = {
    **{name: Field(name=name, kind=kind) for name, kind in _KINDS.items()},
    **{name: Field(name=name, kind=kind, source="attributes", key=name) for name, kind in SHORT.items()},
}
NAMES = (*FIELDS, *(f"{source}.…" for source in OWN))


def find(name: str) -> Field | None:
    """The field of this name; None when there is none."""
    source, dot, key = name.partition(".")
    if dot and source in OWN and key:
        return Field(name=name, kind=Kind.ANY, source=source, key=key)
    return FIELDS.get(name)


def near(name: str) -> str | None:
    """The name that was probably meant."""
    _, dot, key = name.partition(".")
    options = [f"{own}.{key}" for own in OWN] if dot else list(FIELDS)
    return next(iter(get_close_matches(name, options, n=1)), None)
