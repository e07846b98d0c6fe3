"""Versions of a campaign side by side."""

from db.uow import UnitOfWork, rows
from feedback import campaign_codec
from feedback.campaign import Campaign
from feedback.errors import NotFound
from feedback.views.draft import Comparison, FileDifference, VersionLine
from services import campaign_output, campaign_yaml
from services.campaign_input import read_campaign
from services.draft_views import content
from services.judging import version_of

# Versions that get a key each.
LISTED = 20


class Versions:
    """What was in force, and what changed from one to another."""

    def __init__(self, *, uow: UnitOfWork) -> None:
        self._uow = uow

    async def compare(
        self, campaign_id: int, *, old: int | None = None, new: int | None = None
    ) -> Comparison:
        """Two versions; without numbers the one in force and the one before it. NotFound."""
        async with self._uow.read() as tx:
            row = await tx.campaigns.get(campaign_id)
            listed = await tx.drafts.versions(campaign_id, LISTED)
            later = _numbered(listed, new or row.version)
            earlier = _numbered(listed, old) if old else _before(listed, later.number)
            after = campaign_codec.from_dict(later.spec)
            before = campaign_codec.from_dict((earlier or later).spec)
            return Comparison(
                campaign_id=campaign_id,
                slug=row.slug,
                name=after.name,
                versions=tuple(_line(one) for one in listed),
                old=_line(earlier) if earlier else None,
                new=_line(later),
                before=content(before),
                after=content(after),
            )

    async def against(self, text: str) -> FileDifference:
        """A file (YAML) beside the campaign of its name. InvalidDocument."""
        campaign, based_on = read_campaign(campaign_yaml.load(text))
        async with self._uow.read() as tx:
            row = await tx.campaigns.by_slug(campaign.slug)
            current = version_of(*await tx.campaigns.current_of(row.id)).campaign if row else None
        lines = campaign_output.difference(current, campaign) if current else _new(campaign)
        return FileDifference(
            slug=campaign.slug,
            version=row.version if row else None,
            based_on=based_on,
            lines=tuple(lines),
        )


def _new(campaign: Campaign) -> list[str]:
    return [f"+{line}" for line in campaign_output.text(campaign).splitlines()]


def _numbered(listed: list[rows.CampaignVersion], number: int) -> rows.CampaignVersion:
    for one in listed:
        if one.number == number:
            return one
    raise NotFound("error-not-found", what="campaign_versions", key=str(number))


def _before(listed: list[rows.CampaignVersion], number: int) -> rows.CampaignVersion | None:
    return next((one for one in listed if one.number < number), None)


def _line(version: rows.CampaignVersion) -> VersionLine:
    return VersionLine(number=version.number, created_by=version.created_by, created_at=version.created_at)
