"""When people answer: the hours of a campaign's desk on the clock of the place, without holidays."""

from db.uow import Transaction
from feedback import campaign_codec
from feedback.hours import DAYTIME, Window, choose_zone
from feedback.workdays import Workdays

# Of feedback nobody asked for.
_DEFAULT = Window(hours=DAYTIME)


async def desk_of(
    tx: Transaction, response_id: int | None, default_timezone: str
) -> tuple[Workdays, str | None]:
    """The desk that looks after an answer (None: after feedback nobody asked for), and its location."""
    window, location = _DEFAULT, None
    response = await tx.responses.find(response_id) if response_id else None
    if response is not None:
        invitation = await tx.invitations.get(response.invitation_id)
        version = await tx.campaigns.version_by_id(invitation.version_id)
        window = campaign_codec.from_dict(version.spec).desk
        event = await tx.events.find(response.event_id) if response.event_id else None
        location = event.location if event else None
    # People work by the clock of the place, the customer reads their own.
    zone, _ = choose_zone(None, None, await tx.contacts.timezone_of(location), default_timezone)
    return Workdays(window=window, zone=zone, holidays=tx.days_off), location
