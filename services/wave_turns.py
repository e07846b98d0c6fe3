"""Which wave of a campaign is on, and when in it it is a contact's turn."""

from collections.abc import Container
from datetime import date, datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, rows
from feedback.campaign import Every, Trigger
from feedback.hours import start_of_day
from feedback.occurrences import Occurrence, of_broadcast, of_cron, of_every
from feedback.spreading import own_day, place, turn_within
from feedback.triggers import Broadcast, Cron, Recurrence
from services.judging import Version


async def wave_on(
    tx: Transaction, version: Version, now: datetime, default_timezone: str, recurrence: Recurrence
) -> rows.Wave | None:
    """The wave that is on, opened now if it is time; one per local date."""
    trigger = version.campaign.trigger
    zone = _zone(trigger, default_timezone)
    if isinstance(trigger, Every):
        due = of_every(trigger, version.started_on, now, zone) if version.started_on else None
    elif isinstance(trigger, Broadcast):
        due = of_broadcast(trigger, now, default_timezone)
    elif isinstance(trigger, Cron):
        return await _of_calendar(tx, version, trigger, now, zone, recurrence)
    else:
        return None
    return await _opened(tx, version, due, now) if due else None


def turn_of(
    version: Version,
    wave: rows.Wave,
    contact_id: int,
    zone: ZoneInfo,
    default_timezone: str,
    days_off: Container[date],
) -> datetime:
    """When a contact who lives by this zone may be asked first within the wave, in UTC."""
    trigger = version.campaign.trigger
    if isinstance(trigger, Broadcast):
        opens_at = trigger.at(default_timezone)
        at = place(version.campaign_id, contact_id)
        return turn_within(opens_at, trigger.over, at) if trigger.over else opens_at
    spread = trigger.spread if isinstance(trigger, Every | Cron) else None
    if spread is None:
        return start_of_day(wave.on_date, zone)
    # Nobody's turn comes after the wave has ended.
    ends_on = wave.closes_at.astimezone(_zone(trigger, default_timezone)).date()
    length = max(1, min(spread, (ends_on - wave.on_date).days))
    at = place(version.campaign_id, contact_id)
    return start_of_day(own_day(wave.on_date, length, version.campaign.days, days_off, at), zone)


def spreads(trigger: Trigger) -> bool:
    """Whether everybody has a turn of their own."""
    if isinstance(trigger, Broadcast):
        return trigger.over is not None
    return isinstance(trigger, Every | Cron) and trigger.spread is not None


async def _of_calendar(
    tx: Transaction,
    version: Version,
    trigger: Cron,
    now: datetime,
    zone: ZoneInfo,
    recurrence: Recurrence,
) -> rows.Wave | None:
    latest = await tx.waves.latest(version.campaign_id)
    due = of_cron(
        trigger,
        since=version.running_since or now,
        before=latest.on_date if latest else None,
        now=now,
        zone=zone,
        recurrence=recurrence,
    )
    if due is not None:
        return await _opened(tx, version, due, now)
    return latest if latest is not None and now < latest.closes_at else None


async def _opened(tx: Transaction, version: Version, due: Occurrence, now: datetime) -> rows.Wave:
    return await tx.waves.opened(
        version.campaign_id, due.on_date, opened_at=now, closes_at=due.closes_at, interval=due.interval
    )


def _zone(trigger: Trigger, default: str) -> ZoneInfo:
    own = trigger.timezone if isinstance(trigger, Cron | Broadcast) else None
    return ZoneInfo(own or default)
