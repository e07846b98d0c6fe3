"""What verdicts need to know for the guards of campaigns."""

from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, rows
from feedback.campaign import Campaign
from feedback.guard_counts import Kind
from feedback.guards import Guarded, Per, Quota
from feedback.hours import start_of_day
from feedback.segments import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Full:
    """Where a quota has room for no more in the current span."""

    parts: Collection[str]
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Guarding:
    """The guards of some campaigns, and what is known about some contacts."""

    holidays: Container[date] = frozenset()
    first_seen: Mapping[int, datetime] = field(default_factory=dict)
    # The newest visit of each contact, where a quota counts by it.
    visits: Mapping[int, rows.ServiceEvent] = field(default_factory=dict)
    # By campaign.
    full: Mapping[int, Full] = field(default_factory=dict)

    def of(
        self, campaign_id: int, campaign: Campaign, contact_id: int, event: rows.ServiceEvent | None = None
    ) -> Guarded:
        """What the campaign's guards look at, as of this visit or of the newest one."""
        full, quota = self.full.get(campaign_id), campaign.guards.quota
        shut = full and quota and part_of(quota, event or self.visits.get(contact_id)) in full.parts
        return Guarded(
            first_seen=self.first_seen.get(contact_id),
            holidays=self.holidays,
            full_until=full.until if full and shut else None,
        )


def part_of(quota: Quota, visit: rows.ServiceEvent | None) -> str:
    """Where the quota counts this visit; empty: the whole campaign, or a visit that did not say."""
    if visit is None or quota.per is Per.CAMPAIGN:
        return ""
    return (visit.location if quota.per is Per.LOCATION else visit.staff) or ""


async def guarding(
    tx: Transaction,
    campaigns: Iterable[tuple[int, Campaign]],
    contact_ids: Collection[int],
    moment: Moment | None = None,
) -> Guarding:
    """Load what guards of these campaigns need, with a moment also which quotas are used up then."""
    known = [(number, campaign.guards) for number, campaign in campaigns]
    quotas = [(number, guards.quota) for number, guards in known if guards.quota]
    placed = any(quota.per is not Per.CAMPAIGN for _, quota in quotas)
    tenure = any(guards.tenure for _, guards in known)
    return Guarding(
        holidays=tx.days_off,
        first_seen=await tx.guards.first_seen(contact_ids) if tenure else {},
        visits=await tx.guards.last_visits(contact_ids) if placed else {},
        full={number: await _full(tx, number, quota, moment) for number, quota in quotas} if moment else {},
    )


async def _full(tx: Transaction, campaign_id: int, quota: Quota, moment: Moment) -> Full:
    zone = ZoneInfo(moment.default_timezone)
    today = moment.now.astimezone(zone).date()
    taken = await tx.guards.taken(campaign_id, Kind.QUOTA, quota.begins(today))
    return Full(
        parts={part for part, count in taken.items() if count >= quota.count},
        until=start_of_day(quota.renews(today), zone),
    )
