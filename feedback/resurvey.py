"""The same question again after a case was resolved: was it put right?"""

from datetime import datetime, timedelta

from feedback.asking_again import RESURVEY_AFTER
from feedback.metrics import Group
from feedback.verdict import Reason, Verdict

# How long after it was due it is given up.
GIVE_UP = timedelta(days=30)
# When nothing says when: look again after this.
LOOK_AGAIN = timedelta(days=1)


def due_at(resolved_at: datetime) -> datetime:
    """When the customer is to be asked again."""
    return resolved_at + RESURVEY_AFTER


def again_at(verdict: Verdict, resolved_at: datetime, now: datetime) -> datetime | None:
    """When to look again after a refusal; None: never. A pause ends by itself, so may a campaign's."""
    if verdict.reason not in {Reason.PAUSED, Reason.CAMPAIGN_PAUSED, Reason.ALREADY_PLANNED}:
        return None
    again = verdict.eligible_at or now + LOOK_AGAIN
    return again if again < due_at(resolved_at) + GIVE_UP else None


def still_unhappy(group: Group) -> bool:
    """Whether the answer to the re-survey reopens the case."""
    return group is Group.BOTTOM
