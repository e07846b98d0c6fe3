"""What a verdict looks at, gathered from rows; and a verdict as it is stored."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from db.uow import Transaction, rows
from feedback import campaign_codec
from feedback.campaign import Campaign, CampaignState
from feedback.verdict import EventFacts, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a campaign with its numbers; its state is the campaign's of today."""

    campaign_id: int
    id: int
    number: int
    # Waves are counted from this local date.
    started_on: date | None
    # Since when it runs with this trigger without a pause.
    running_since: datetime | None
    campaign: Campaign
    # Which of its variants this is; None: the campaign itself.
    variant: str | None = None

    def varied(self, name: str | None) -> "Version":
        """As the people of this variant meet it."""
        return replace(self, campaign=self.campaign.varied(name), variant=name) if name else self


def version_of(row: rows.Campaign, version: rows.CampaignVersion) -> Version:
    """Read a stored version; running or paused is what the campaign is now."""
    spec = campaign_codec.from_dict(version.spec)
    campaign = replace(spec, state=CampaignState(row.state))
    return Version(
        campaign_id=row.id,
        id=version.id,
        number=version.number,
        started_on=row.started_on,
        running_since=row.running_since,
        campaign=campaign,
    )


async def current_versions(tx: Transaction) -> list[Version]:
    """Every campaign as it is now."""
    return [version_of(row, version) for row, version in await tx.campaigns.current()]


async def facts_of(tx: Transaction, events: Iterable[rows.ServiceEvent]) -> Mapping[int, EventFacts]:
    """What a verdict needs to know about events, by their numbers."""
    events = list(events)
    zones = await tx.events.timezones({event.location for event in events if event.location})
    return {event.id: _facts(event, zones.get(event.location or "")) for event in events}


def verdict_json(verdict: Verdict) -> dict[str, Any]:
    """As it is stored and answered."""
    return {
        "ask": verdict.ask,
        "at": verdict.at.isoformat() if verdict.at else None,
        "reason": verdict.reason.value if verdict.reason else None,
        "eligible_at": verdict.eligible_at.isoformat() if verdict.eligible_at else None,
    }


def _facts(event: rows.ServiceEvent, timezone: str | None) -> EventFacts:
    return EventFacts(
        completed_at=event.completed_at,
        service=event.service,
        location_timezone=timezone,
        withdrawn=event.withdrawn_at is not None,
    )
