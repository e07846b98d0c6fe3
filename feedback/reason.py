"""Why a contact is not asked, or not at once."""

from enum import StrEnum

from feedback.people import People


class Reason(StrEnum):
    """Why not (each has a sentence in every language); the values are stored: never rename one."""

    NO_CONSENT = "no_consent"
    NOT_LINKED = "not_linked"
    PAUSED = "paused"
    STOPPED = "stopped"
    UNREACHABLE = "unreachable"
    COOLDOWN_ANY = "cooldown_any"
    COOLDOWN_CAMPAIGN = "cooldown_campaign"
    FLOOR = "floor"
    STALE = "stale"
    OUTRANKED = "outranked"
    SAMPLED_OUT = "sampled_out"
    QUOTA = "quota"
    TENURE = "tenure"
    # Too many on this day; beside a yes: another day was found.
    DAILY_CAP = "daily_cap"
    SEGMENT = "segment"
    # The campaign is for customers, or for employees, and the contact is the other.
    EMPLOYEE = "employee"
    CUSTOMER = "customer"
    TESTER = "tester"
    ALREADY_PLANNED = "already_planned"
    SUPERSEDED = "superseded"
    CAMPAIGN_PAUSED = "campaign_paused"
    CAMPAIGN_ENDED = "campaign_ended"
    EVENT_WITHDRAWN = "event_withdrawn"
    SERVICE = "service"
    # Somebody's turn in a wave or broadcast comes later.
    SPREAD = "spread"
    # Somebody else has answered by the same link.
    LINK_USED = "link_used"
    # The campaign has no words in their language, and its `fallback` names no other.
    LANGUAGE = "language"
    # Of what comes beside questions.
    NO_ADVERT_CONSENT = "no_advert_consent"
    COOLDOWN_ADVERTS = "cooldown_adverts"
    # Beside a yes only: the hours moved the instant (so may the floor, for reminders and re-surveys).
    HOURS = "hours"
    # Beside a yes only: the instant would have been on a holiday.
    HOLIDAY = "holiday"


OTHER = {People.CUSTOMERS: Reason.CUSTOMER, People.EMPLOYEES: Reason.EMPLOYEE}
