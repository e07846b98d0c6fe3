"""Cases and their history."""

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import Case


class Cases(Repository[Case]):
    """Cases and their history."""

    row = Case

    async def by_response(self, response_id: int) -> Case | None:
        """Return the case of this response."""
        return await self._one(select(Case).filter_by(response_id=response_id))

    async def of_contact(self, contact_id: int) -> list[Case]:
        """Return every case of the contact."""
        return await self._all(select(Case).filter_by(contact_id=contact_id).order_by(Case.id))
