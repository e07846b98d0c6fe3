"""Contacts as a table for other programs."""

from collections.abc import AsyncIterator

from db.uow import UnitOfWork, rows
from feedback.views.exported import ExportedContact
from services.exports import PAGE


class ContactExports:
    """Reads page by page, so that a long table holds up nobody."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def count(self) -> int:
        """How many contacts there are; testers and the forgotten are none."""
        async with self._uow.read() as tx:
            return await tx.contact_exports.count()

    async def contacts(self) -> AsyncIterator[ExportedContact]:
        """Every contact, the one known longest first."""
        last, more = 0, True
        while more:
            async with self._uow.read() as tx:
                page = await tx.contact_exports.page(last, PAGE)
            for each in page:
                yield exported(each)
                last = each.id
            more = bool(page)


def exported(contact: rows.Contact) -> ExportedContact:
    """The contact as other programs see it; the person's own choices win."""
    return ExportedContact(
        contact=contact.crm_id,
        telegram_id=contact.telegram_id,
        name=contact.name,
        language=contact.language_own or contact.language,
        timezone=contact.timezone_own or contact.timezone_crm,
        address_form=contact.address_form,
        tags=tuple(contact.tags),
        attributes=dict(contact.attributes),
        consented_at=contact.consented_at,
        paused_until=contact.paused_until,
        stopped_at=contact.stopped_at,
        unreachable_at=contact.unreachable_at,
        created_at=contact.created_at,
    )
