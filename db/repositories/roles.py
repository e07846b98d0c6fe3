"""Who was named what."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import StaffAgent, StaffRole
from feedback.roles import Role


class Roles(Repository[StaffRole]):
    """Roles by Telegram account; a handful of rows."""

    row = StaffRole

    async def of(self, person_id: int) -> Role | None:
        """Return what this person was named."""
        query = select(StaffRole.role).filter_by(id=person_id)
        role = await self._session.scalar(query)
        return Role(role) if role else None

    async def any(self) -> bool:
        """Whether anybody was named."""
        return await self._session.scalar(select(StaffRole.id).limit(1)) is not None

    async def all(self) -> list[StaffRole]:
        """Return everybody who was named, by name."""
        return await self._all(select(StaffRole).order_by(StaffRole.name, StaffRole.id))

    async def named(self, *roles: Role) -> list[StaffRole]:
        """Return everybody of these roles."""
        query = select(StaffRole).where(StaffRole.role.in_(roles))
        return await self._all(query.order_by(StaffRole.name, StaffRole.id))

    async def held(self, person_id: int) -> StaffRole | None:
        """Return the row, which nobody else changes until this unit ends."""
        query = select(StaffRole).filter_by(id=person_id).with_for_update()
        return (await self._session.scalars(query, execution_options={"populate_existing": True})).first()

    async def unnamed(self, limit: int) -> Sequence[StaffAgent]:
        """Return people who have worked at the desk and have no role, the latest first."""
        named = select(StaffRole.id)
        query = select(StaffAgent).where(StaffAgent.id.not_in(named)).order_by(StaffAgent.acted_at.desc())
        return list(await self._session.scalars(query.limit(limit)))

    async def known_as(self, username: str) -> StaffAgent | None:
        """Return who has worked at the desk under this name of Telegram's, without the @."""
        query = select(StaffAgent).where(StaffAgent.username == username.lower())
        return (await self._session.scalars(query.order_by(StaffAgent.acted_at.desc()).limit(1))).first()

    async def give(self, person_id: int, name: str, role: Role, by: str, now: datetime) -> Role | None:
        """Name somebody; returns what they were before."""
        values = {"name": name, "role": role, "given_by": by, "given_at": now}
        if await self.add_once(id=person_id, **values) is not None:
            return None
        row = await self.held(person_id)
        before = Role(row.role) if row else None
        await self._session.merge(StaffRole(id=person_id, **values))
        await self._session.flush()
        return before
