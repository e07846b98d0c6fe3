"""Joining a contact known only from Telegram to the CRM's: nobody gets asked more than either allowed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from feedback.contact import History


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a contact said about being written to."""

    # The version of the consent text agreed to; None: none in force.
    consent_version: int | None = None
    consented_at: datetime | None = None
    # Consent was asked for and refused or taken back, and not given since.
    refused: bool = False
    paused_until: datetime | None = None
    stopped_at: datetime | None = None


def merge_standing(one: Standing, other: Standing) -> Standing:
    """The stricter of both: any refusal or stop holds, the older consent, the longer pause."""
    refused = one.refused or other.refused
    consent = None if refused else _older(one, other)
    return Standing(
        consent_version=consent.consent_version if consent else None,
        consented_at=consent.consented_at if consent else None,
        refused=refused,
        paused_until=_last((one.paused_until, other.paused_until)),
        stopped_at=_last((one.stopped_at, other.stopped_at)),
    )


def merge_history(one: History, other: History) -> History:
    """The latest clocks of both."""
    return History(
        last_sent_any=_last((one.last_sent_any, other.last_sent_any)),
        last_sent_campaign=_last((one.last_sent_campaign, other.last_sent_campaign)),
        last_answered_campaign=_last((one.last_answered_campaign, other.last_answered_campaign)),
        last_declined_or_expired_campaign=_last(
            (one.last_declined_or_expired_campaign, other.last_declined_or_expired_campaign)
        ),
        last_sent_any_floor=_last((one.last_sent_any_floor, other.last_sent_any_floor)),
        open_invitation=one.open_invitation or other.open_invitation,
    )


def _older(one: Standing, other: Standing) -> Standing | None:
    """The consent to the older text; a side that was never asked does not count."""
    given = [side for side in (one, other) if side.consent_version is not None]
    return min(given, key=lambda side: side.consent_version or 0, default=None)


def _last(instants: Iterable[datetime | None]) -> datetime | None:
    return max((instant for instant in instants if instant), default=None)
