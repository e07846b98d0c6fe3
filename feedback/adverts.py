"""May a contact get something beside questions, and when: its own consent, its own clock."""

from dataclasses import dataclass, replace
from datetime import datetime

from feedback.cadence import days_later
from feedback.contact import ContactState
from feedback.hours import Window, choose_zone, next_opening
from feedback.verdict import Reason, Verdict, standing


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvertState:
    """What the contact said about extras, and when they last got one."""

    agreed: bool
    last_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Where and when an extra is looked at."""

    now: datetime
    # The campaign's hours, in the contact's local time.
    window: Window
    default_timezone: str
    place_timezone: str | None = None
    # Days between two extras.
    rest: int = 30
    # It was promised in the question: only what protects people holds.
    offered: bool = False


def decide_extra(contact: ContactState, adverts: AdvertState, around: Around) -> Verdict:
    """The verdict on an extra; consent to questions is another matter and not looked at."""
    refusal = standing(replace(contact, consented=True))
    if refusal is None and not adverts.agreed:
        refusal = Reason.NO_ADVERT_CONSENT
    if refusal:
        return Verdict(ask=False, reason=refusal)
    zone, sure = choose_zone(
        contact.timezone_own, contact.timezone_crm, around.place_timezone, around.default_timezone
    )
    if contact.paused_until and contact.paused_until > around.now:
        return Verdict(ask=False, reason=Reason.PAUSED, eligible_at=contact.paused_until)
    rested = days_later(adverts.last_at, around.rest, zone) if adverts.last_at else around.now
    if rested > around.now and not around.offered:
        return Verdict(ask=False, reason=Reason.COOLDOWN_ADVERTS, eligible_at=rested)
    window = around.window if sure else around.window.narrowed()
    at = next_opening(window, zone, around.now)
    return Verdict(ask=True, at=at, reason=Reason.HOURS if at > around.now else None)
