"""What guards of campaigns count and look up; nothing here ever commits."""

from collections.abc import Collection, Mapping
from dataclasses import asdict
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables import Contact, GuardCount, GuardHold, ServiceEvent
from feedback.guard_counts import Count, Kind

# The namespace of the locks under which a campaign counts, away from those of others.
_LOCKS = 7_031_977


class Guards:
    """Counts of questions, taken one at a time; the first visits of contacts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def enter(self, campaign_ids: Collection[int]) -> None:
        """Count alone for these campaigns until this unit ends: two that count crosswise would deadlock."""
        if not self._on_postgresql:
            # A SQLite unit that writes is alone anyway.
            return
        lock = text("SELECT pg_advisory_xact_lock(:namespace, :campaign)")
        for campaign_id in sorted(campaign_ids):
            await self._session.execute(lock, {"namespace": _LOCKS, "campaign": campaign_id})

    async def take(self, invitation_id: int, count: Count, most: int) -> bool:
        """Count this invitation unless so many are counted: one statement, so no two take one place."""
        insert = postgresql.insert if self._on_postgresql else sqlite.insert
        statement = insert(GuardCount).values(**asdict(count), taken=1)
        more = statement.on_conflict_do_update(
            index_elements=["campaign_id", "kind", "part", "begins_on"],
            set_={"taken": GuardCount.taken + 1},
            where=GuardCount.taken < most,
        )
        if await self._session.scalar(more.returning(GuardCount.id)) is None:
            return False
        self._session.add(GuardHold(invitation_id=invitation_id, **asdict(count)))
        await self._session.flush()
        return True

    async def held(self, invitation_id: int) -> Mapping[Kind, Count]:
        """Return what an invitation takes."""
        query = select(GuardHold).filter_by(invitation_id=invitation_id)
        return {Kind(hold.kind): _count(hold) for hold in await self._session.scalars(query)}

    async def release(self, invitation_id: int, kinds: Collection[Kind] = tuple(Kind)) -> None:
        """Give back what an invitation takes."""
        mine = and_(GuardHold.invitation_id == invitation_id, GuardHold.kind.in_(kinds))
        holds = list(await self._session.scalars(select(GuardHold).where(mine)))
        await self.enter({hold.campaign_id for hold in holds})
        for hold in holds:
            gone = update(GuardCount).where(_same(_count(hold))).values(taken=GuardCount.taken - 1)
            await self._session.execute(gone)
            await self._session.delete(hold)
        await self._session.flush()

    async def taken(self, campaign_id: int, kind: Kind, begins_on: date) -> Mapping[str, int]:
        """Return how much is counted in the span that begins then, by part."""
        query = select(GuardCount.part, GuardCount.taken).filter_by(
            campaign_id=campaign_id, kind=kind, begins_on=begins_on
        )
        return {row.part: row.taken for row in await self._session.execute(query)}

    async def full_days(self, campaign_id: int, since: date, most: int) -> set[date]:
        """Return the days from one on that have room for no more."""
        query = select(GuardCount.begins_on).filter_by(campaign_id=campaign_id, kind=Kind.DAY, part="")
        full = query.where(GuardCount.begins_on >= since, GuardCount.taken >= most)
        return set(await self._session.scalars(full))

    async def first_seen(self, contact_ids: Collection[int]) -> Mapping[int, datetime]:
        """Return when contacts first had a visit, or became known if that was earlier."""
        visit = (
            select(func.min(ServiceEvent.completed_at))
            .where(ServiceEvent.contact_id == Contact.id, ServiceEvent.withdrawn_at.is_(None))
            .scalar_subquery()
        )
        query = select(Contact.id, Contact.created_at, visit).where(Contact.id.in_(contact_ids))
        found = await self._session.execute(query)
        return {key: min(known, first) if first else known for key, known, first in found}

    async def last_visits(self, contact_ids: Collection[int]) -> Mapping[int, ServiceEvent]:
        """Return the newest visits of contacts; what was taken back did not happen."""
        visit = (
            select(ServiceEvent.id)
            .where(ServiceEvent.contact_id == Contact.id, ServiceEvent.withdrawn_at.is_(None))
            .order_by(ServiceEvent.completed_at.desc(), ServiceEvent.id.desc())
            .limit(1)
            .scalar_subquery()
        )
        newest = select(visit).where(Contact.id.in_(contact_ids))
        found = await self._session.scalars(select(ServiceEvent).where(ServiceEvent.id.in_(newest)))
        return {event.contact_id: event for event in found}

    @property
    def _on_postgresql(self) -> bool:
        return self._session.get_bind().dialect.name == "postgresql"


def _count(hold: GuardHold) -> Count:
    return Count(campaign_id=hold.campaign_id, kind=Kind(hold.kind), part=hold.part, begins_on=hold.begins_on)


def _same(count: Count) -> ColumnElement[bool]:
    return and_(
        GuardCount.campaign_id == count.campaign_id,
        GuardCount.kind == count.kind,
        GuardCount.part == count.part,
        GuardCount.begins_on == count.begins_on,
    )
