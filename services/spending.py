"""Counts a question takes as it goes out: within its quota, and within its campaign's day."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from db.uow import Transaction
from feedback.campaign import ServiceEvent
from feedback.guard_counts import Count, Kind
from feedback.guards import day_with_room
from feedback.hours import choose_zone, start_of_day
from feedback.invitation import Kind as Purpose
from feedback.invitation import Origin
from feedback.verdict import STALE, Reason, Verdict, opens
from services.guarding import part_of
from services.sending import Due

# How soon a question is looked at again that has waited beyond the day it was counted on.
SOON = timedelta(seconds=1)


async def enter(tx: Transaction, questions: Iterable[Due]) -> None:
    """Count alone for all campaigns of a batch, so that two batches never wait for each other."""
    await tx.guards.enter({due.invitation.campaign_id for due in questions if counts(due)})


def counts(due: Due) -> bool:
    """Whether this question is counted: tests, re-surveys, what was asked for by hand or link are not."""
    regular = due.invitation.kind == Purpose.REGULAR and due.invitation.origin == Origin.TRIGGER
    return regular and due.campaign.guards.counted and not due.contact.tester


async def spend(tx: Transaction, due: Due, verdict: Verdict, now: datetime, zone: ZoneInfo) -> Verdict:
    """Take what the question counts for if it goes out now, else give it back; no room is a verdict too."""
    if not counts(due):
        return verdict
    await enter(tx, [due])
    if not verdict.ask or (verdict.at is not None and verdict.at > now):
        await tx.guards.release(due.invitation.id)
        return verdict
    for count, most in _wanted(due, now.astimezone(zone).date()):
        if not await _take(tx, due.invitation.id, count, most):
            await tx.guards.release(due.invitation.id)
            return await _refused(tx, due, count, now, zone)
    return verdict


async def outlived(tx: Transaction, due: Due, verdict: Verdict, now: datetime, zone: ZoneInfo) -> Verdict:
    """The verdict, put off for a moment if the question waited beyond the day or span it is counted in."""
    if not verdict.ask or not counts(due):
        return verdict
    held = await tx.guards.held(due.invitation.id)
    wanted = _wanted(due, now.astimezone(zone).date())
    if all(held.get(count.kind) == count for count, _ in wanted):
        return verdict
    return Verdict(ask=True, at=now + SOON, reason=Reason.DAILY_CAP)


def _wanted(due: Due, today: date) -> Iterator[tuple[Count, int]]:
    """What the question counts for today, each with its limit."""
    guards, number = due.campaign.guards, due.invitation.campaign_id
    if guards.daily_cap is not None:
        yield Count(campaign_id=number, kind=Kind.DAY, begins_on=today), guards.daily_cap
    if guards.quota is not None:
        part = part_of(guards.quota, due.event or due.guarding.visits.get(due.contact.id))
        begins = guards.quota.begins(today)
        yield Count(campaign_id=number, kind=Kind.QUOTA, begins_on=begins, part=part), guards.quota.count


async def _take(tx: Transaction, invitation_id: int, count: Count, most: int) -> bool:
    """True also when it is counted there already."""
    if (await tx.guards.held(invitation_id)).get(count.kind) == count:
        return True
    await tx.guards.release(invitation_id, [count.kind])
    return await tx.guards.take(invitation_id, count, most)


async def _refused(tx: Transaction, due: Due, count: Count, now: datetime, zone: ZoneInfo) -> Verdict:
    quota = due.campaign.guards.quota
    if count.kind is Kind.QUOTA and quota is not None:
        return Verdict(
            ask=False, reason=Reason.QUOTA, eligible_at=start_of_day(quota.renews(count.begins_on), zone)
        )
    return await _another_day(tx, due, now, zone)


async def _another_day(tx: Transaction, due: Due, now: datetime, zone: ZoneInfo) -> Verdict:
    """The first day with room, with a place on it; refused when that would be too late."""
    number, most = due.invitation.campaign_id, due.campaign.guards.daily_cap or 0
    today = now.astimezone(zone).date()
    full = await tx.guards.full_days(number, today, most) | {today}
    while (at := day_with_room(lambda wanted: _opens(due, wanted, zone), now, full, zone)) <= _last(due, now):
        day = at.astimezone(zone).date()
        if await tx.guards.take(
            due.invitation.id, Count(campaign_id=number, kind=Kind.DAY, begins_on=day), most
        ):
            return Verdict(ask=True, at=at, reason=Reason.DAILY_CAP)
        full.add(day)
    return Verdict(ask=False, reason=Reason.DAILY_CAP)


def _opens(due: Due, wanted: datetime, default: ZoneInfo) -> datetime:
    contact, place = due.contact, due.facts.location_timezone if due.facts else None
    zone, sure = choose_zone(contact.timezone_own, contact.timezone_crm, place, default.key)
    return opens(due.campaign, zone, sure=sure, wanted=wanted, guarded=due.guarded)[0]


def _last(due: Due, now: datetime) -> datetime:
    """The last instant at which the question still makes sense."""
    if due.wave is not None:
        return due.wave.closes_at - timedelta(microseconds=1)
    if due.facts is None:
        return now + STALE
    trigger = due.campaign.trigger
    delay = trigger.delay if isinstance(trigger, ServiceEvent) else timedelta()
    return due.facts.completed_at + delay + STALE
