"""A contact's row as the values the rules and the handlers work with."""

from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, rows
from feedback import consent
from feedback.contact import ContactState
from feedback.hours import choose_zone
from feedback.person import addressed
from feedback.views import ContactView


def language_of(contact: rows.Contact, default: str) -> str:
    """Their own choice, else what Telegram or the CRM says, else the default."""
    return contact.language_own or contact.language or default


def address_of(contact: rows.Contact) -> str:
    """How the bot's own texts call them: as staff chose, else the CRM's form, else the name; may be empty."""
    return addressed(by_staff=contact.address_staff, by_crm=contact.address_form, name=contact.name)


def consented(contact: rows.Contact) -> bool:
    """Whether they agreed to the consent text in force."""
    return contact.consented_at is not None and consent.in_force(contact.consent_version)


def state_of(contact: rows.Contact) -> ContactState:
    """What a verdict needs to know."""
    return ContactState(
        id=contact.id,
        linked=contact.telegram_id is not None,
        consented=consented(contact),
        tester=contact.tester,
        paused_until=contact.paused_until,
        stopped=contact.stopped_at is not None,
        unreachable=contact.unreachable_at is not None,
        timezone_own=contact.timezone_own,
        timezone_crm=contact.timezone_crm,
        language=contact.language_own or contact.language or "",
        tags=frozenset(contact.tags),
    )


def view_of(
    contact: rows.Contact, now: datetime, *, default_language: str, default_timezone: str
) -> ContactView:
    """The person in the private chat; only for a contact joined to an account."""
    zone, _ = choose_zone(contact.timezone_own, contact.timezone_crm, None, default_timezone)
    until = contact.paused_until
    return ContactView(
        id=contact.id,
        telegram_id=contact.telegram_id or 0,
        language=language_of(contact, default_language),
        zone=zone,
        consented=consented(contact),
        stopped=contact.stopped_at is not None,
        paused_until=until.astimezone(zone) if until and until > now else None,
        address=contact.address_staff or "",
    )


async def zone_of(tx: Transaction, contact: rows.Contact, location: str | None, default: str) -> ZoneInfo:
    """The zone in which the contact reads times: their own, the CRM's, the location's or the default."""
    place = await tx.contacts.timezone_of(location)
    return choose_zone(contact.timezone_own, contact.timezone_crm, place, default)[0]
