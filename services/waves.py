"""Waves of recurring campaigns: everybody is looked at once, a batch at a time."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from db.uow import Transaction, rows
from feedback.guards import Guarded
from feedback.history import LastSent, history_of
from feedback.hours import choose_zone
from feedback.invitation import Kind, State
from feedback.segments import Moment
from feedback.triggers import Recurrence
from feedback.verdict import Circumstances, Reason, Verdict, decide
from services.audiences import outsiders
from services.contact_values import state_of
from services.guarding import guarding
from services.judging import Version, current_versions, verdict_json
from services.sending import Due, again_at, gather
from services.varying import variants_of
from services.wave_turns import spreads, turn_of, wave_on

BATCH = 200
TAKEN = Verdict(ask=False, reason=Reason.ALREADY_PLANNED)


async def plan_waves(tx: Transaction, now: datetime, default_timezone: str, recurrence: Recurrence) -> int:
    """Plan the next contacts of every wave that is on, and look again at those who had to wait."""
    versions = await current_versions(tx)
    running = [one for one in versions if one.campaign.recurring and one.campaign.running]
    planned = sum([await _plan_next(tx, version, now, default_timezone, recurrence) for version in running])
    by_campaign = {version.campaign_id: version for version in running}
    waiting = await gather(tx, await tx.invitations.eligible_again(now, BATCH))
    for due in waiting:
        await _again(tx, due, by_campaign.get(due.invitation.campaign_id), now, default_timezone)
    return planned + len(waiting)


async def _plan_next(
    tx: Transaction, version: Version, now: datetime, default_timezone: str, recurrence: Recurrence
) -> int:
    wave = await wave_on(tx, version, now, default_timezone, recurrence)
    if wave is None or wave.planned_through is None:
        return 0
    contacts = await tx.contacts.after(wave.planned_through, BATCH)
    await _plan(tx, version, wave, contacts, now, default_timezone)
    wave.planned_through = contacts[-1].id if len(contacts) == BATCH else None
    return len(contacts)


async def _plan(
    tx: Transaction,
    version: Version,
    wave: rows.Wave,
    contacts: Sequence[rows.Contact],
    now: datetime,
    default_timezone: str,
) -> None:
    ids = [contact.id for contact in contacts]
    moment = Moment(now=now, default_timezone=default_timezone)
    names = await variants_of(tx, version.campaign, contacts, moment)
    mine = {each: version.varied(name) for each, name in names.items()}
    verdicts = await _verdicts(tx, version, wave, contacts, moment, mine)
    asked = [_values(mine[each], wave, each, one, now) for each, one in verdicts.items() if one.ask]
    got = await tx.invitations.add_many_once(asked)
    # Who was to be asked and got no row has been planned by somebody else a moment ago.
    refused = {each: TAKEN if verdict.ask else verdict for each, verdict in verdicts.items()}
    left = [_values(mine[each], wave, each, refused[each], now) for each in ids if each not in got]
    await tx.invitations.add_many_once(left)


async def _verdicts(
    tx: Transaction,
    version: Version,
    wave: rows.Wave,
    contacts: Sequence[rows.Contact],
    moment: Moment,
    mine: Mapping[int, Version],
) -> dict[int, Verdict]:
    ids = [contact.id for contact in contacts]
    opened = await tx.invitations.with_open(ids)
    sent: defaultdict[int, list[LastSent]] = defaultdict(list)
    for one in await tx.invitations.last_sent(ids):
        sent[one.contact_id].append(one)
    outside = await outsiders(tx, version.campaign, ids, moment)
    guards = await guarding(tx, [(version.campaign_id, version.campaign)], ids, moment)
    return {
        contact.id: _judge(
            mine[contact.id],
            wave,
            contact,
            sent[contact.id],
            moment,
            opened=contact.id in opened,
            outside=contact.id in outside,
            guarded=guards.of(version.campaign_id, version.campaign, contact.id),
        )
        for contact in contacts
    }


def _judge(
    version: Version,
    wave: rows.Wave,
    contact: rows.Contact,
    sent: Sequence[LastSent],
    moment: Moment,
    *,
    opened: bool,
    outside: bool,
    guarded: Guarded,
) -> Verdict:
    state = state_of(contact)
    zone, _ = choose_zone(state.timezone_own, state.timezone_crm, None, moment.default_timezone)
    clocks = history_of(sent, version.campaign_id, open_invitation=opened)
    # West of the company the wave's date has not begun yet.
    turn = turn_of(version, wave, contact.id, zone, moment.default_timezone, guarded.holidays)
    if turn > moment.now and spreads(version.campaign.trigger):
        return Verdict(ask=False, reason=Reason.SPREAD, eligible_at=turn)
    around = Circumstances(
        now=max(moment.now, turn),
        default_timezone=moment.default_timezone,
        outside=outside,
        interval=wave.interval,
        guarded=guarded,
    )
    return decide(version.campaign, state, clocks, None, around)


async def _again(
    tx: Transaction, due: Due, version: Version | None, now: datetime, default_timezone: str
) -> None:
    """A contact who had to wait: plan them now, wait on, or give them up for this wave."""
    row, wave = due.invitation, due.wave
    if version is None or wave is None or now >= wave.closes_at:
        row.eligible_at = None
        return
    opened = row.contact_id in await tx.invitations.with_open([row.contact_id])
    moment = Moment(now=now, default_timezone=default_timezone)
    outside = bool(await outsiders(tx, version.campaign, [row.contact_id], moment))
    names = await variants_of(tx, version.campaign, [due.contact], moment)
    version = version.varied(names[row.contact_id])
    guards = await guarding(tx, [(version.campaign_id, version.campaign)], [row.contact_id], moment)
    guarded = guards.of(version.campaign_id, version.campaign, row.contact_id)
    verdict = _judge(
        version, wave, due.contact, due.sent, moment, opened=opened, outside=outside, guarded=guarded
    )
    await tx.invitations.delete(row)
    values = _values(version, wave, row.contact_id, verdict, now)
    if await tx.invitations.add_once(**values) is None:
        await tx.invitations.add_once(**_values(version, wave, row.contact_id, TAKEN, now))


def _values(
    version: Version, wave: rows.Wave, contact_id: int, verdict: Verdict, now: datetime
) -> dict[str, Any]:
    return {
        "contact_id": contact_id,
        "campaign_id": version.campaign_id,
        "version_id": version.id,
        "variant": version.variant,
        "wave_id": wave.id,
        "kind": Kind.REGULAR,
        "state": State.SCHEDULED if verdict.ask else State.SKIPPED,
        "reason": None if verdict.ask else verdict.reason,
        "due_at": verdict.at,
        "eligible_at": None if verdict.ask else again_at(verdict, wave, now),
        "verdict_planned": verdict_json(verdict),
        "created_at": now,
    }
