"""Contacts, by our number, the CRM's and Telegram's."""

from sqlalchemy import and_, case, delete, func, not_, or_, select, update

from db.repositories.base import Repository
from db.tables import (
    Case,
    Comment,
    Consent,
    Contact,
    ContactNote,
    Delivery,
    Invitation,
    Link,
    Location,
    Message,
    Promise,
    Response,
    ServiceEvent,
)
from feedback import consent

# What names a contact as its owner.
OWNED = (
    Case,
    Comment,
    Consent,
    ContactNote,
    Delivery,
    Invitation,
    Link,
    Message,
    Promise,
    Response,
    ServiceEvent,
)

# A forgotten contact is only a number.
SOMEBODY = or_(Contact.crm_id.is_not(None), Contact.telegram_id.is_not(None))
# Whom the bot may write to.
REACHABLE = and_(
    Contact.telegram_id.is_not(None),
    Contact.consented_at.is_not(None),
    Contact.consent_version >= consent.REQUIRED,
    Contact.stopped_at.is_(None),
    Contact.unreachable_at.is_(None),
)


class Contacts(Repository[Contact]):
    """Contacts, by our number, the CRM's and Telegram's."""

    row = Contact

    async def by_telegram(self, telegram_id: int) -> Contact | None:
        """Return the contact joined to this account."""
        return await self._one(select(Contact).filter_by(telegram_id=telegram_id))

    async def known(self, telegram_id: int) -> Contact:
        """Return the contact joined to this account, which is certain to exist."""
        return (await self._session.scalars(select(Contact).filter_by(telegram_id=telegram_id))).one()

    async def by_crm(self, crm_id: str) -> Contact | None:
        """Return the contact the CRM knows by this id."""
        return await self._one(select(Contact).filter_by(crm_id=crm_id))

    async def of_crm(self, crm_id: str) -> Contact:
        """Return the contact the CRM knows by this id, which is certain to exist."""
        return (await self._session.scalars(select(Contact).filter_by(crm_id=crm_id))).one()

    async def after(self, contact_id: int, limit: int) -> list[Contact]:
        """Return the next contacts by number."""
        query = select(Contact).where(Contact.id > contact_id, SOMEBODY)
        return await self._all(query.order_by(Contact.id).limit(limit))

    async def reach(self) -> tuple[int, int]:
        """How many contacts there are, and how many of them the bot may write to."""
        query = select(func.count(), func.count(case((REACHABLE, 1)))).where(SOMEBODY, not_(Contact.tester))
        contacts, reached = (await self._session.execute(query)).one()
        return contacts, reached

    async def count_crm(self) -> int:
        """Count the contacts the CRM knows."""
        query = select(func.count()).select_from(Contact).where(Contact.crm_id.is_not(None))
        return await self._session.scalar(query) or 0

    async def crm_page(self, after: int, limit: int) -> list[Contact]:
        """Return contacts the CRM knows, from the one after this number on."""
        query = select(Contact).where(Contact.crm_id.is_not(None), Contact.id > after)
        return await self._all(query.order_by(Contact.id).limit(limit))

    async def timezone_of(self, location: str | None) -> str | None:
        """Return the zone name of a location, if both are known."""
        if location is None:
            return None
        return await self._session.scalar(select(Location.timezone).filter_by(name=location))

    async def add_consent(self, given: Consent) -> None:
        """Keep what the contact said to the consent text."""
        self._session.add(given)
        await self._session.flush()

    async def refused(self, contact_id: int) -> bool:
        """Say whether the last answer to the consent text was no."""
        query = select(Consent.agreed).filter_by(contact_id=contact_id).order_by(Consent.id.desc())
        return await self._session.scalar(query.limit(1)) is False

    async def move_rows(self, source_id: int, target_id: int) -> None:
        """Give everything that belongs to one contact to another."""
        for table in OWNED:
            statement = update(table).filter_by(contact_id=source_id).values(contact_id=target_id)
            await self._session.execute(statement)

    async def drop_consents(self, contact_id: int) -> None:
        """Delete the history of a contact's consent."""
        await self._session.execute(delete(Consent).filter_by(contact_id=contact_id))
