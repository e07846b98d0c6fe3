"""Drafts as screens see them."""

import json
from dataclasses import replace
from typing import Any

from db.uow import Transaction, rows
from feedback import campaign_codec
from feedback.campaign import Campaign, CampaignState
from feedback.drafts import Document, spoken
from feedback.texts import Texts
from feedback.views.draft import DraftLine, DraftView
from services import campaign_output
from services.campaign_input import read_campaign
from services.judging import version_of

# Services and segments that get a key each.
OFFERED = 24


def kept(document: Document) -> str:
    """As it is stored; the order of keys stays."""
    return json.dumps(document, ensure_ascii=False)


def spec(campaign: Campaign) -> dict[str, Any]:
    """As a version stores it."""
    return campaign_codec.to_dict(campaign)


def line(row: rows.Draft) -> DraftLine:
    """In a list."""
    document = json.loads(row.document)
    name = Texts(spoken(document.get("name")))
    return DraftLine(id=row.id, slug=document["slug"], name=name, holder_name=row.holder_name)


async def view(tx: Transaction, row: rows.Draft) -> DraftView:
    """One draft with everything its screens show."""
    document = {**json.loads(row.document), "state": CampaignState.PAUSED.value}
    campaign, based_on = read_campaign(document)
    state, before = await _in_force(tx, row.campaign_id)
    segments = (await tx.segments.every())[:OFFERED]
    return DraftView(
        id=row.id,
        revision=row.revision,
        campaign_id=row.campaign_id,
        based_on=based_on,
        campaign=campaign,
        document=content(campaign),
        state=state,
        before=before,
        holder_id=row.holder_id,
        holder_name=row.holder_name,
        changed_at=row.changed_at,
        services=await _services(tx, campaign),
        segments={one.id: one.name for one in segments},
    )


def content(campaign: Campaign) -> Document:
    """The content of its file, whatever its state."""
    document = campaign_output.document(replace(campaign, state=CampaignState.PAUSED))
    document.pop("state")
    return document


def file(view: DraftView) -> str:
    """The file that does the same as putting it in force."""
    state = view.state or CampaignState.RUNNING
    return campaign_output.text(replace(view.campaign, state=state), view.based_on)


async def _in_force(tx: Transaction, campaign_id: int | None) -> tuple[CampaignState | None, Document | None]:
    if campaign_id is None:
        return None, None
    campaign = version_of(*await tx.campaigns.current_of(campaign_id)).campaign
    return campaign.state, content(campaign)


async def _services(tx: Transaction, campaign: Campaign) -> tuple[str, ...]:
    """What is chosen and what was rendered lately."""
    offered = dict.fromkeys([*await tx.drafts.services(OFFERED), *campaign.services])
    return tuple(sorted(offered)[: OFFERED + len(campaign.services)])
