"""A campaign tried on the past: whom it would have asked, when, and why not; nothing is sent or kept."""

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from db.uow import Transaction, UnitOfWork, rows
from feedback.campaign import Campaign, CampaignState
from feedback.invitation import State
from feedback.verdict import Reason
from feedback.views.trial import TrialRow, TrialView
from services import campaign_output
from services.past import Past, Row, read_past
from services.replay import Replay, World

# What a key in the chat looks at: more would keep the bot from its work.
IN_CHAT = 300
ASKING = frozenset({State.SCHEDULED, State.SENDING})
Worlds = Callable[[UnitOfWork], AbstractAsyncContextManager[World]]


class Trials:
    """Runs the rules over what was reported."""

    def __init__(self, *, uow: UnitOfWork, worlds: Worlds) -> None:
        self._uow = uow
        self._worlds = worlds

    async def simulate(
        self,
        campaign: Campaign,
        *,
        since: datetime,
        now: datetime,
        limit: int | None = None,
        finished: bool = False,
        on_step: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> TrialView:
        """What this campaign would have done from `since` until `now`, as if it had run, among the others.

        `limit`: only the newest services. `finished`: as if each had been reported as soon as it ended.
        InvalidDocument when its audience is not saved.
        """
        past, total = await self._past(campaign, since, now, limit, finished=finished)
        async with self._worlds(self._uow) as world:
            replay = Replay(world, past, calendar=not campaign.after_service)
            await replay.begin()
            campaign_id = await _run(world, campaign, past.since)
            await replay.run(now, on_step)
            async with world.uow.read() as tx:
                found = await _rows(tx, campaign_id, past)
        return _view(campaign, past, found, until=now, left_out=total - past.visits)

    async def _past(
        self, campaign: Campaign, since: datetime, now: datetime, limit: int | None, *, finished: bool
    ) -> tuple[Past, int]:
        async with self._uow.read() as tx:
            events = await tx.pasts.events(since, now, limit, finished=finished)
            total = await tx.pasts.count(since, now, finished=finished)
            if total > len(events):
                # What was left out is history by then.
                since = events[0]["completed_at" if finished else "received_at"] - timedelta(microseconds=1)
            everybody = not campaign.after_service
            people = await tx.pasts.contact_ids() if everybody else {one["contact_id"] for one in events}
            return await read_past(tx, events, sorted(people), since, finished=finished), total


def _view(
    campaign: Campaign, past: Past, found: list[TrialRow], *, until: datetime, left_out: int
) -> TrialView:
    return TrialView(
        slug=campaign.slug,
        name=campaign.name,
        since=past.since,
        until=until,
        visits=past.visits,
        left_out=left_out,
        rows=tuple(found),
        reasons=_reasons(campaign, found, past.visits),
    )


async def _run(world: World, campaign: Campaign, now: datetime) -> int:
    """Put it in force there, in place of the version it would replace."""
    running = replace(campaign, state=CampaignState.RUNNING)
    document = campaign_output.document(running)
    applied = await world.campaigns.apply(document, by="trial", now=now, force=True)
    return applied.campaign_id


async def _rows(tx: Transaction, campaign_id: int, past: Past) -> list[TrialRow]:
    """What was judged within the time; what had been settled before it stays out."""
    before = {row["id"] for row in past.start["invitations"] if row["state"] != State.SCHEDULED}
    return [
        _row(invitation, crm_id, event)
        for invitation, crm_id, event in await tx.pasts.asked_of(campaign_id)
        if invitation.id not in before
    ]


def _row(invitation: rows.Invitation, crm_id: str | None, event: Row | None) -> TrialRow:
    ask = invitation.sent_at is not None or invitation.state in ASKING
    return TrialRow(
        contact=crm_id or "",
        event=event["external_id"] if event else None,
        completed_at=event["completed_at"] if event else None,
        ask=ask,
        at=(invitation.sent_at or invitation.due_at) if ask else None,
        reason=None if ask else invitation.reason,
        eligible_at=None if ask else invitation.eligible_at,
        variant=invitation.variant,
    )


def _reasons(campaign: Campaign, found: list[TrialRow], visits: int) -> Mapping[str, int]:
    counted = Counter(row.reason for row in found if row.reason)
    elsewhere = visits - sum(row.event is not None for row in found) if campaign.after_service else 0
    if elsewhere > 0:
        counted[Reason.SERVICE] += elsewhere
    return dict(counted.most_common())


def document(view: TrialView) -> dict[str, Any]:
    """The trial for other programs."""
    return {
        "campaign": view.slug,
        "since": view.since.isoformat(),
        "until": view.until.isoformat(),
        "services": view.visits,
        "left_out": view.left_out,
        "asked": view.asked,
        "reasons": dict(view.reasons),
        "rows": [_told(row) for row in view.rows],
    }


def _told(row: TrialRow) -> dict[str, Any]:
    return {
        "contact": row.contact,
        "event": row.event,
        "completed_at": row.completed_at.isoformat() if row.completed_at else None,
        "ask": row.ask,
        "at": row.at.isoformat() if row.at else None,
        "reason": row.reason,
        "eligible_at": row.eligible_at.isoformat() if row.eligible_at else None,
        "variant": row.variant,
    }
