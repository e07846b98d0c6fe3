"""Notes on contacts."""

from sqlalchemy import delete, select

from db.repositories.base import Repository
from db.tables import ContactNote
from feedback.person import NoteKind


class Notes(Repository[ContactNote]):
    """Notes on contacts, and how staff chose to address them."""

    row = ContactNote

    async def of_contact(self, contact_id: int) -> list[ContactNote]:
        """Return every note on the contact, newest first."""
        query = select(ContactNote).filter_by(contact_id=contact_id)
        return await self._all(query.order_by(ContactNote.at.desc(), ContactNote.id.desc()))

    async def newest(self, contact_id: int, limit: int) -> list[ContactNote]:
        """Return the newest notes in words; changes of address are left out."""
        query = select(ContactNote).filter_by(contact_id=contact_id, kind=NoteKind.NOTE)
        return await self._all(query.order_by(ContactNote.at.desc(), ContactNote.id.desc()).limit(limit))

    async def forget(self, contact_id: int) -> None:
        """Delete every note on the contact."""
        await self._session.execute(delete(ContactNote).filter_by(contact_id=contact_id))
