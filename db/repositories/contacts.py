"""Contacts, by our number, the CRM's and Telegram's."""

from collections.abc import Collection, Iterable

from sqlalchemy import and_, case, delete, func, not_, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

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
# What a new contact of the CRM's comes with.
_TOLD = (
    *("crm_id", "telegram_id", "joined_at", "name", "language", "timezone_crm", "address_form"),
    *("tags", "attributes", "tester", "created_at"),
)
# How many of the newest visits are looked through for people served of late.
_OF_LATE = 500


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

    async def named(self, crm_ids: Collection[str], accounts: Collection[int]) -> list[Contact]:
        """Return the contacts the CRM knows by these ids, and those joined to these accounts."""
        found = await self._all(select(Contact).where(Contact.crm_id.in_(crm_ids)))
        if accounts:
            found += await self._all(select(Contact).where(Contact.telegram_id.in_(accounts)))
        return found

    async def add_all_once(self, contacts: Iterable[Contact]) -> set[str]:
        """Insert those of the CRM's contacts that no UNIQUE constraint forbids; returns their ids there."""
        values = [{name: getattr(contact, name) for name in _TOLD} for contact in contacts]
        if not values:
            return set()
        insert = postgresql.insert if self.on_postgresql else sqlite.insert
        statement = insert(Contact).on_conflict_do_nothing().returning(Contact.crm_id)
        return {name for name in await self._session.scalars(statement, values) if name}

    async def after(self, contact_id: int, limit: int) -> list[Contact]:
        """Return the next contacts by number."""
        query = select(Contact).where(Contact.id > contact_id, SOMEBODY)
        return await self._all(query.order_by(Contact.id).limit(limit))

    async def reachable_of_late(self, limit: int) -> list[Contact]:
        """Return the people served last whom the bot may write to, the newest visit first."""
        latest = (
            select(ServiceEvent.contact_id, func.max(ServiceEvent.id).label("event_id"))
            .where(ServiceEvent.id > select(func.max(ServiceEvent.id)).scalar_subquery() - _OF_LATE)
            .group_by(ServiceEvent.contact_id)
            .subquery()
        )
        query = select(Contact).join(latest, latest.c.contact_id == Contact.id).where(REACHABLE)
        return await self._all(query.order_by(latest.c.event_id.desc()).limit(limit))

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
