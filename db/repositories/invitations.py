"""Invitations."""

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import Invitation
from feedback.invitation import OPEN


class Invitations(Repository[Invitation]):
    """Invitations."""

    row = Invitation

    async def open_for(self, contact_id: int) -> Invitation | None:
        """Return the planned or open invitation of the contact; tests on oneself don't count."""
        query = select(Invitation).filter_by(contact_id=contact_id)
        return await self._one(query.where(Invitation.state.in_(OPEN), Invitation.kind != "test"))
