"""The second verdict, when a question is due: it decides."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from db.uow import Transaction, rows
from feedback.asking_again import decide_again
from feedback.campaign import Campaign
from feedback.contact import ContactState, History
from feedback.delivery import Kind as DeliveryKind
from feedback.guards import Guarded
from feedback.history import LastSent, history_of
from feedback.invitation import Kind, Origin, State, Step, transition
from feedback.requesting import decide_requested
from feedback.segments import Moment
from feedback.verdict import Circumstances, EventFacts, Reason, Verdict, decide, standing
from services.audiences import Audiences, audiences
from services.contact_values import state_of
from services.guarding import Guarding, guarding
from services.judging import facts_of, verdict_json, version_of
from services.varying import settled, variant_of

# A wave comes back to a refusal that no clock ends after so long.
COME_BACK = timedelta(days=1)
MAY_PASS = frozenset({Reason.ALREADY_PLANNED, Reason.CAMPAIGN_PAUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A planned invitation with everything its verdict looks at."""

    invitation: rows.Invitation
    contact: rows.Contact
    campaign: Campaign
    event: rows.ServiceEvent | None
    facts: EventFacts | None
    wave: rows.Wave | None
    sent: Sequence[LastSent]
    audiences: Audiences
    guarding: Guarding

    @property
    def guarded(self) -> Guarded:
        """What guards look at; whether there is room is decided as the question goes out."""
        return self.guarding.of(self.invitation.campaign_id, self.campaign, self.contact.id, self.event)


async def gather(tx: Transaction, invitations: Sequence[rows.Invitation]) -> list[Due]:
    """Load what the verdicts need: as many queries for fifty invitations as for one."""
    contacts = {row.id: row for row in await tx.contacts.many({one.contact_id for one in invitations})}
    events = {row.id: row for row in await tx.events.many({one.event_id for one in invitations} - {None})}
    waves = {row.id: row for row in await tx.waves.many({one.wave_id for one in invitations} - {None})}
    versions = await tx.campaigns.versions({one.version_id for one in invitations})
    campaigns = {version.id: version_of(row, version).campaign for row, version in versions}
    facts = await facts_of(tx, events.values())
    known = await audiences(tx, campaigns.values(), contacts.keys())
    guards = await guarding(
        tx, ((one.campaign_id, campaigns[one.version_id]) for one in invitations), contacts.keys()
    )
    sent: defaultdict[int, list[LastSent]] = defaultdict(list)
    for one in await tx.invitations.last_sent(contacts):
        sent[one.contact_id].append(one)
    return [
        Due(
            invitation=one,
            contact=contacts[one.contact_id],
            campaign=campaigns[one.version_id].varied(one.variant),
            event=events.get(one.event_id or 0),
            facts=facts.get(one.event_id or 0),
            wave=waves.get(one.wave_id or 0),
            sent=sent[one.contact_id],
            audiences=known,
            guarding=guards,
        )
        for one in invitations
    ]


def judge(due: Due, now: datetime, default_timezone: str, *, at_once: bool = False) -> Verdict:
    """The verdict now; `at_once`: the contact has just opened the chat, so hours do not hold it up."""
    contact = state_of(due.contact)
    if due.invitation.kind == Kind.TEST:
        refusal = standing(contact)
        return Verdict(ask=refusal is None, at=now, reason=refusal)
    clocks = history_of(due.sent, due.invitation.campaign_id, open_invitation=False)
    if due.invitation.kind == Kind.RESURVEY:
        place = due.facts.location_timezone if due.facts else None
        around = Circumstances(now=now, default_timezone=default_timezone, guarded=due.guarded)
        return decide_again(due.campaign, contact, clocks, around, location_timezone=place)
    if due.invitation.origin != Origin.TRIGGER:
        around = Circumstances(
            now=now, default_timezone=default_timezone, opened_chat=at_once, guarded=due.guarded
        )
        return _requested(due, contact, clocks, around)
    moment = Moment(now=now, default_timezone=default_timezone)
    circumstances = Circumstances(
        now=now,
        default_timezone=default_timezone,
        due=True,
        opened_chat=at_once,
        interval=due.wave.interval if due.wave else None,
        outside=due.audiences.keep_out(due.campaign, due.contact, moment, due.event, due.facts),
        guarded=due.guarded,
    )
    return decide(_campaign(due, moment), contact, clocks, due.facts, circumstances)


def _requested(due: Due, contact: ContactState, clocks: History, around: Circumstances) -> Verdict:
    facts = due.facts
    return decide_requested(
        due.campaign,
        contact,
        clocks,
        around,
        location_timezone=facts.location_timezone if facts else None,
        withdrawn=facts is not None and facts.withdrawn,
    )


def _campaign(due: Due, moment: Moment) -> Campaign:
    """With the contact's variant, chosen anew when a newer version has no such one any more."""
    row, campaign = due.invitation, due.campaign
    if not settled(row, campaign):
        row.variant = variant_of(campaign, due.contact, due.audiences, moment, due.event, due.facts)
    return campaign.varied(row.variant)


async def follow(tx: Transaction, due: Due, verdict: Verdict, now: datetime) -> None:
    """Do what the verdict says: hand over, wait, or skip."""
    invitation = due.invitation
    if not verdict.ask:
        await tx.deliveries.cancel_for_invitation(invitation.id)
        skip(invitation, verdict, due.wave, now)
    elif verdict.at is not None and verdict.at > now:
        await tx.deliveries.cancel_for_invitation(invitation.id)
        invitation.state = transition(State(invitation.state), Step.POSTPONE)
        invitation.due_at, invitation.verdict_planned = verdict.at, verdict_json(verdict)
    else:
        await hand_over(tx, invitation, due.contact, verdict, now)


def skip(invitation: rows.Invitation, verdict: Verdict, wave: rows.Wave | None, now: datetime) -> None:
    """Refused: for good after a service, within a wave until the contact is eligible again."""
    invitation.state = transition(State(invitation.state), Step.SKIP)
    invitation.reason, invitation.verdict_due = verdict.reason, verdict_json(verdict)
    invitation.due_at = None
    invitation.eligible_at = again_at(verdict, wave, now) if wave else verdict.eligible_at


def again_at(verdict: Verdict, wave: rows.Wave, now: datetime) -> datetime | None:
    """When a wave looks at a refused contact again; None: not in this wave."""
    again = now + COME_BACK if verdict.reason in MAY_PASS else verdict.eligible_at
    return again if again is not None and again < wave.closes_at else None


async def hand_over(
    tx: Transaction,
    invitation: rows.Invitation,
    contact: rows.Contact,
    verdict: Verdict,
    now: datetime,
    *,
    at_once: bool = False,
) -> None:
    """Give the question to the dispatcher, in the transaction that says so."""
    invitation.state = transition(State(invitation.state), Step.CLAIM)
    invitation.verdict_due, invitation.chat_id = verdict_json(verdict), contact.telegram_id
    invitation.language = contact.language_own or contact.language
    await tx.deliveries.queue(
        DeliveryKind.QUESTION,
        now=now,
        cause=f"question:{invitation.id}:{now.timestamp()}",
        chat_id=contact.telegram_id,
        contact_id=contact.id,
        invitation_id=invitation.id,
        details={"at_once": True} if at_once else {},
    )
