"""Versions of a campaign side by side."""

from db.uow import UnitOfWork, rows
from feedback import campaign_codec
from feedback.errors import NotFound
from feedback.views.draft import Comparison, VersionLine
from services.draft_views import content

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


def _numbered(listed: list[rows.CampaignVersion], number: int) -> rows.CampaignVersion:
    for one in listed:
        if one.number == number:
            return one
    raise NotFound("error-not-found", what="campaign_versions", key=str(number))


def _before(listed: list[rows.CampaignVersion], number: int) -> rows.CampaignVersion | None:
    return next((one for one in listed if one.number < number), None)


def _line(version: rows.CampaignVersion) -> VersionLine:
    return VersionLine(number=version.number, created_by=version.created_by, created_at=version.created_at)
