"""How many contacts were asked; nothing is changed here."""

from datetime import datetime

from sqlalchemy import func, not_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.repositories.contacts import SOMEBODY
from db.tables import Contact, Invitation
from feedback.coverage import Covered
from feedback.invitation import Kind


class Coverages:
    """Contacts for tests and forgotten ones are left out."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def until(self, campaign_id: int, instant: datetime) -> Covered:
        """Count who had been asked by the campaign, and who was known, up to an instant."""
        known = select(func.count()).where(SOMEBODY, not_(Contact.tester), Contact.created_at <= instant)
        asked = (
            select(func.count(Invitation.contact_id.distinct()))
            .join(Contact, Contact.id == Invitation.contact_id)
            .where(
                Invitation.campaign_id == campaign_id,
                Invitation.kind == Kind.REGULAR,
                Invitation.sent_at <= instant,
                SOMEBODY,
                not_(Contact.tester),
                Contact.created_at <= instant,
            )
        )
        return Covered(
            asked=await self._session.scalar(asked) or 0, contacts=await self._session.scalar(known) or 0
        )
