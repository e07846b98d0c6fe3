"""Asking somebody who was picked, or who opened a link, inside the caller's transaction."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.campaign_links import Opening, ended
from feedback.history import history_of
from feedback.invitation import Kind, Origin, State
from feedback.requesting import decide_requested
from feedback.segments import Moment
from feedback.verdict import Circumstances, Reason, Verdict
from services.contact_values import state_of
from services.judging import Version, facts_of, verdict_json, version_of
from services.sending import hand_over
from services.varying import variants_of
from services.withdrawing import take_back

TAKEN = Verdict(ask=False, reason=Reason.ALREADY_PLANNED)


async def judge_request(
    tx: Transaction,
    version: Version,
    contact: rows.Contact,
    event: rows.ServiceEvent | None,
    circumstances: Circumstances,
    *,
    opened: bool,
) -> Verdict:
    """May the campaign ask this contact now; `opened`: another question of theirs stands in the way."""
    sent = await tx.invitations.last_sent([contact.id])
    facts = (await facts_of(tx, [event]))[event.id] if event else None
    return decide_requested(
        version.campaign,
        state_of(contact),
        history_of(sent, version.campaign_id, open_invitation=opened),
        circumstances,
        location_timezone=facts.location_timezone if facts else None,
        withdrawn=facts is not None and facts.withdrawn,
    )


async def book(
    tx: Transaction,
    version: Version,
    contact: rows.Contact,
    event: rows.ServiceEvent | None,
    verdict: Verdict,
    moment: Moment,
    *,
    origin: Origin,
    link_id: int | None = None,
) -> rows.Invitation | None:
    """Keep the verdict; None when another question was planned, or this event asked about, before."""
    names = await variants_of(tx, version.campaign, [contact], moment)
    return await tx.invitations.add_once(
        contact_id=contact.id,
        campaign_id=version.campaign_id,
        version_id=version.id,
        variant=names[contact.id],
        event_id=event.id if event else None,
        kind=Kind.REGULAR,
        origin=origin,
        link_id=link_id,
        state=State.SCHEDULED if verdict.ask else State.SKIPPED,
        reason=None if verdict.ask else verdict.reason,
        due_at=verdict.at,
        eligible_at=verdict.eligible_at,
        verdict_planned=verdict_json(verdict),
        created_at=moment.now,
    )


async def ask_by_link(
    tx: Transaction,
    link: rows.CampaignLink,
    contact: rows.Contact,
    event: rows.ServiceEvent,
    now: datetime,
    default_timezone: str,
) -> Opening:
    """Ask at once whoever opened the link; what stood in the way makes room."""
    version = version_of(*await tx.campaigns.current_of(link.campaign_id))
    over = link_ended(link, version, now)
    if over is not None:
        return over
    around = Circumstances(now=now, default_timezone=default_timezone, opened_chat=True)
    verdict = await judge_request(tx, version, contact, event, around, opened=False)
    waiting = await tx.invitations.open_for(contact.id)
    if verdict.ask and waiting is not None:
        await take_back(tx, await tx.invitations.locked(waiting.id), Reason.SUPERSEDED, now)
    await tx.invitations.forget_skipped(event.id, version.campaign_id)
    moment = Moment(now=now, default_timezone=default_timezone)
    planned = await book(tx, version, contact, event, verdict, moment, origin=Origin.LINK, link_id=link.id)
    if planned is None:
        return Opening.ANSWERED
    if verdict.ask:
        await hand_over(tx, planned, contact, verdict, now, at_once=True)
    return _opening(verdict, waiting)


def link_ended(link: rows.CampaignLink, version: Version, now: datetime) -> Opening | None:
    """Why the link asks nobody any more."""
    return ended(
        uses=link.uses,
        spent=link.spent,
        expires_at=link.expires_at,
        closed_at=link.closed_at,
        running=version.campaign.running,
        now=now,
    )


async def claim_link(tx: Transaction, invitation: rows.Invitation, now: datetime) -> bool:
    """Count an answer by a link; False when it has had as many as it takes.

    The last one takes the same question away from everybody else who opened the link.
    """
    if invitation.link_id is None:
        return True
    link = await tx.campaign_links.spend(invitation.link_id)
    if link is not None and link.spent != link.uses:
        return True
    for other in await tx.invitations.open_by_link(invitation.link_id):
        if link is None or other.id != invitation.id:
            await take_back(tx, other, Reason.LINK_USED, now)
    return link is not None


def _opening(verdict: Verdict, waiting: rows.Invitation | None) -> Opening:
    if verdict.ask:
        return Opening.ASKED
    if verdict.reason is Reason.NO_CONSENT:
        return Opening.CONSENT
    if verdict.reason is Reason.STOPPED:
        return Opening.STOPPED
    if verdict.reason is Reason.FLOOR:
        return Opening.RECENT if waiting is None else Opening.ABOVE
    return Opening.CLOSED
