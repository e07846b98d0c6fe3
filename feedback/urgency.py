"""The order of the queue: severity first, but whoever has waited for half their time goes ahead.

An important customer is served first in the first half of the two hours. In the second half that is over:
then those nobody favoured come first, by their deadline. So however many important customers come, an
ordinary one misses the two hours only when the ordinary ones alone are too many. Somebody in danger is ahead.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from feedback.case import CaseReason
from feedback.routing import DANGEROUS, severity
from feedback.sla import Times


class Turn(IntEnum):
    """Which group of the queue a case stands in; lower comes first."""

    DANGER = 0
    # More than half of the time is spent, and it can still be kept.
    CLOSING = 1
    LATE = 2
    FRESH = 3
    # The customer waits for nothing at the moment.
    RESTING = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What the order looks at."""

    case_id: int
    reasons: frozenset[CaseReason]
    # The clock of the reply that is owed; None: none is.
    reply: Times | None = None
    # By when it must be resolved; None while that clock waits for the customer.
    resolve_by: datetime | None = None


def turn(waiting: Waiting, now: datetime) -> Turn:
    """The group it stands in now."""
    late = waiting.resolve_by is not None and now >= waiting.resolve_by
    if waiting.reply is None:
        return Turn.LATE if late else Turn.RESTING
    if DANGEROUS & waiting.reasons:
        return Turn.DANGER
    if now >= waiting.reply.due:
        return Turn.LATE
    return Turn.CLOSING if now >= waiting.reply.half else Turn.FRESH


def order(waiting: Waiting, now: datetime) -> tuple[float, ...]:
    """The key to sort by, the most urgent first."""
    group = turn(waiting, now)
    weight, vip = severity(waiting.reasons), CaseReason.VIP in waiting.reasons
    due = waiting.reply.due if waiting.reply else waiting.resolve_by
    by = due.timestamp() if due else float("inf")
    middle = (-weight, by) if group in {Turn.DANGER, Turn.FRESH} else (by, -weight)
    favoured = vip and group is Turn.CLOSING
    return (group, favoured, *middle, waiting.case_id)
