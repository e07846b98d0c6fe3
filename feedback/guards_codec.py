"""Guards of a campaign as JSON, and back."""

from collections.abc import Mapping
from typing import Any

from feedback.guards import NO_GUARDS, Guards, Per, Quota, Span


def to_dict(guards: Guards) -> dict[str, Any]:
    """Plain JSON values."""
    quota = guards.quota
    return {
        "tenure": guards.tenure,
        "sample": guards.sample,
        "quota": {"per": quota.per.value, "count": quota.count, "every": quota.every.value}
        if quota
        else None,
        "daily_cap": guards.daily_cap,
        "skips_holidays": guards.skips_holidays,
    }


def from_dict(data: Mapping[str, Any] | None) -> Guards:
    """The guards that `to_dict` wrote; none for a version from before there were any."""
    if data is None:
        return NO_GUARDS
    quota = data["quota"]
    return Guards(
        tenure=data["tenure"],
        sample=data["sample"],
        quota=Quota(per=Per(quota["per"]), count=quota["count"], every=Span(quota["every"]))
        if quota
        else None,
        daily_cap=data["daily_cap"],
        skips_holidays=data["skips_holidays"],
    )
