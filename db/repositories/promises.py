"""What agents promised customers."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, func, or_, select, text, update

from db.repositories.base import Repository
from db.tables import Case, Promise
from db.tables.promises import CALLING

_OPEN = text("promises.state = 'open'")


class OpenRow(NamedTuple):
    """An open promise and its case."""

    promise: Promise
    case: Case


class Promises(Repository[Promise]):
    """Promises by number."""

    row = Promise

    async def open_for(self, case: Case) -> list[Promise]:
        """Return what is open in the case, and to its customer beside any case, the soonest first."""
        to_person = and_(Promise.personal.is_(True), Promise.contact_id == case.contact_id)
        query = select(Promise).where(_OPEN, or_(Promise.case_id == case.id, to_person))
        return await self._all(query.order_by(Promise.due_at, Promise.id))

    async def written_in(self, source: str) -> Promise:
        """Return the promise that was written in this message, which is certain to exist."""
        return (await self._session.scalars(select(Promise).filter_by(source=source))).one()

    async def of_contact(self, contact_id: int) -> list[Promise]:
        """Return everything the contact was promised, newest first."""
        query = select(Promise).filter_by(contact_id=contact_id).order_by(Promise.id.desc())
        return await self._all(query)

    async def all_open(self, limit: int) -> list[OpenRow]:
        """Return open promises of real customers, the soonest first."""
        query = select(Promise, Case).join(Case, Case.id == Promise.case_id)
        query = query.where(_OPEN, Case.test.is_(False)).order_by(Promise.due_at, Promise.id)
        return [OpenRow(*row) for row in await self._session.execute(query.limit(limit))]

    async def count_open(self) -> int:
        """Count the open promises of real customers."""
        query = select(func.count()).select_from(Promise).join(Case, Case.id == Promise.case_id)
        return await self._session.scalar(query.where(_OPEN, Case.test.is_(False))) or 0

    async def calling(self, now: datetime, limit: int) -> list[int]:
        """Return the promises that are to be looked at, the longest due first."""
        query = select(Promise.id).where(text(CALLING), Promise.look_at <= now)
        return list(await self._session.scalars(query.order_by(Promise.look_at).limit(limit)))

    async def forget(self, contact_id: int) -> None:
        """Erase what the contact was promised; nobody is reminded of it any more."""
        mine = update(Promise).filter_by(contact_id=contact_id)
        await self._session.execute(mine.values(words=None, look_at=None))
