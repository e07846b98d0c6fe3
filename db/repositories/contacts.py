"""Contacts, by our number, the CRM's and Telegram's."""

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import Contact


class Contacts(Repository[Contact]):
    """Contacts, by our number, the CRM's and Telegram's."""

    row = Contact

    async def by_telegram(self, telegram_id: int) -> Contact | None:
        """Return the contact joined to this account."""
        return await self._one(select(Contact).filter_by(telegram_id=telegram_id))

    async def by_crm(self, crm_id: str) -> Contact | None:
        """Return the contact the CRM knows by this id."""
        return await self._one(select(Contact).filter_by(crm_id=crm_id))
