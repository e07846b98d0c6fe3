"""Links and QR codes that ask whoever opens them."""

from sqlalchemy import or_, select, update

from db.repositories.base import Repository
from db.tables import CampaignLink


class CampaignLinks(Repository[CampaignLink]):
    """Links and QR codes that ask whoever opens them."""

    row = CampaignLink

    async def of_campaign(self, campaign_id: int, limit: int) -> list[CampaignLink]:
        """Return the newest links of a campaign."""
        query = select(CampaignLink).filter_by(campaign_id=campaign_id)
        return await self._all(query.order_by(CampaignLink.id.desc()).limit(limit))

    async def spend(self, link_id: int) -> CampaignLink | None:
        """Count one answer; None when the link has had as many as it takes."""
        left = or_(CampaignLink.uses.is_(None), CampaignLink.spent < CampaignLink.uses)
        statement = update(CampaignLink).where(CampaignLink.id == link_id, left)
        counted = statement.values(spent=CampaignLink.spent + 1).returning(CampaignLink)
        rows = await self._session.scalars(counted, execution_options={"populate_existing": True})
        return rows.one_or_none()
