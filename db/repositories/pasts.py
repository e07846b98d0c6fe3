"""What happened, read as plain rows; and the same written into another world."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table, and_, func, insert, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from db.tables import Base, CampaignVersion, Contact, Invitation, ServiceEvent
from db.tables import Campaign as CampaignRow
from feedback.invitation import Kind, State

Row = dict[str, Any]
CHUNK = 500


class Pasts:
    """Rows as they stand, without a session that follows them."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def events(
        self, after: datetime, until: datetime, limit: int | None, *, finished: bool
    ) -> list[Row]:
        """Return what was reported (or `finished`) in that time, in its order; with a limit the newest."""
        table, clock = _table("service_events"), _clock(finished=finished)
        query = select(table).where(clock > after, clock <= until).order_by(clock.desc(), table.c.id.desc())
        found = await self._session.execute(query.limit(limit) if limit else query)
        return [dict(row) for row in found.mappings()][::-1]

    async def count(self, after: datetime, until: datetime, *, finished: bool) -> int:
        """Count the same without a limit."""
        clock = _clock(finished=finished)
        query = select(func.count()).select_from(ServiceEvent).where(clock > after, clock <= until)
        return int(await self._session.scalar(query) or 0)

    async def contact_ids(self) -> list[int]:
        """Return everybody."""
        return list(await self._session.scalars(select(Contact.id).order_by(Contact.id)))

    async def everything(self, name: str) -> list[Row]:
        """Return a small table."""
        return [dict(row) for row in (await self._session.execute(select(_table(name)))).mappings()]

    async def versions(self) -> list[Row]:
        """Return the current version of every campaign."""
        current = and_(
            CampaignRow.id == CampaignVersion.campaign_id, CampaignRow.version == CampaignVersion.number
        )
        query = select(_table("campaign_versions")).join(CampaignRow, current)
        return [dict(row) for row in (await self._session.execute(query)).mappings()]

    async def about(self, name: str, contact_ids: Sequence[int]) -> list[Row]:
        """Return the rows of a table that belong to these contacts."""
        table, found = _table(name), []
        key = table.c.id if name == "contacts" else table.c.contact_id
        for start in range(0, len(contact_ids), CHUNK):
            query = select(table).where(key.in_(contact_ids[start : start + CHUNK])).order_by(table.c.id)
            found += [dict(row) for row in (await self._session.execute(query)).mappings()]
        return found

    async def answers(self, response_ids: Sequence[int]) -> list[Row]:
        """Return the values of these responses."""
        table, found = _table("answers"), []
        for start in range(0, len(response_ids), CHUNK):
            query = select(table).where(table.c.response_id.in_(response_ids[start : start + CHUNK]))
            found += [dict(row) for row in (await self._session.execute(query)).mappings()]
        return found

    async def put(self, name: str, rows: Sequence[Row]) -> None:
        """Insert rows with their numbers; one that is there already stays as it is."""
        statement = insert(_table(name)).prefix_with("OR IGNORE", dialect="sqlite")
        for start in range(0, len(rows), CHUNK):
            await self._session.execute(statement, list(rows[start : start + CHUNK]))

    async def next_clock(self, after: datetime | None, until: datetime) -> datetime | None:
        """Return when the next question, reminder, end or second look is due in that time."""
        planned = Invitation.state == State.SCHEDULED
        asked = Invitation.state.in_({State.SENT, State.UNCERTAIN})
        waiting = and_(Invitation.state == State.SKIPPED, Invitation.wave_id.is_not(None))
        clocks = union_all(
            *(
                select(func.min(clock).label("at")).where(
                    which, clock <= until, clock > after if after else clock.is_not(None)
                )
                for clock, which in (
                    (Invitation.due_at, planned),
                    (Invitation.expires_at, asked),
                    (Invitation.remind_at, asked),
                    (Invitation.eligible_at, waiting),
                )
            )
        ).subquery()
        found: datetime | None = await self._session.scalar(select(func.min(clocks.c.at)))
        return found

    async def asked_of(self, campaign_id: int) -> Sequence[tuple[Invitation, str | None, Row | None]]:
        """Return the campaign's own invitations with the CRM's id of the contact and the event."""
        event = _table("service_events")
        query = (
            select(Invitation, Contact.crm_id, event)
            .join(Contact, Contact.id == Invitation.contact_id)
            .outerjoin(event, event.c.id == Invitation.event_id)
            .where(Invitation.campaign_id == campaign_id, Invitation.kind == Kind.REGULAR)
            .order_by(Invitation.id)
        )
        found = await self._session.execute(query)
        names = [column.name for column in event.c]
        return [
            (row[0], row[1], dict(zip(names, row[2:], strict=True)) if row[0].event_id else None)
            for row in found
        ]


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def _clock(*, finished: bool) -> InstrumentedAttribute[datetime]:
    return ServiceEvent.completed_at if finished else ServiceEvent.received_at
