"""May this contact be asked: yes at this instant, or no for this reason, eligible again then."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain
from zoneinfo import ZoneInfo

from feedback.cadence import FLOOR, days_later, own_clock
from feedback.campaign import Cadence, Campaign, Every, ServiceEvent
from feedback.contact import ContactState, History
from feedback.guards import Guarded, drawn, opening
from feedback.hours import choose_zone, next_opening
from feedback.languages import speaks
from feedback.reason import OTHER, Reason
from feedback.triggers import Cron

__all__ = [
    "OTHER",
    "STALE",
    "Circumstances",
    "EventFacts",
    "Reason",
    "Verdict",
    "decide",
    "latest",
    "opens",
    "plan",
    "rank",
    "resting",
    "standing",
]

# An event this old, or a question this late, says nothing about the service any more.
STALE = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer; instants are UTC."""

    ask: bool
    # When to ask, with `ask`.
    at: datetime | None = None
    reason: Reason | None = None
    # When the clock that refused runs out; None when no clock did.
    eligible_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFacts:
    """What a verdict needs to know about a service event."""

    completed_at: datetime
    service: str | None = None
    # The zone name of its location.
    location_timezone: str | None = None
    # Deleted at the source: reopened or cancelled.
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Around the question: the time, the place, and what brought it up."""

    now: datetime
    # The zone for contacts whose own is unknown.
    default_timezone: str
    # Whether this is the second check, at the planned instant.
    due: bool = False
    # Whether the contact has just opened the chat, and so may be asked at once.
    opened_chat: bool = False
    # Whether the campaign's audience leaves this contact out.
    outside: bool = False
    # Days between two occurrences, where the trigger does not say it.
    interval: int | None = None
    # What the campaign's guards look at.
    guarded: Guarded = field(default_factory=Guarded)


def decide(
    campaign: Campaign,
    contact: ContactState,
    history: History,
    event: EventFacts | None,
    circumstances: Circumstances,
) -> Verdict:
    """The verdict on an invitation, on arrival of its event (or wave) and again when due."""
    zone, at, why = plan(campaign, contact, event, circumstances)
    refusal = (
        _about_event(campaign, event, circumstances, at)
        or _chosen(campaign, contact, circumstances)
        or standing(contact)
    )
    if refusal:
        return Verdict(ask=False, reason=refusal)
    if history.open_invitation and campaign.cadence is Cadence.STANDARD:
        return Verdict(ask=False, reason=Reason.ALREADY_PLANNED)
    clocks = chain(
        _clocks(campaign, contact, history, zone, circumstances.interval),
        _guards(campaign, contact, circumstances.guarded, zone),
    )
    return latest(clocks, at) or Verdict(ask=True, at=at, reason=why)


def plan(
    campaign: Campaign, contact: ContactState, event: EventFacts | None, circumstances: Circumstances
) -> tuple[ZoneInfo, datetime, Reason | None]:
    """The contact's zone, the first instant the campaign may ask at, and what put it off if anything did."""
    now = circumstances.now
    zone, sure = choose_zone(
        contact.timezone_own,
        contact.timezone_crm,
        event.location_timezone if event else None,
        circumstances.default_timezone,
    )
    if circumstances.opened_chat:
        return zone, now, None
    wanted = now
    if event and isinstance(campaign.trigger, ServiceEvent):
        wanted = max(now, event.completed_at + campaign.trigger.delay)
    return zone, *opens(campaign, zone, sure=sure, wanted=wanted, guarded=circumstances.guarded)


def opens(
    campaign: Campaign, zone: ZoneInfo, *, sure: bool, wanted: datetime, guarded: Guarded
) -> tuple[datetime, Reason | None]:
    """The first instant at which the campaign may write to somebody in this zone, and what put it off."""
    window = campaign.window if sure else campaign.window.narrowed()
    opened = next_opening(window, zone, wanted)
    at = opening(window, zone, opened, guarded.holidays) if campaign.guards.skips_holidays else opened
    if at > opened:
        return at, Reason.HOLIDAY
    return at, Reason.HOURS if at > wanted else None


def rank(campaigns: Iterable[Campaign]) -> list[Campaign]:
    """Who gets an event several want: the highest priority first, then by slug."""
    return sorted(campaigns, key=lambda campaign: (-campaign.priority, campaign.slug))


def latest(clocks: Iterable[tuple[Reason, datetime]], at: datetime) -> Verdict | None:
    """A refusal by the clock that runs out last, if any still runs at `at`."""
    running = [(until, reason) for reason, until in clocks if until > at]
    if not running:
        return None
    until, reason = max(running, key=lambda clock: clock[0])
    return Verdict(ask=False, reason=reason, eligible_at=until)


def _about_event(
    campaign: Campaign, event: EventFacts | None, circumstances: Circumstances, at: datetime
) -> Reason | None:
    if not campaign.running:
        return resting(campaign)
    if event is None:
        return None
    if event.withdrawn:
        return Reason.EVENT_WITHDRAWN
    if not campaign.wants(event.service):
        return Reason.SERVICE
    delay = campaign.trigger.delay if isinstance(campaign.trigger, ServiceEvent) else timedelta()
    # Only a delay of the owner's choice may make the question late without making it stale.
    deadline = event.completed_at + STALE
    too_old = circumstances.now > deadline and not circumstances.due
    return Reason.STALE if too_old or at - delay > deadline else None


def _chosen(campaign: Campaign, contact: ContactState, circumstances: Circumstances) -> Reason | None:
    """Why the campaign is not about this contact, whatever happens."""
    if contact.kind is not campaign.whom:
        return OTHER[contact.kind]
    if circumstances.outside:
        return Reason.SEGMENT
    if contact.language and not speaks(campaign, contact.language):
        return Reason.LANGUAGE
    # Contacts for tests stand outside the numbers.
    inside = contact.tester or drawn(campaign.slug, contact.id, campaign.guards.sample)
    return None if inside else Reason.SAMPLED_OUT


def resting(campaign: Campaign) -> Reason | None:
    """Why the campaign asks nobody at all; None while it runs."""
    if campaign.running:
        return None
    return Reason.CAMPAIGN_ENDED if campaign.ended else Reason.CAMPAIGN_PAUSED


def standing(contact: ContactState) -> Reason | None:
    """Why this contact may not be written to at all, whatever the question; None when nothing forbids it."""
    checks: Sequence[tuple[bool, Reason]] = (
        (not contact.linked, Reason.NOT_LINKED),
        (contact.unreachable, Reason.UNREACHABLE),
        (contact.stopped, Reason.STOPPED),
        (not contact.consented, Reason.NO_CONSENT),
    )
    return next((reason for refused, reason in checks if refused), None)


def _clocks(
    campaign: Campaign, contact: ContactState, history: History, zone: ZoneInfo, interval: int | None
) -> Iterator[tuple[Reason, datetime]]:
    if contact.paused_until:
        yield Reason.PAUSED, contact.paused_until
    if history.last_sent_any_floor and not contact.tester:
        yield Reason.FLOOR, history.last_sent_any_floor + FLOOR
    if campaign.cadence is Cadence.EVERY_CONTACT:
        return
    if history.last_sent_any:
        yield Reason.COOLDOWN_ANY, days_later(history.last_sent_any, campaign.cooldown.any, zone)
    for since, days in _own_clocks(campaign, history, interval):
        if since:
            yield Reason.COOLDOWN_CAMPAIGN, days_later(since, days, zone)


def _guards(
    campaign: Campaign, contact: ContactState, guarded: Guarded, zone: ZoneInfo
) -> Iterator[tuple[Reason, datetime]]:
    if guarded.first_seen and campaign.guards.tenure:
        yield Reason.TENURE, days_later(guarded.first_seen, campaign.guards.tenure, zone)
    if guarded.full_until and not contact.tester:
        yield Reason.QUOTA, guarded.full_until


def _own_clocks(
    campaign: Campaign, history: History, interval: int | None
) -> Iterator[tuple[datetime | None, int]]:
    if isinstance(campaign.trigger, Every):
        interval = campaign.trigger.interval
    if interval is not None and isinstance(campaign.trigger, Every | Cron):
        yield history.last_sent_campaign, own_clock(interval)
        return
    yield history.last_answered_campaign, campaign.cooldown.answered
    yield history.last_declined_or_expired_campaign, campaign.cooldown.declined
