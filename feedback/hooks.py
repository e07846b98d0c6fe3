"""Outgoing webhooks: what is told, how it is signed, when it is tried again.

Signatures follow the Standard Webhooks specification (symmetric, `v1`).
"""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum


class HookEvent(StrEnum):
    """What other systems can be told; the values are a contract: never rename one."""

    RESPONSE_CREATED = "response.created"
    RESPONSE_UPDATED = "response.updated"
    CASE_OPENED = "case.opened"
    # A case is over, however it ended; `state` says how.
    CASE_RESOLVED = "case.resolved"
    CONTACT_OPTED_OUT = "contact.opted_out"
    # Sent on demand only; nobody subscribes to it.
    TEST = "webhook.test"


# What a hook may ask for.
OFFERED = tuple(event for event in HookEvent if event is not HookEvent.TEST)
# Acts in a case's history that are told.
CASE_ACTS: Mapping[str, HookEvent] = {
    "opened": HookEvent.CASE_OPENED,
    "reopened": HookEvent.CASE_OPENED,
    "resolved": HookEvent.CASE_RESOLVED,
    "withdrawn": HookEvent.CASE_RESOLVED,
    "closed": HookEvent.CASE_RESOLVED,
    "not_negative": HookEvent.CASE_RESOLVED,
}
# One that waits untried says all that came since, as it is rendered when it is sent.
ABOUT_RESPONSES = (HookEvent.RESPONSE_CREATED, HookEvent.RESPONSE_UPDATED)


class OptOut(StrEnum):
    """How somebody opted out; the values are a contract."""

    STOPPED = "stopped"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    # They asked to be forgotten: the CRM's own number is erased here, `number` is all that is left.
    FORGOTTEN = "forgotten"


class HookState(StrEnum):
    """Where a delivery to a hook stands."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    # Tried as often as is tried.
    FAILED = "failed"
    # The hook is switched off: sent when it is switched on again.
    HELD = "held"
    # What it was about is not there any more.
    GONE = "gone"


# Nothing happens to these any more until somebody asks for a replay.
ENDED = (HookState.SENT, HookState.FAILED, HookState.GONE)
TRIES = 5
# The pause after the first try; each later one is eight times longer: 30 s, 4 min, 32 min, 4 h 16 min.
FIRST_PAUSE = timedelta(seconds=30)
FACTOR = 8
# So long a process may hold a delivery: far longer than a try takes.
LEASE = timedelta(minutes=1)
# A hook that has failed so long is switched off.
GIVE_UP = timedelta(days=3)
# So long the log is kept, and what a switched-off hook has missed.
KEPT = timedelta(days=30)
SECRET_MARK = "whsec_"  # noqa: S105 - only what every secret begins with
# Bytes of randomness; the specification asks for 24 to 64.
SECRET_BYTES = 32
# "Gone": the receiver says that it wants nothing more.
GONE_FOR_GOOD = 410


def next_try(event: HookEvent, tried: int, now: datetime) -> datetime | None:
    """When to try again after so many failed tries; None: never."""
    if event is HookEvent.TEST or tried >= TRIES:
        return None
    pause: int = FACTOR ** (tried - 1)
    return now + FIRST_PAUSE * pause


def hopeless(failing_since: datetime, now: datetime) -> bool:
    """Whether the hook has failed for too long to go on."""
    return now - failing_since >= GIVE_UP


def secret_of(random: bytes) -> str:
    """The secret as its owner gets it."""
    return SECRET_MARK + base64.b64encode(random).decode()


def signature(secret: str, delivery: str, timestamp: int, body: bytes) -> str:
    """The value of `webhook-signature`; `timestamp` in whole seconds since 1970."""
    key = base64.b64decode(secret.removeprefix(SECRET_MARK))
    signed = f"{delivery}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
