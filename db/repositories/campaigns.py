"""Campaigns and their versions."""

from collections.abc import Collection, Sequence

from sqlalchemy import select

from db.repositories.base import Repository
from db.tables import Campaign, CampaignVersion


class Campaigns(Repository[Campaign]):
    """Campaigns by slug, with their immutable versions."""

    row = Campaign

    async def by_slug(self, slug: str) -> Campaign | None:
        """Return the campaign under this slug."""
        return await self._one(select(Campaign).filter_by(slug=slug))

    async def of_slug(self, slug: str) -> Campaign:
        """Return the campaign under this slug, which is certain to exist."""
        return (await self._session.scalars(select(Campaign).filter_by(slug=slug))).one()

    async def version(self, campaign_id: int, number: int) -> CampaignVersion:
        """Return one version of a campaign."""
        query = select(CampaignVersion).filter_by(campaign_id=campaign_id, number=number)
        return (await self._session.scalars(query)).one()

    async def version_by_id(self, version_id: int) -> CampaignVersion:
        """Return a version by its own number."""
        return await self._session.get_one(CampaignVersion, version_id)

    async def current(self) -> Sequence[tuple[Campaign, CampaignVersion]]:
        """Return every campaign with its current version, by slug."""
        query = select(Campaign, CampaignVersion).join(
            CampaignVersion,
            (CampaignVersion.campaign_id == Campaign.id) & (CampaignVersion.number == Campaign.version),
        )
        found = await self._session.execute(query.order_by(Campaign.slug))
        return [(campaign, version) for campaign, version in found]

    async def current_of(self, campaign_id: int) -> tuple[Campaign, CampaignVersion]:
        """Return one campaign with its current version; raise NotFound."""
        campaign = await self.get(campaign_id)
        return campaign, await self.version(campaign.id, campaign.version)

    async def versions(self, ids: Collection[int]) -> Sequence[tuple[Campaign, CampaignVersion]]:
        """Return these versions, each with its campaign."""
        query = select(Campaign, CampaignVersion).join(
            CampaignVersion, CampaignVersion.campaign_id == Campaign.id
        )
        found = await self._session.execute(query.where(CampaignVersion.id.in_(ids)))
        return [(campaign, version) for campaign, version in found]

    async def add_version(self, version: CampaignVersion) -> CampaignVersion:
        """Keep one more version and learn its number."""
        self._session.add(version)
        await self._session.flush()
        return version
