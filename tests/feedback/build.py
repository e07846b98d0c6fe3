"""Values with sensible defaults, so that a test names only what it is about."""

from datetime import UTC, datetime
from typing import Any

from feedback import metrics
from feedback.campaign import Campaign, ServiceEvent
from feedback.contact import ContactState
from feedback.verdict import Circumstances, EventFacts

# A Wednesday; 15:00 in Warsaw, 16:00 in Moscow.
NOON = datetime(2025, 5, 14, 13, 0, tzinfo=UTC)


def campaign(**changes: Any) -> Campaign:
    return Campaign(**{"slug": "after-visit", "metric": metrics.NPS, "trigger": ServiceEvent(), **changes})


def contact(**changes: Any) -> ContactState:
    given = {"id": 1, "linked": True, "consented": True, "timezone_own": "Europe/Warsaw", **changes}
    return ContactState(**given)


def event(**changes: Any) -> EventFacts:
    return EventFacts(**{"completed_at": NOON, "service": "haircut", **changes})


def circumstances(**changes: Any) -> Circumstances:
    return Circumstances(**{"now": NOON, "default_timezone": "Europe/Warsaw", **changes})
