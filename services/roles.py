"""Roles: listed, given and taken by admins."""

import re
from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback.changes import ChangeKind
from feedback.errors import InvalidInput, NotFound
from feedback.roles import Role, may_touch
from feedback.views.desk import Agent
from feedback.views.roles import Named, Naming, StaffLine, StaffView

# People offered to be named; more are no help.
OFFERED = 20
MOST = 200
_ID = re.compile(r"[1-9][0-9]{3,15}")
_NAME = re.compile(r"@([A-Za-z][A-Za-z0-9_]{3,31})")


class Roles:
    """One transaction a method; ADMIN_IDS are admins whatever is written down."""

    def __init__(self, *, uow: UnitOfWork, admin_ids: tuple[int, ...]) -> None:
        self._uow = uow
        self._admin_ids = admin_ids

    async def listing(self) -> StaffView:
        """Everybody who has a role, and who may be given one."""
        async with self._uow.read() as tx:
            named = await tx.roles.all()
            always = [await self._line(tx, admin) for admin in self._admin_ids]
            others = [row for row in await tx.roles.unnamed(OFFERED) if row.id not in self._admin_ids]
            return StaffView(
                people=(*always, *(_named(row) for row in named if row.id not in self._admin_ids)),
                others=tuple(StaffLine(id=row.id, name=row.name, role=None) for row in others),
                anybody_named=bool(named),
            )

    async def person(self, person_id: int) -> StaffLine:
        """One person as they are now."""
        async with self._uow.read() as tx:
            return await self._line(tx, person_id)

    async def find(self, words: str) -> Agent:
        """Whom a Telegram id or @name means; NotFound for a name nobody of the desk has."""
        if _ID.fullmatch(words):
            line = await self.person(int(words))
            return Agent(id=line.id, name=line.name or words)
        name = _NAME.fullmatch(words)
        async with self._uow.read() as tx:
            known = await tx.roles.known_as(name[1]) if name else None
        if known is None:
            raise NotFound("error-staff-unknown", name=words[:40])
        return Agent(id=known.id, name=known.name)

    async def give(self, person: Agent, role: Role, by: Agent, now: datetime) -> Named:
        """Name somebody, or name them something else; InvalidInput for one person too many."""
        if person.id in self._admin_ids:
            return await self._unchanged(person.id, Naming.ALWAYS)
        async with self._uow.write() as tx:
            first = not await tx.roles.any()
            if len(await tx.roles.all()) >= MOST and await tx.roles.of(person.id) is None:
                raise InvalidInput("staff", "error-too-many", limit=MOST)
            before = await tx.roles.give(person.id, person.name, role, by.name, now)
            await _record(tx, person.id, person.name, before, role, now)
        outcome = Naming.UNCHANGED if before is role else Naming.GIVEN
        line = StaffLine(id=person.id, name=person.name, role=role, given_by=by.name)
        return Named(outcome=outcome, person=line, first=first)

    async def take(self, person_id: int, now: datetime) -> Named:
        """Take somebody's role away."""
        if person_id in self._admin_ids:
            return await self._unchanged(person_id, Naming.ALWAYS)
        async with self._uow.write() as tx:
            row = await tx.roles.held(person_id)
            if row is None:
                return Named(outcome=Naming.UNCHANGED, person=await self._line(tx, person_id))
            await tx.roles.delete(row)
            await _record(tx, person_id, row.name, Role(row.role), None, now)
            line = StaffLine(id=person_id, name=row.name, role=None)
            return Named(outcome=Naming.TAKEN, person=line, last=not await tx.roles.any())

    async def owner_against(self, case_id: int, person_id: int, role: Role | None) -> str | None:
        """Who has the case, when this person may not release, hand on or resolve it."""
        async with self._uow.read() as tx:
            case = await tx.cases.find(case_id)
            if case is None or case.owner_id is None:
                return None
            anybody = await tx.roles.any()
            free = may_touch(role, owner_id=case.owner_id, person_id=person_id, anybody_named=anybody)
            return None if free else case.owner_name or "?"

    async def _unchanged(self, person_id: int, outcome: Naming) -> Named:
        return Named(outcome=outcome, person=await self.person(person_id))

    async def _line(self, tx: Transaction, person_id: int) -> StaffLine:
        row = await tx.roles.find(person_id)
        if row is not None and person_id not in self._admin_ids:
            return _named(row)
        contact = await tx.contacts.by_telegram(person_id)
        agent = await tx.work.agent(person_id)
        name = (agent and agent.name) or (contact and contact.name) or ""
        always = person_id in self._admin_ids
        return StaffLine(id=person_id, name=name, role=Role.ADMIN if always else None, always=always)


def _named(row: rows.StaffRole) -> StaffLine:
    return StaffLine(id=row.id, name=row.name, role=Role(row.role), given_by=row.given_by)


async def _record(
    tx: Transaction, person_id: int, name: str, before: Role | None, after: Role | None, now: datetime
) -> None:
    was, became = ({"role": role} if role else None for role in (before, after))
    await tx.changes.record(ChangeKind.ROLE, f"{name} ({person_id})", now, before=was, after=became)
