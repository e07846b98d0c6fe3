"""Drafts: campaigns that are put together in chat, by several admins, over restarts."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from db.uow import Transaction, UnitOfWork, rows
from feedback import drafts as rules
from feedback.campaign import CampaignState
from feedback.drafts import BY_NAME, Document
from feedback.errors import Conflict, NotFound
from feedback.views import Applied
from feedback.views.desk import Agent
from feedback.views.draft import DraftLine, DraftView, TemplateLine
from services import draft_views
from services.audiences import check_audience
from services.campaign_output import document as written
from services.campaigns import Campaigns
from services.draft_changes import asked, chosen, read, toggled, typed
from services.judging import version_of

MOST = 40
Change = Callable[[Document], Document]


class Drafts:
    """One transaction a method; only the holder changes a draft, and only as it was seen."""

    def __init__(self, *, uow: UnitOfWork, campaigns: Campaigns, templates: Mapping[str, Document]) -> None:
        self._uow = uow
        self._campaigns = campaigns
        self._templates = templates

    def templates(self) -> tuple[TemplateLine, ...]:
        """The ready campaigns to begin with."""
        return tuple(
            TemplateLine(slug=slug, campaign=read(document)) for slug, document in self._templates.items()
        )

    async def begin(self, template: str, who: Agent, now: datetime) -> DraftView:
        """A draft of a new campaign that is like a ready one. NotFound."""
        if template not in self._templates:
            raise NotFound("error-not-found", what="template", key=template)
        return await self._new(self._templates[template], who, now)

    async def begin_with(self, metric: str, who: Agent, now: datetime) -> DraftView:
        """A draft of a new campaign with everything as it comes. InvalidInput."""
        plain = {"slug": metric, "metric": metric, "trigger": {"on": "service_event"}}
        return await self._new(plain, who, now)

    async def copy(self, campaign_id: int, who: Agent, now: datetime) -> DraftView:
        """A draft of a new campaign that is like one of ours. NotFound."""
        async with self._uow.read() as tx:
            document = written(version_of(*await tx.campaigns.current_of(campaign_id)).campaign)
        return await self._new(document, who, now)

    async def edit(self, campaign_id: int, who: Agent, now: datetime) -> DraftView:
        """The draft that changes this campaign, made when there is none. NotFound; Conflict: it has ended."""
        async with self._uow.write() as tx:
            row = await tx.drafts.of_campaign(campaign_id)
            if row is None:
                version = version_of(*await tx.campaigns.current_of(campaign_id))
                if version.campaign.ended:
                    raise Conflict("error-campaign-ended", slug=version.campaign.slug)
                row = await self._add(tx, written(version.campaign, version.number), who, now, campaign_id)
            return await draft_views.view(tx, row)

    async def lines(self) -> tuple[DraftLine, ...]:
        """All of them, the oldest first."""
        async with self._uow.read() as tx:
            return tuple(draft_views.line(row) for row in await tx.drafts.every())

    async def view(self, draft_id: int) -> DraftView:
        """One of them. NotFound."""
        async with self._uow.read() as tx:
            return await draft_views.view(tx, await tx.drafts.get(draft_id))

    async def take_over(self, draft_id: int, who: Agent, now: datetime) -> DraftView:
        """Somebody else goes on with it; keys of the former holder change nothing any more."""
        async with self._uow.write() as tx:
            row = await tx.drafts.locked(draft_id)
            if row.holder_id != who.id:
                row.holder_id, row.holder_name = who.id, who.name
                row.revision, row.changed_at = row.revision + 1, now
            return await draft_views.view(tx, row)

    async def choose(
        self, draft_id: int, revision: int, field: str, value: Any, who: Agent, now: datetime
    ) -> DraftView:
        """Another value by a key. InvalidInput; Conflict when it is not the draft that was seen."""
        return await self._change(draft_id, revision, who, now, lambda seen: chosen(seen, field, value))

    async def toggle(
        self, draft_id: int, revision: int, service: str, who: Agent, now: datetime
    ) -> DraftView:
        """One more service, or one less; none chosen: every one."""
        return await self._change(draft_id, revision, who, now, lambda seen: toggled(seen, service))

    async def write(
        self, draft_id: int, field: str, language: str, words: str, who: Agent, now: datetime
    ) -> DraftView:
        """A value or words that were written. InvalidInput; Conflict when somebody else holds the draft."""
        meant = BY_NAME[field]
        return await self._change(draft_id, None, who, now, lambda seen: typed(seen, meant, language, words))

    async def unwrite(
        self, draft_id: int, revision: int, field: str, language: str, who: Agent, now: datetime
    ) -> DraftView:
        """Back to the words that are built in."""
        meant = BY_NAME[field]
        return await self._change(
            draft_id, revision, who, now, lambda seen: rules.put_words(seen, meant, language, None)
        )

    async def discard(self, draft_id: int, revision: int, who: Agent) -> None:
        """Throw it away; the campaign it would have changed stays as it is."""
        async with self._uow.write() as tx:
            await tx.drafts.delete(await _held(tx, draft_id, revision, who))

    async def publish(
        self,
        draft_id: int,
        revision: int,
        who: Agent,
        now: datetime,
        *,
        state: CampaignState,
        force: bool = False,
    ) -> Applied:
        """Put it in force. Stale when the campaign has changed meanwhile; InvalidInput."""
        async with self._uow.write() as tx:
            row = await _held(tx, draft_id, revision, who)
            applied = await self._put(tx, row, state, who, now, force=force)
            await tx.drafts.delete(row)
            return applied

    async def trial(self, draft_id: int, revision: int, who: Agent, now: datetime) -> tuple[int, int]:
        """The campaign and a version of it to try out, which is never in force; a new one is kept, paused."""
        async with self._uow.write() as tx:
            row = await _held(tx, draft_id, revision, who)
            if row.campaign_id is None:
                applied = await self._put(tx, row, CampaignState.PAUSED, who, now, force=False)
                row.campaign_id = applied.campaign_id
                based = {**json.loads(row.document), "based_on": applied.version}
                row.document = draft_views.kept(based)
            return row.campaign_id, await _trial_version(tx, row, who, now)

    async def _put(
        self,
        tx: Transaction,
        row: rows.Draft,
        state: CampaignState,
        who: Agent,
        now: datetime,
        *,
        force: bool,
    ) -> Applied:
        campaign, based_on = asked({**json.loads(row.document), "state": state.value})
        return await self._campaigns.put(tx, campaign, based_on, by=who.name, now=now, force=force)

    async def _new(self, document: Document, who: Agent, now: datetime) -> DraftView:
        async with self._uow.write() as tx:
            fresh = rules.fresh(document, await _taken(tx))
            return await draft_views.view(tx, await self._add(tx, fresh, who, now, None))

    async def _add(
        self, tx: Transaction, document: Document, who: Agent, now: datetime, campaign_id: int | None
    ) -> rows.Draft:
        if len(await tx.drafts.every()) >= MOST:
            raise Conflict("error-drafts-many", count=MOST)
        read(document)
        return await tx.drafts.add(
            rows.Draft(
                campaign_id=campaign_id,
                document=draft_views.kept({k: v for k, v in document.items() if k != "state"}),
                revision=1,
                holder_id=who.id,
                holder_name=who.name,
                made_at=now,
                changed_at=now,
            )
        )

    async def _change(
        self, draft_id: int, revision: int | None, who: Agent, now: datetime, change: Change
    ) -> DraftView:
        async with self._uow.write() as tx:
            row = await _held(tx, draft_id, revision, who)
            changed = change(json.loads(row.document))
            await check_audience(tx, read(changed))
            row.document, row.revision, row.changed_at = draft_views.kept(changed), row.revision + 1, now
            return await draft_views.view(tx, row)


async def _held(tx: Transaction, draft_id: int, revision: int | None, who: Agent) -> rows.Draft:
    row = await tx.drafts.locked(draft_id)
    if row.holder_id != who.id:
        raise Conflict("error-draft-held", name=row.holder_name)
    if revision not in {None, row.revision}:
        raise Conflict("error-draft-stale")
    return row


async def _trial_version(tx: Transaction, row: rows.Draft, who: Agent, now: datetime) -> int:
    lowest = await tx.drafts.lowest_number(row.campaign_id or 0)
    version = await tx.campaigns.add_version(
        rows.CampaignVersion(
            campaign_id=row.campaign_id,
            number=min(lowest, 0) - 1,
            spec=draft_views.spec(read(json.loads(row.document))),
            created_by=who.name,
            created_at=now,
        )
    )
    return version.id


async def _taken(tx: Transaction) -> set[str]:
    drafts = {draft_views.line(row).slug for row in await tx.drafts.every()}
    return drafts | {row.slug for row, _ in await tx.campaigns.current()}
