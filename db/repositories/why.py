"""Invitations as an admin who asks why looks at them; nothing is changed here."""

from collections.abc import Sequence

from sqlalchemy import Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables import Contact, Invitation
from feedback.invitation import Kind

# Telegram's numbers are no longer.
_DIGITS = 18


class Why:
    """Contacts by whatever they are known by, and their invitations, newest first."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def people(self, text: str, limit: int) -> Sequence[Contact]:
        """Return the contacts with this number of the CRM or of Telegram, or with this name."""
        known = [Contact.crm_id == text, func.lower(Contact.name) == func.lower(text), Contact.name == text]
        if text.isdecimal() and text.isascii() and len(text) <= _DIGITS:
            known.append(Contact.telegram_id == int(text))
        query = select(Contact).where(or_(*known)).order_by(Contact.id)
        return list(await self._session.scalars(query.limit(limit)))

    async def of_contact(self, contact_id: int, offset: int, limit: int) -> Sequence[Invitation]:
        """Return a contact's invitations; tests are none."""
        return await self._page(select(Invitation).filter_by(contact_id=contact_id), offset, limit)

    async def of_campaign(self, campaign_id: int, offset: int, limit: int) -> Sequence[Invitation]:
        """Return a campaign's invitations; tests are none."""
        return await self._page(select(Invitation).filter_by(campaign_id=campaign_id), offset, limit)

    async def _page(self, query: Select[Invitation], offset: int, limit: int) -> Sequence[Invitation]:
        query = query.where(Invitation.kind != Kind.TEST)
        newest = query.order_by(Invitation.created_at.desc(), Invitation.id.desc())
        return list(await self._session.scalars(newest.offset(offset).limit(limit)))
