"""Who is asked about a service event, and when.

Built once in bot/services.py; other services take it as the constructor argument `asking`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, rows
from feedback.campaign import Cadence, Campaign
from feedback.contact import ContactState
from feedback.history import LastSent, history_of
from feedback.invitation import OPEN, State
from feedback.segments import Moment
from feedback.verdict import STALE, Circumstances, EventFacts, Reason, Verdict, decide, rank
from services.audiences import Audiences, audiences
from services.contact_values import state_of
from services.guarding import Guarding, guarding
from services.judging import Version, current_versions, facts_of, verdict_json
from services.requesting import ask_by_link
from services.sending import follow, gather, hand_over
from services.spending import spend
from services.varying import variant_of
from services.withdrawing import take_back

# What stops being a reason once the contact has joined or agreed.
MENDED = (Reason.NO_CONSENT, Reason.NOT_LINKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What one campaign's verdict on an event was."""

    version: Version
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """One event of one contact, with all that a verdict looks at."""

    contact: rows.Contact
    event: rows.ServiceEvent
    state: ContactState
    facts: EventFacts
    sent: Sequence[LastSent]
    audiences: Audiences
    guarding: Guarding
    # The planned or open invitation, and when its service was.
    open: rows.Invitation | None
    open_completed_at: datetime | None
    circumstances: Circumstances


class Asking:
    """Plans questions after service events, inside the caller's transaction."""

    def __init__(self, *, default_timezone: str) -> None:
        self.default_timezone = default_timezone

    async def contact_became_askable(self, tx: Transaction, contact_id: int, now: datetime) -> None:
        """The contact joined or agreed: the newest fresh event refused only for that is asked about now."""
        refused = await tx.invitations.refused_since(contact_id, MENDED, now - STALE)
        if refused is None or refused.event_id is None:
            return
        event = await tx.events.get(refused.event_id)
        link = await tx.campaign_links.get(refused.link_id) if refused.link_id else None
        if link is not None:
            contact = await tx.contacts.get(contact_id)
            await ask_by_link(tx, link, contact, event, now, self.default_timezone)
            return
        await tx.invitations.forget_skipped(event.id)
        await self.plan_event(tx, await tx.contacts.get(contact_id), event, now, opened_chat=True)

    async def plan_event(
        self,
        tx: Transaction,
        contact: rows.Contact,
        event: rows.ServiceEvent,
        now: datetime,
        *,
        opened_chat: bool = False,
        versions: Sequence[Version] | None = None,
    ) -> list[Judged]:
        """Judge the event for every campaign and plan at most one question about it.

        `versions`: the current ones, if they are known already.
        """
        current = await current_versions(tx) if versions is None else versions
        versions = [one for one in current if one.campaign.after_service and not one.campaign.ended]
        subject = await self._subject(tx, contact, event, versions, now, opened_chat=opened_chat)
        judged = _settle([_judge(_varied(version, subject), subject) for version in versions])
        return [await self._book(tx, one, subject, now) for one in judged]

    async def _subject(
        self,
        tx: Transaction,
        contact: rows.Contact,
        event: rows.ServiceEvent,
        versions: Sequence[Version],
        now: datetime,
        *,
        opened_chat: bool,
    ) -> _Subject:
        opened = await tx.invitations.open_for(contact.id)
        before = await tx.events.get(opened.event_id) if opened and opened.event_id else None
        moment = Moment(now=now, default_timezone=self.default_timezone)
        limited = [(version.campaign_id, version.campaign) for version in versions]
        return _Subject(
            contact=contact,
            event=event,
            state=state_of(contact),
            facts=(await facts_of(tx, [event]))[event.id],
            sent=await tx.invitations.last_sent([contact.id]),
            audiences=await audiences(tx, (version.campaign for version in versions), [contact.id]),
            guarding=await guarding(tx, limited, [contact.id], moment),
            open=opened,
            open_completed_at=before.completed_at if before else None,
            circumstances=Circumstances(
                now=now, default_timezone=self.default_timezone, opened_chat=opened_chat
            ),
        )

    async def _book(self, tx: Transaction, judged: Judged, subject: _Subject, now: datetime) -> Judged:
        """Keep the verdict as an invitation; a campaign that is not about this service keeps nothing."""
        verdict = judged.verdict
        if verdict.reason is Reason.SERVICE:
            return judged
        if verdict.ask and subject.open is not None:
            await _supersede(tx, subject.open.id, now)
        values = _values(judged, subject, now)
        planned = await tx.invitations.add_once(**values)
        if planned is None and verdict.ask:
            # Another process planned a question for this contact a moment ago.
            refused = Verdict(ask=False, reason=Reason.ALREADY_PLANNED)
            return await self._book(tx, replace(judged, verdict=refused), replace(subject, open=None), now)
        if planned is not None and verdict.ask:
            return replace(judged, verdict=await self._go(tx, planned, subject, verdict, now))
        return judged

    async def _go(
        self, tx: Transaction, planned: rows.Invitation, subject: _Subject, verdict: Verdict, now: datetime
    ) -> Verdict:
        if not subject.circumstances.opened_chat:
            if planned.due_at is not None and planned.due_at <= now:
                tx.wake("plan")
            return verdict
        due = (await gather(tx, [planned]))[0]
        allowed = await spend(tx, due, verdict, now, ZoneInfo(self.default_timezone))
        if allowed == verdict:
            await hand_over(tx, planned, subject.contact, verdict, now, at_once=True)
        else:
            await follow(tx, due, allowed, now)
        return allowed


async def _supersede(tx: Transaction, invitation_id: int, now: datetime) -> None:
    invitation = await tx.invitations.locked(invitation_id)
    # It may have been answered a moment ago.
    if invitation.state in OPEN:
        await take_back(tx, invitation, Reason.SUPERSEDED, now)


def _varied(version: Version, subject: _Subject) -> Version:
    around = subject.circumstances
    moment = Moment(now=around.now, default_timezone=around.default_timezone)
    known, event, facts = subject.audiences, subject.event, subject.facts
    return version.varied(variant_of(version.campaign, subject.contact, known, moment, event, facts))


def _judge(version: Version, subject: _Subject) -> Judged:
    campaign = version.campaign
    clocks = history_of(subject.sent, version.campaign_id, open_invitation=subject.open is not None)
    guarded = subject.guarding.of(version.campaign_id, campaign, subject.contact.id, subject.event)
    circumstances = replace(subject.circumstances, outside=_outside(campaign, subject), guarded=guarded)
    verdict = decide(campaign, subject.state, clocks, subject.facts, circumstances)
    if verdict.ask and campaign.cadence is Cadence.EVERY_CONTACT and _older(subject):
        verdict = Verdict(ask=False, reason=Reason.SUPERSEDED)
    return Judged(version=version, verdict=verdict)


def _outside(campaign: Campaign, subject: _Subject) -> bool:
    around = subject.circumstances
    moment = Moment(now=around.now, default_timezone=around.default_timezone)
    return subject.audiences.keep_out(campaign, subject.contact, moment, subject.event, subject.facts)


def _older(subject: _Subject) -> bool:
    """Whether the open question is about a later service: the newest event wins."""
    return subject.open_completed_at is not None and subject.open_completed_at > subject.event.completed_at


def _settle(judged: Sequence[Judged]) -> list[Judged]:
    """Of the campaigns that want the event the first in rank gets it."""
    wanting = rank(one.version.campaign for one in judged if one.verdict.ask)
    outranked = Verdict(ask=False, reason=Reason.OUTRANKED)
    return [
        replace(one, verdict=outranked) if one.verdict.ask and one.version.campaign != wanting[0] else one
        for one in judged
    ]


def _values(judged: Judged, subject: _Subject, now: datetime) -> dict[str, object]:
    verdict = judged.verdict
    return {
        "contact_id": subject.contact.id,
        "campaign_id": judged.version.campaign_id,
        "version_id": judged.version.id,
        "variant": judged.version.variant,
        "event_id": subject.event.id,
        "state": State.SCHEDULED if verdict.ask else State.SKIPPED,
        "reason": None if verdict.ask else verdict.reason,
        "due_at": verdict.at,
        "eligible_at": verdict.eligible_at,
        "verdict_planned": verdict_json(verdict),
        "created_at": now,
    }
