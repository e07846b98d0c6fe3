"""The guards of a campaign as keys of its file."""

from collections.abc import Iterator
from typing import Any

from feedback.guards import NO_GUARDS, Guards


def entries(guards: Guards) -> Iterator[tuple[str, Any]]:
    """Only what differs from the defaults."""
    if guards.tenure:
        yield "tenure", f"{guards.tenure} days"
    if guards.sample != NO_GUARDS.sample:
        yield "sample", f"{guards.sample}%"
    if guards.quota:
        yield (
            "quota",
            {
                "per": guards.quota.per.value,
                "count": guards.quota.count,
                "every": guards.quota.every.value,
            },
        )
    if guards.daily_cap is not None:
        yield "daily_cap", guards.daily_cap
    if guards.skips_holidays:
        yield "holidays", "skip"
