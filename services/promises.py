"""By when a person will have written, as the customer reads it."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.sla import ClockKind, times
from services.contact_values import zone_of
from services.desk_hours import desk_of


async def promise(tx: Transaction, case: rows.Case, now: datetime, default_timezone: str) -> datetime:
    """The first reply to something received now about a case, in the contact's zone."""
    contact = await tx.contacts.get(case.contact_id)
    by, location = await first_reply_by(tx, case.response_id, now, default_timezone)
    return by.astimezone(await zone_of(tx, contact, location, default_timezone))


async def first_reply_by(
    tx: Transaction, response_id: int | None, now: datetime, default_timezone: str
) -> tuple[datetime, str | None]:
    """By when somebody should look at words received now, UTC, and the location they are about."""
    desk, location = await desk_of(tx, response_id, default_timezone)
    return times(ClockKind.REPLY, now, desk).due, location
