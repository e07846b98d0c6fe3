"""Invitations."""

from datetime import datetime

from sqlalchemy import or_, select

from db.repositories.base import Repository
from db.tables import Invitation
from feedback.errors import NotFound
from feedback.invitation import OPEN, State


class Invitations(Repository[Invitation]):
    """Invitations."""

    row = Invitation

    async def open_for(self, contact_id: int) -> Invitation | None:
        """Return the planned or open invitation of the contact; tests on oneself don't count."""
        query = select(Invitation).filter_by(contact_id=contact_id)
        return await self._one(query.where(Invitation.state.in_(OPEN), Invitation.kind != "test"))

    async def locked(self, invitation_id: int) -> Invitation:
        """Return the invitation; on PostgreSQL nobody else changes it until this unit ends."""
        query = select(Invitation).filter_by(id=invitation_id).with_for_update()
        row = await self._one(query.execution_options(populate_existing=True))
        if row is None:
            raise NotFound("error-not-found", what="invitations", key=str(invitation_id))
        return row

    async def by_message(self, chat_id: int, message_id: int) -> Invitation | None:
        """Return the invitation whose question stands in this message."""
        return await self._one(select(Invitation).filter_by(chat_id=chat_id, message_id=message_id))

    async def waiting(self, contact_id: int, now: datetime) -> list[Invitation]:
        """Return the sent questions of the contact that may still be answered in time, tests too."""
        query = select(Invitation).filter_by(contact_id=contact_id)
        query = query.where(Invitation.state.in_({State.SENDING, State.SENT, State.UNCERTAIN}))
        return await self._all(query.where(or_(Invitation.expires_at.is_(None), Invitation.expires_at > now)))

    async def of_contact(self, contact_id: int) -> list[Invitation]:
        """Return every invitation of the contact."""
        return await self._all(select(Invitation).filter_by(contact_id=contact_id))
