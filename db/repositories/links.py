"""Links that join an account to a contact."""

from datetime import datetime

from sqlalchemy import delete, select, update

from db.repositories.base import Repository
from db.tables import Link


class Links(Repository[Link]):
    """Links that join an account to a contact."""

    row = Link

    async def usable(self, contact_id: int, until: datetime) -> Link | None:
        """Return the newest unused link of the contact that still works at this instant."""
        query = select(Link).filter_by(contact_id=contact_id, used_by=None)
        return await self._one(query.where(Link.expires_at > until).order_by(Link.id.desc()))

    async def newest(self, contact_id: int) -> Link | None:
        """Return the newest link of the contact, used or not."""
        return await self._one(select(Link).filter_by(contact_id=contact_id).order_by(Link.id.desc()))

    async def claim(self, link_id: int, telegram_id: int, now: datetime) -> bool:
        """Give the link to this account; False when another one was first."""
        claimed = update(Link).where(Link.id == link_id, Link.used_by.is_(None))
        rows = await self._session.scalars(
            claimed.values(used_by=telegram_id, used_at=now).returning(Link.id)
        )
        return rows.one_or_none() is not None

    async def forget(self, contact_id: int, telegram_id: int) -> None:
        """Delete the contact's links, and the account's number on those of others."""
        await self._session.execute(delete(Link).filter_by(contact_id=contact_id))
        for used, at in ((Link.used_by, Link.used_at), (Link.refused_to, Link.refused_at)):
            statement = update(Link).where(used == telegram_id)
            await self._session.execute(statement.values({used: None, at: None}))
