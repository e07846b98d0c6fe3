"""Extras when their turn comes: a verdict, a code, a delivery."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, rows
from feedback import campaign_codec
from feedback.adverts import Around, decide_extra
from feedback.campaign import Campaign
from feedback.delivery import Kind
from feedback.incentives import FEW, Touch, month_now, runs_low
from feedback.reason import OTHER
from feedback.segments import Moment
from feedback.verdict import Reason, Verdict, resting
from services.audiences import audiences
from services.contact_values import language_of, state_of
from services.judging import Version, current_versions, facts_of, version_of
from services.owing import SETTLED, WAITING, adverts_of, code_for, ends

# What an extra came to, beside the reasons against it.
QUEUED, NO_CODES = "queued", "no_codes"
BATCH = 50
ROUND = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One extra with all that is looked at."""

    row: rows.Extra
    contact: rows.Contact
    campaign: Campaign
    event: rows.ServiceEvent | None
    language: str

    @property
    def touch(self) -> Touch | None:
        """The touch it is; None: what follows an answer, or a touch that is gone."""
        return self.campaign.extras.touch(self.row.touch)


async def load(tx: Transaction, row: rows.Extra, default_language: str) -> Turn:
    """An answer gets what its own version promised; a touch says what the campaign says now."""
    invitation = await tx.invitations.get(row.invitation_id) if row.invitation_id else None
    if invitation is not None:
        version = await tx.campaigns.version_by_id(invitation.version_id)
        campaign = campaign_codec.from_dict(version.spec)
    else:
        campaign = version_of(*await tx.campaigns.current_of(row.campaign_id)).campaign
    contact = await tx.contacts.locked(row.contact_id)
    return Turn(
        row=row,
        contact=contact,
        campaign=campaign,
        event=await tx.events.find(row.event_id) if row.event_id else None,
        language=language_of(contact, default_language),
    )


async def settle(tx: Transaction, turn: Turn, now: datetime, default_timezone: str) -> None:
    """Queue it, let it wait, or give it up."""
    row = turn.row
    refusal = await _refusal(tx, turn, now, default_timezone)
    verdict = (
        Verdict(ask=False, reason=refusal) if refusal else await _verdict(tx, turn, now, default_timezone)
    )
    if verdict.reason is Reason.NO_ADVERT_CONSENT and await _ask_first(tx, turn, now, default_timezone):
        return
    wait = verdict.at if verdict.ask else verdict.eligible_at
    if wait is not None and wait > now and not ends(row.until, wait):
        row.due_at = wait
    elif verdict.ask and not ends(row.until, now) and (wait is None or wait <= now):
        await _give(tx, turn, now)
    else:
        _end(row, verdict.reason or Reason.STALE, now)


async def plan_rounds(tx: Transaction, now: datetime, default_timezone: str) -> int:
    """Put down this month's touches for the next contacts who agreed to extras."""
    zone = ZoneInfo(default_timezone)
    running = [version for version in await current_versions(tx) if version.campaign.running]
    turns = [
        (version, touch, found)
        for version in running
        for touch in version.campaign.extras.touches
        if (found := month_now(touch, now, zone)) is not None
    ]
    return sum([await _round(tx, version, touch, *found, now) for version, touch, found in turns])


async def few_codes(tx: Transaction) -> Sequence[tuple[str, int, int]]:
    """Lists of running campaigns that run low: name, codes left, the number of the newest code."""
    thanks = [one.campaign.extras.thank_you for one in await current_versions(tx) if one.campaign.running]
    found = []
    for name in sorted({one.codes for one in thanks if one is not None and one.codes}):
        left = await tx.gift_codes.left(name, FEW + 1)
        if left <= FEW:
            total, newest = await tx.gift_codes.size(name)
            if runs_low(left, total):
                found.append((name, left, newest))
    return found


async def _round(
    tx: Transaction, version: Version, touch: Touch, occurrence: str, until: datetime, now: datetime
) -> int:
    held = await tx.extras.round(version.campaign_id, touch.id, occurrence)
    if held.finished_at is not None:
        return 0
    contacts = await tx.extras.agreed_after(held.planned_through, ROUND)
    for contact in contacts:
        await tx.extras.add_once(
            contact_id=contact.id,
            campaign_id=version.campaign_id,
            touch=touch.id,
            occurrence=occurrence,
            state=WAITING,
            offered=False,
            due_at=now,
            until=until,
            created_at=now,
        )
    if len(contacts) < ROUND:
        held.finished_at = now
    held.planned_through = contacts[-1].id if contacts else held.planned_through
    return len(contacts)


async def _refusal(tx: Transaction, turn: Turn, now: datetime, default_timezone: str) -> Reason | None:
    """Why it is not to be given, whatever the contact says."""
    if turn.row.touch is None:
        return None
    touch, event = turn.touch, turn.event
    if touch is None:
        return Reason.SUPERSEDED
    if not turn.campaign.running:
        return resting(turn.campaign)
    if (kind := state_of(turn.contact).kind) is not turn.campaign.whom:
        return OTHER[kind]
    if turn.campaign.fallback.said(touch.text, turn.language) is None:
        return Reason.LANGUAGE
    if event is not None and event.withdrawn_at is not None:
        return Reason.EVENT_WITHDRAWN
    if event is not None and await tx.extras.came_again(turn.contact.id, event.completed_at):
        return Reason.SUPERSEDED
    known = await audiences(tx, [turn.campaign], [turn.contact.id])
    moment = Moment(now=now, default_timezone=default_timezone)
    facts = (await facts_of(tx, [event]))[event.id] if event else None
    return Reason.SEGMENT if known.keep_out(turn.campaign, turn.contact, moment, event, facts) else None


async def _verdict(
    tx: Transaction, turn: Turn, now: datetime, default_timezone: str, *, agreed: bool = False
) -> Verdict:
    place = await tx.contacts.timezone_of(turn.event.location) if turn.event else None
    around = Around(
        now=now,
        window=turn.campaign.window,
        default_timezone=default_timezone,
        place_timezone=place,
        rest=turn.campaign.extras.rest,
        offered=turn.row.offered,
    )
    adverts = adverts_of(turn.contact)
    return decide_extra(
        state_of(turn.contact), adverts if not agreed else replace(adverts, agreed=True), around
    )


async def _ask_first(tx: Transaction, turn: Turn, now: datetime, default_timezone: str) -> bool:
    """Somebody who answered and was never asked about extras is asked, once ever; True: it waits for that."""
    row, contact = turn.row, turn.contact
    if row.invitation_id is None or row.until is None or now >= row.until:
        return False
    if contact.advert_asked_at is not None:
        row.due_at = row.until
        return not await tx.extras.refused(contact.id)
    verdict = await _verdict(tx, turn, now, default_timezone, agreed=True)
    if not verdict.ask or verdict.at is None or ends(row.until, verdict.at):
        return False
    if verdict.at > now:
        row.due_at = verdict.at
        return True
    contact.advert_asked_at, row.due_at = now, row.until
    await _queue(tx, turn, now, "extra-consent", {"consent": True})
    return True


async def _give(tx: Transaction, turn: Turn, now: datetime) -> None:
    thank = turn.campaign.extras.thank_you if turn.row.touch is None else None
    code = await code_for(tx, thank.codes, turn.contact.id) if thank and thank.codes else None
    if thank and thank.codes and code is None and turn.campaign.extras.review is None:
        return _end(turn.row, NO_CODES, now)
    turn.contact.advert_sent_at = now
    await _queue(tx, turn, now, "extra", {"extra": turn.row.id, "code": code.id if code else None})
    return _end(turn.row, QUEUED, now)


async def _queue(
    tx: Transaction, turn: Turn, now: datetime, cause: str, details: dict[str, int | bool | None]
) -> None:
    await tx.deliveries.queue(
        Kind.EXTRA,
        now=now,
        cause=f"{cause}:{turn.row.id}",
        chat_id=turn.contact.telegram_id or 0,
        contact_id=turn.contact.id,
        details=details,
    )


def _end(row: rows.Extra, outcome: str, now: datetime) -> None:
    row.state, row.due_at, row.settled_at, row.outcome = SETTLED, None, now, outcome
