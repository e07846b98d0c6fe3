"""The contact named by a service event: found or made, and brought up to date."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.errors import InvalidInput
from feedback.texts import base_language
from services.contact_input import ContactCard
from services.event_input import ContactInput
from services.joining import join_accounts


async def upsert_contact(
    tx: Transaction, given: ContactInput, now: datetime, found: rows.Contact | None = None
) -> rows.Contact:
    """The contact under this CRM id; what the body leaves out stays as it is.

    `found`: the one there is, if it has been looked up already.
    """
    contact = found or await tx.contacts.by_crm(given.id) or await made(tx, given.id, now)
    fill(contact, given)
    if given.telegram_id is not None and contact.telegram_id is None:
        await join(tx, contact, await tx.contacts.by_telegram(given.telegram_id), given.telegram_id, now)
    return contact


def fill(contact: rows.Contact, given: ContactInput) -> None:
    """What the CRM says of the contact, except the account."""
    contact.name = given.name or contact.name
    # What the bot does not speak says nothing about which of ours they understand.
    # Who has opened the chat speaks what Telegram says, or what they chose there.
    if contact.started_at is None or contact.language is None:
        contact.language = base_language(given.language, contact.language or "") or None
    contact.timezone_crm = given.timezone or contact.timezone_crm
    contact.address_form = given.address_form or contact.address_form
    if given.tags is not None:
        contact.tags = list(given.tags)


async def upsert_card(tx: Transaction, given: ContactCard, now: datetime) -> rows.Contact:
    """The same with attributes: those named are set or, given as null, taken away; the rest stays."""
    contact = await upsert_contact(tx, given, now)
    set_attributes(contact, given)
    return contact


def set_attributes(contact: rows.Contact, given: ContactCard) -> None:
    """Those named are set or, given as null, taken away."""
    kept = {**contact.attributes, **given.attributes}
    contact.attributes = {name: value for name, value in kept.items() if value is not None}


async def account_taken(
    tx: Transaction, given: ContactInput, before: rows.Contact | None
) -> InvalidInput | None:
    """Nobody is re-joined to another account, or an account to another contact, by what the CRM says."""
    if given.telegram_id is None:
        return None
    return taken_from(given, before, await tx.contacts.by_telegram(given.telegram_id))


def taken_from(
    given: ContactInput, before: rows.Contact | None, holder: rows.Contact | None
) -> InvalidInput | None:
    """The same, when it is known who has the account that was given."""
    if before is not None and before.telegram_id not in (None, given.telegram_id):
        return InvalidInput("telegram_id", "error-account-other")
    if holder is not None and holder.crm_id not in (None, given.id):
        return InvalidInput("telegram_id", "error-account-taken", id=holder.crm_id or "")
    return None


async def made(tx: Transaction, crm_id: str, now: datetime) -> rows.Contact:
    """A new contact, unless another process was first."""
    new = await tx.contacts.add_once(crm_id=crm_id, tags=[], tester=False, created_at=now)
    return new or await tx.contacts.of_crm(crm_id)


async def join(
    tx: Transaction, contact: rows.Contact, holder: rows.Contact | None, telegram_id: int, now: datetime
) -> None:
    """Take the CRM's word for the account, unless it is joined to somebody else already."""
    if holder is None:
        contact.telegram_id, contact.joined_at = telegram_id, now
    elif holder.crm_id is None:
        await join_accounts(tx, holder, contact, now)
