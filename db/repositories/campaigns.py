"""Campaigns, their versions and waves."""

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import Campaign, CampaignVersion


class Campaigns(Repository[Campaign]):
    """Campaigns by slug, with their immutable versions."""

    row = Campaign

    async def by_slug(self, slug: str) -> Campaign | None:
        """Return the campaign under this slug."""
        return await self._one(select(Campaign).filter_by(slug=slug))

    async def version(self, campaign_id: int, number: int) -> CampaignVersion:
        """Return one version of a campaign."""
        query = select(CampaignVersion).filter_by(campaign_id=campaign_id, number=number)
        return (await self._session.scalars(query)).one()

    async def version_by_id(self, version_id: int) -> CampaignVersion:
        """Return a version by its own number."""
        return await self._session.get_one(CampaignVersion, version_id)
