"""Which variant of a campaign a contact gets."""

from collections.abc import Mapping, Sequence

from db.uow import Transaction, rows
from feedback import variants
from feedback.campaign import Campaign
from feedback.invitation import Kind, State
from feedback.segments import Moment
from feedback.verdict import EventFacts
from services.audiences import Audiences, audiences


def variant_of(
    campaign: Campaign,
    contact: rows.Contact,
    known: Audiences,
    moment: Moment,
    event: rows.ServiceEvent | None = None,
    facts: EventFacts | None = None,
) -> str | None:
    """The name; the same for a contact every time. None: the campaign as it is."""
    return variants.choose(
        campaign.variants,
        campaign.slug,
        contact.id,
        lambda audience: known.holds(audience, contact, moment, event, facts),
    )


async def variants_of(
    tx: Transaction, campaign: Campaign, contacts: Sequence[rows.Contact], moment: Moment
) -> Mapping[int, str | None]:
    """The same for many contacts, without an event."""
    if not campaign.variants:
        return dict.fromkeys(contact.id for contact in contacts)
    known = await audiences(tx, [campaign], [contact.id for contact in contacts])
    return {contact.id: variant_of(campaign, contact, known, moment) for contact in contacts}


def settled(invitation: rows.Invitation, campaign: Campaign) -> bool:
    """Whether the variant of this invitation stands: it was sent, or the version in force still has it."""
    if invitation.state != State.SCHEDULED or invitation.kind != Kind.REGULAR:
        return True
    return variants.find(campaign.variants, invitation.variant) is not None
