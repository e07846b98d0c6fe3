"""What became of unhappy customers as other programs read it."""

from datetime import timedelta
from typing import Any

from feedback.recovery import LoopFigures, Part
from feedback.stats import too_few


def document(loop: LoopFigures) -> dict[str, Any]:
    """Every figure with its n; what rests on too few is null."""
    recovery = loop.recovery
    enough = not too_few(recovery.resolved)
    return {
        "recovered": _part(recovery.put_right),
        "score": {
            "n": recovery.compared,
            "from": None if too_few(recovery.compared) else recovery.before,
            "to": None if too_few(recovery.compared) else recovery.after,
        },
        "first_contact": _part(recovery.at_first),
        "hours_to_resolve": {
            "n": recovery.resolved,
            "median": _hours(recovery.median) if enough else None,
            "p90": _hours(recovery.p90) if enough else None,
        },
        "promises_kept": _part(loop.promises),
        "first_reply_in_time": _part(loop.replies),
    }


def _part(found: Part) -> dict[str, int | None]:
    return {"n": found.n, "count": None if too_few(found.n) else found.part}


def _hours(time: timedelta | None) -> float | None:
    return None if time is None else round(time.total_seconds() / 3600, 2)
