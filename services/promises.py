"""By when a person will have written, as the customer reads it."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback import campaign_codec
from feedback.hours import DAYTIME, Window, choose_zone
from feedback.sla import promised_at
from services.contact_values import zone_of


async def promise(tx: Transaction, case: rows.Case, now: datetime, default_timezone: str) -> datetime:
    """The first reply to something received now about a case, in the contact's zone."""
    contact = await tx.contacts.get(case.contact_id)
    window, location = Window(hours=DAYTIME), None
    response = await tx.responses.find(case.response_id) if case.response_id else None
    if response is not None:
        invitation = await tx.invitations.get(response.invitation_id)
        version = await tx.campaigns.version_by_id(invitation.version_id)
        window = campaign_codec.from_dict(version.spec).window
        event = await tx.events.find(response.event_id) if response.event_id else None
        location = event.location if event else None
    # People work by the clock of the place, the customer reads their own.
    place, _ = choose_zone(None, None, await tx.contacts.timezone_of(location), default_timezone)
    shown = await zone_of(tx, contact, location, default_timezone)
    return promised_at(now, window, place).astimezone(shown)
