"""Campaigns: applied from files, started, paused, listed and explained."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback import campaign_codec
from feedback.campaign import Campaign, CampaignState
from feedback.changes import ChangeKind
from feedback.errors import Conflict, NotFound, Stale
from feedback.invitation import ANSWERED
from feedback.languages import missing
from feedback.views import Applied, Applying, CampaignLine, WhyView
from services import campaign_output, campaign_yaml
from services.audiences import check_audience
from services.broadcasts import check_broadcast
from services.campaign_input import read_campaign
from services.explaining import explain
from services.judging import Version, current_versions, version_of
from services.owing import check_codes

NEVER = CampaignState.PAUSED


class Campaigns:
    """What is asked; every change of it is a new, immutable version."""

    def __init__(self, *, uow: UnitOfWork, default_timezone: str) -> None:
        self._uow = uow
        self._default_timezone = default_timezone

    def read(self, document: str | Mapping[str, Any]) -> tuple[Campaign, int | None]:
        """The campaign a file (YAML text, or its content) means, and the version it was based on."""
        return read_campaign(campaign_yaml.load(document) if isinstance(document, str) else document)

    async def apply(
        self, document: str | Mapping[str, Any], *, by: str, now: datetime, force: bool = False
    ) -> Applied:
        """Make the file's campaign the current version. InvalidDocument, or Stale with the difference."""
        campaign, based_on = self.read(document)
        async with self._uow.write() as tx:
            return await self.put(tx, campaign, based_on, by=by, now=now, force=force)

    async def put(
        self,
        tx: Transaction,
        campaign: Campaign,
        based_on: int | None,
        *,
        by: str,
        now: datetime,
        force: bool,
    ) -> Applied:
        """The same inside the caller's transaction. Conflict for one that has ended."""
        await check_audience(tx, campaign)
        await check_codes(tx, campaign)
        row = await tx.campaigns.by_slug(campaign.slug)
        made = None if row else await self._create(tx, campaign, by, now)
        if made is None:
            row = row or await tx.campaigns.of_slug(campaign.slug)
            row = await tx.campaigns.locked(row.id)
            made = await self._change(tx, row, campaign, based_on, by=by, now=now, force=force)
        return replace(made, warnings=missing(campaign))

    async def export(self, slug: str) -> str:
        """The file that makes the campaign as it is now, naming its version."""
        async with self._uow.read() as tx:
            version = await self._version(tx, slug)
            return campaign_output.text(version.campaign, version.number)

    async def document(self, slug: str) -> dict[str, Any]:
        """The same as the content of the file. NotFound."""
        async with self._uow.read() as tx:
            version = await self._version(tx, slug)
            return campaign_output.document(version.campaign, version.number)

    async def start(self, campaign_id: int, now: datetime) -> CampaignLine:
        """Ask from now on. InvalidInput for a metric that may not run yet."""
        return await self._switch(campaign_id, CampaignState.RUNNING, now)

    async def pause(self, campaign_id: int, now: datetime) -> CampaignLine:
        """Ask nothing new; what is due meanwhile is skipped."""
        return await self._switch(campaign_id, CampaignState.PAUSED, now)

    async def end(self, campaign_id: int, now: datetime) -> CampaignLine:
        """Ask nothing any more, for good; questions already sent can be answered."""
        return await self._switch(campaign_id, CampaignState.ENDED, now)

    async def lines(self) -> dict[int, CampaignLine]:
        """Every campaign with its people, by its number."""
        async with self._uow.read() as tx:
            return await self._lines(tx)

    async def line(self, campaign_id: int) -> CampaignLine:
        """One of them. NotFound."""
        async with self._uow.read() as tx:
            await tx.campaigns.get(campaign_id)
            return (await self._lines(tx))[campaign_id]

    async def campaign(self, campaign_id: int) -> Campaign:
        """The campaign as it is now. NotFound."""
        async with self._uow.read() as tx:
            return version_of(*await tx.campaigns.current_of(campaign_id)).campaign

    async def find(self, slug: str) -> int:
        """The number of the campaign under this slug. NotFound."""
        async with self._uow.read() as tx:
            return (await self._version(tx, slug)).campaign_id

    async def why(self, slug: str, crm_id: str, now: datetime) -> WhyView:
        """May the campaign ask this contact now, and what became of earlier invitations. NotFound."""
        async with self._uow.read() as tx:
            contact = await tx.contacts.by_crm(crm_id)
            if contact is None:
                raise NotFound("error-contact-unknown", id=crm_id)
            return await explain(tx, await self._version(tx, slug), contact, now, self._default_timezone)

    async def _version(self, tx: Transaction, slug: str) -> Version:
        row = await tx.campaigns.by_slug(slug)
        if row is None:
            raise NotFound("error-campaign-not-found", name=slug)
        return version_of(*await tx.campaigns.current_of(row.id))

    async def _lines(self, tx: Transaction) -> dict[int, CampaignLine]:
        contacts, reachable = await tx.contacts.reach()
        tallies = await tx.invitations.tallies()
        return {
            version.campaign_id: CampaignLine(
                slug=version.campaign.slug,
                name=version.campaign.name,
                state=version.campaign.state,
                metric=version.campaign.metric,
                contacts=contacts,
                reachable=reachable,
                sent=sum(one.sent for one in tallies.get(version.campaign_id, ())),
                answered=sum(
                    one.sent for one in tallies.get(version.campaign_id, ()) if one.state in ANSWERED
                ),
            )
            for version in await current_versions(tx)
        }

    async def _create(self, tx: Transaction, campaign: Campaign, by: str, now: datetime) -> Applied | None:
        row = await tx.campaigns.add_once(
            slug=campaign.slug, state=campaign.state, people=campaign.whom, version=1, created_at=now
        )
        if row is None:
            # Another process created it a moment ago.
            return None
        await self._add_version(tx, row, campaign, by, now)
        await self._begin(tx, row, campaign, now, None)
        await _record(tx, None, campaign, now)
        return _applied(row, Applying.CREATED)

    async def _change(
        self,
        tx: Transaction,
        row: rows.Campaign,
        campaign: Campaign,
        based_on: int | None,
        *,
        by: str,
        now: datetime,
        force: bool,
    ) -> Applied:
        before = version_of(*await tx.campaigns.current_of(row.id))
        diff = campaign_output.difference(before.campaign, campaign)
        if not diff:
            return _applied(row, Applying.UNCHANGED)
        if before.campaign.ended:
            raise Conflict("error-campaign-ended", slug=row.slug)
        if based_on != row.version and not force:
            raise Stale("error-stale-version", diff, slug=row.slug, version=row.version)
        row.state, row.people = campaign.state, campaign.whom
        if _without_state(before.campaign) != _without_state(campaign):
            row.version += 1
            version = await self._add_version(tx, row, campaign, by, now)
            await tx.invitations.move_unsent(row.id, version.id, now if campaign.running else None)
        await self._begin(tx, row, campaign, now, before.campaign)
        await _record(tx, before.campaign, campaign, now)
        return _applied(row, Applying.UPDATED, diff)

    async def _add_version(
        self, tx: Transaction, row: rows.Campaign, campaign: Campaign, by: str, now: datetime
    ) -> rows.CampaignVersion:
        return await tx.campaigns.add_version(
            rows.CampaignVersion(
                campaign_id=row.id,
                number=row.version,
                spec=campaign_codec.to_dict(campaign),
                created_by=by,
                created_at=now,
            )
        )

    async def _switch(self, campaign_id: int, state: CampaignState, now: datetime) -> CampaignLine:
        async with self._uow.write() as tx:
            row = await tx.campaigns.locked(campaign_id)
            campaign = version_of(*await tx.campaigns.current_of(campaign_id)).campaign
            if campaign.ended and state is not CampaignState.ENDED:
                raise Conflict("error-campaign-ended", slug=row.slug)
            switched = replace(campaign, state=state)
            before, row.state = CampaignState(row.state), state
            await self._begin(tx, row, switched, now, campaign)
            await tx.changes.record(
                ChangeKind.CAMPAIGN, row.slug, now, before={"state": before}, after={"state": state}
            )
            await tx.flush()
            return (await self._lines(tx))[campaign_id]

    async def _begin(
        self, tx: Transaction, row: rows.Campaign, campaign: Campaign, now: datetime, before: Campaign | None
    ) -> None:
        """A recurring campaign counts its waves from the local date on which it first ran."""
        if before is None or not before.running or before.trigger != campaign.trigger:
            await check_broadcast(tx, row.id, campaign, now, self._default_timezone)
            row.running_since = now
        if campaign.running and campaign.recurring and row.started_on is None:
            row.started_on = now.astimezone(ZoneInfo(self._default_timezone)).date()
        if campaign.running:
            tx.wake("plan")


async def _record(tx: Transaction, before: Campaign | None, after: Campaign, now: datetime) -> None:
    was = campaign_output.document(before, None) if before else None
    became = campaign_output.document(after, None)
    await tx.changes.record(ChangeKind.CAMPAIGN, after.slug, now, before=was, after=became)


def _without_state(campaign: Campaign) -> Campaign:
    return replace(campaign, state=NEVER)


def _applied(row: rows.Campaign, outcome: Applying, diff: list[str] | None = None) -> Applied:
    return Applied(
        campaign_id=row.id, slug=row.slug, version=row.version, outcome=outcome, diff=tuple(diff or ())
    )
