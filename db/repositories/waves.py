"""Waves of recurring campaigns."""

from datetime import date, datetime

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import Wave


class Waves(Repository[Wave]):
    """One wave a campaign and local date."""

    row = Wave

    async def opened(
        self,
        campaign_id: int,
        on_date: date,
        *,
        opened_at: datetime,
        closes_at: datetime,
        interval: int | None = None,
    ) -> Wave:
        """Return the wave of this date, opened now if it was not; on PostgreSQL it is locked."""
        query = select(Wave).filter_by(campaign_id=campaign_id, on_date=on_date)
        query = query.with_for_update().execution_options(populate_existing=True)
        found = await self._one(query)
        if found is not None:
            return found
        await self.add_once(
            campaign_id=campaign_id,
            on_date=on_date,
            opened_at=opened_at,
            closes_at=closes_at,
            interval=interval,
            planned_through=0,
        )
        return (await self._session.scalars(query)).one()

    async def latest(self, campaign_id: int) -> Wave | None:
        """Return the newest wave of a campaign; on PostgreSQL it is locked."""
        query = select(Wave).filter_by(campaign_id=campaign_id).order_by(Wave.on_date.desc())
        return await self._one(query.with_for_update().execution_options(populate_existing=True))
