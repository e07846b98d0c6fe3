"""What a company changes because of complaints, and when those who complained may be told of it."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from feedback.contact import ContactState
from feedback.hours import DAYTIME, Window, choose_zone, next_opening
from feedback.verdict import Reason, Verdict, standing

# What staff write about an improvement, and to customers.
LONGEST_WHAT = 300
LONGEST_TOLD = 1000
# Due dates that have a key, in days from today.
DUE_IN = (7, 14, 30)
_WINDOW = Window(hours=DAYTIME)


class Feasibility(StrEnum):
    """Whether it can be done; the values are stored: never rename one."""

    CAN_DO = "can_do"
    NEEDS_SANCTION = "needs_sanction"
    IMPOSSIBLE = "impossible"


class State(StrEnum):
    """Where an improvement stands; the values are stored: never rename one."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


def telling(
    contact: ContactState, place_timezone: str | None, default_timezone: str, now: datetime
) -> Verdict:
    """May this contact be told, and when: never after Stop, not while paused, only at decent hours.

    It answers the contact's own words, so the consent to being asked is not needed.
    """
    refusal = standing(replace(contact, consented=True))
    if refusal:
        return Verdict(ask=False, reason=refusal)
    zone, sure = choose_zone(contact.timezone_own, contact.timezone_crm, place_timezone, default_timezone)
    window = _WINDOW if sure else _WINDOW.narrowed()
    wanted = max(now, contact.paused_until) if contact.paused_until else now
    at = next_opening(window, zone, wanted)
    return Verdict(ask=True, at=at, reason=_held(now, wanted, at))


def due(today: date, days: int) -> date:
    """The date so many days from today."""
    return today + timedelta(days=days)


def late(on: date | None, state: State, now: datetime, zone: ZoneInfo) -> bool:
    """Whether an open improvement should have been done before today."""
    return state is State.OPEN and on is not None and on < now.astimezone(zone).date()


def _held(now: datetime, wanted: datetime, at: datetime) -> Reason | None:
    if at == now:
        return None
    return Reason.PAUSED if wanted > now else Reason.HOURS
