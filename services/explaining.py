"""Why a contact was or was not asked."""

from datetime import datetime

from db.uow import Transaction, rows
from feedback.history import history_of
from feedback.invitation import Kind, State
from feedback.requesting import decide_requested
from feedback.segments import Moment
from feedback.triggers import OnRequest
from feedback.verdict import Circumstances, EventFacts, Verdict, decide
from feedback.views import InvitationLine, WhyView
from services.audiences import outsiders
from services.contact_values import state_of
from services.guarding import guarding
from services.judging import Version
from services.varying import variants_of

NEWEST = 20


async def explain(
    tx: Transaction, version: Version, contact: rows.Contact, now: datetime, default_timezone: str
) -> WhyView:
    """The verdict on a service finished now (or on a wave opened now), and the invitations so far."""
    verdict = await _verdict(tx, version, contact, now, default_timezone)
    newest = await tx.invitations.newest(contact.id, version.campaign_id, NEWEST)
    events = {row.id: row for row in await tx.events.many({one.event_id for one in newest} - {None})}
    lines = tuple(_line(one, events.get(one.event_id or 0)) for one in newest)
    slug = version.campaign.slug
    return WhyView(slug=slug, crm_id=contact.crm_id or "", verdict=verdict, invitations=lines)


async def _verdict(
    tx: Transaction, version: Version, contact: rows.Contact, now: datetime, default_timezone: str
) -> Verdict:
    campaign = version.campaign
    sent = await tx.invitations.last_sent([contact.id])
    opened = await tx.invitations.open_for(contact.id) is not None
    clocks = history_of(sent, version.campaign_id, open_invitation=opened)
    if isinstance(campaign.trigger, OnRequest):
        around = Circumstances(now=now, default_timezone=default_timezone)
        return decide_requested(campaign, state_of(contact), clocks, around)
    service = next(iter(campaign.services), None)
    event = None if campaign.recurring else EventFacts(completed_at=now, service=service)
    moment = Moment(now=now, default_timezone=default_timezone)
    outside = bool(await outsiders(tx, campaign, [contact.id], moment))
    guards = await guarding(tx, [(version.campaign_id, campaign)], [contact.id], moment)
    names = await variants_of(tx, campaign, [contact], moment)
    wave = await tx.waves.latest(version.campaign_id) if campaign.recurring else None
    return decide(
        campaign.varied(names[contact.id]),
        state_of(contact),
        clocks,
        event,
        Circumstances(
            now=now,
            default_timezone=default_timezone,
            outside=outside,
            interval=wave.interval if wave else None,
            guarded=guards.of(version.campaign_id, campaign, contact.id),
        ),
    )


def _line(row: rows.Invitation, event: rows.ServiceEvent | None) -> InvitationLine:
    return InvitationLine(
        id=row.id,
        kind=Kind(row.kind),
        state=State(row.state),
        reason=row.reason,
        event=event.external_id if event else None,
        created_at=row.created_at,
        due_at=row.due_at,
        sent_at=row.sent_at,
        eligible_at=row.eligible_at,
    )
