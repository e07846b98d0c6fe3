"""What segments know about a contact, each as one value beside the contact's row."""

from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import aliased

from db.tables import Contact, Location, Response, ServiceEvent
from feedback.invitation import Kind
from feedback.segments.fields import VISIT


def of(name: str) -> ColumnElement[Any]:
    """The field under its name."""
    if name in VISIT:
        return visit(name)
    return _COLUMNS[name]()


def visit(name: str) -> ColumnElement[Any]:
    """A column of the contact's newest visit."""
    event = aliased(ServiceEvent)
    return newest(select(getattr(event, name)), event)


def newest(query: Select[Any], event: Any) -> ColumnElement[Any]:
    """The query's one value, taken from the contact's newest visit; what was withdrawn did not happen."""
    query = query.where(event.contact_id == Contact.id, event.withdrawn_at.is_(None))
    query = query.order_by(event.completed_at.desc(), event.id.desc()).limit(1)
    return query.correlate(Contact).scalar_subquery()


def timezone() -> ColumnElement[Any]:
    """The contact's own zone, the CRM's, that of the newest visit's location; NULL: the default."""
    event = aliased(ServiceEvent)
    place = select(Location.timezone).where(Location.name == event.location).correlate(event)
    told = (func.nullif(column, "") for column in (Contact.timezone_own, Contact.timezone_crm))
    return func.coalesce(*told, newest(select(place.scalar_subquery()), event))


def _language() -> ColumnElement[Any]:
    return func.coalesce(func.nullif(Contact.language_own, ""), func.nullif(Contact.language, ""))


def _visits() -> ColumnElement[Any]:
    return _over_visits(func.count())


def _first() -> ColumnElement[Any]:
    return _over_visits(func.min(ServiceEvent.completed_at))


def _last() -> ColumnElement[Any]:
    return _over_visits(func.max(ServiceEvent.completed_at))


def _over_visits(what: ColumnElement[Any]) -> ColumnElement[Any]:
    query = select(what).select_from(ServiceEvent)
    query = query.where(ServiceEvent.contact_id == Contact.id, ServiceEvent.withdrawn_at.is_(None))
    return query.correlate(Contact).scalar_subquery()


def _score() -> ColumnElement[Any]:
    query = select(Response.score).where(
        Response.contact_id == Contact.id,
        Response.kind == Kind.REGULAR,
        Response.answered_at.is_not(None),
    )
    query = query.order_by(Response.answered_at.desc(), Response.id.desc()).limit(1)
    return query.correlate(Contact).scalar_subquery()


_COLUMNS = {
    "language": _language,
    "visits": _visits,
    "first_visit": _first,
    "last_visit": _last,
    "days_since_last": _last,
    "last_score": _score,
}
