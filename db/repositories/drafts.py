"""Campaigns that are being put together in chat."""

from sqlalchemy import func, select

from db.repositories.base import Repository
from db.tables import CampaignVersion, Draft, ServiceEvent

# Services are looked for among so many of the newest events.
RECENT = 2000


class Drafts(Repository[Draft]):
    """Drafts, and what is offered while one is made."""

    row = Draft

    async def every(self) -> list[Draft]:
        """Return all of them, the oldest first."""
        return await self._all(select(Draft).order_by(Draft.id))

    async def of_campaign(self, campaign_id: int) -> Draft | None:
        """Return the draft that would change this campaign."""
        return await self._one(select(Draft).filter_by(campaign_id=campaign_id))

    async def services(self, limit: int) -> list[str]:
        """Return the services that were rendered lately, the most frequent first."""
        recent = select(ServiceEvent.service).order_by(ServiceEvent.id.desc()).limit(RECENT).subquery()
        query = select(recent.c.service).where(recent.c.service.is_not(None)).group_by(recent.c.service)
        ordered = query.order_by(func.count().desc(), recent.c.service).limit(limit)
        return list(await self._session.scalars(ordered))

    async def versions(self, campaign_id: int, limit: int) -> list[CampaignVersion]:
        """Return the newest versions that were in force, newest first."""
        query = select(CampaignVersion).where(
            CampaignVersion.campaign_id == campaign_id, CampaignVersion.number > 0
        )
        found = await self._session.scalars(query.order_by(CampaignVersion.number.desc()).limit(limit))
        return list(found)

    async def lowest_number(self, campaign_id: int) -> int:
        """Return the lowest number of a campaign's versions; those tried out from drafts are below zero."""
        query = select(func.min(CampaignVersion.number)).filter_by(campaign_id=campaign_id)
        return await self._session.scalar(query) or 0
