"""Contacts as the company's systems write and read them, one by one."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from db.uow import UnitOfWork
from feedback.errors import InvalidDocument, NotFound
from feedback.views.exported import ExportedContact
from services.contact_exports import exported
from services.contact_input import ContactCard
from services.reading_input import read
from services.upserting import account_taken, upsert_card


class CrmContacts:
    """By the CRM's id; one transaction a method."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def find(self, crm_id: str) -> ExportedContact:
        """The contact as it is now. NotFound."""
        async with self._uow.read() as tx:
            contact = await tx.contacts.by_crm(crm_id)
            if contact is None:
                raise NotFound("error-contact-unknown", id=crm_id)
            return exported(contact)

    async def put(self, crm_id: str, body: Mapping[str, Any], now: datetime) -> tuple[ExportedContact, bool]:
        """Make the contact or bring it up to date; True when it is new. InvalidDocument.

        What the body leaves out stays as it is, as with an event.
        """
        given = read(ContactCard, {**body, "id": crm_id})
        async with self._uow.write() as tx:
            before = await tx.contacts.by_crm(given.id)
            taken = await account_taken(tx, given, before)
            if taken is not None:
                raise InvalidDocument([taken])
            contact = await upsert_card(tx, given, now)
            await tx.flush()
            return exported(contact), before is None
