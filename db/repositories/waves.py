"""Waves of recurring campaigns."""

from datetime import date, datetime

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import Wave


class Waves(Repository[Wave]):
    """One wave a campaign and local date."""

    row = Wave

    async def opened(
        self, campaign_id: int, on_date: date, *, opened_at: datetime, closes_at: datetime
    ) -> Wave:
        """Return the wave of this date, opened now if it was not; on PostgreSQL it is locked."""
        query = select(Wave).filter_by(campaign_id=campaign_id, on_date=on_date)
        query = query.with_for_update().execution_options(populate_existing=True)
        found = await self._one(query)
        if found is not None:
            return found
        values = {"opened_at": opened_at, "closes_at": closes_at, "planned_through": 0}
        await self.add_once(campaign_id=campaign_id, on_date=on_date, **values)
        return (await self._session.scalars(query)).one()
