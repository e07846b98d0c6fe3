"""The guards of a campaign file: tenure, sample, quota, daily_cap, holidays."""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from feedback.guards import NO_GUARDS, Guards, Per, Quota, Span
from services.campaign_values_input import DayCount
from services.reading_input import Strict, wrong

# More is a slip of the pen.
MOST = 10**6
_PERCENT = re.compile(r"(\d{1,3})\s*%?")


def _percent(value: object) -> object:
    """`30%`, or 30."""
    found = None if isinstance(value, bool | float) else _PERCENT.fullmatch(str(value).strip())
    if found is None or not 1 <= int(found[1]) <= 100:
        raise wrong("error-guard-sample")
    return int(found[1])


class QuotaInput(Strict):
    """So many questions a span."""

    count: Annotated[int, Field(ge=1, le=MOST)]
    per: Literal["campaign", "location", "staff"] = "campaign"
    every: Literal["day", "week", "month"] = "month"


class GuardKeys(Strict):
    """The keys about guards."""

    tenure: Annotated[DayCount, Field(ge=0)] = NO_GUARDS.tenure
    sample: Annotated[int, BeforeValidator(_percent)] = NO_GUARDS.sample
    quota: QuotaInput | None = None
    daily_cap: Annotated[int, Field(ge=1, le=MOST)] | None = None
    holidays: Literal["ask", "skip"] = "ask"

    def guards(self) -> Guards:
        """The guards they mean."""
        quota = self.quota
        return Guards(
            tenure=self.tenure,
            sample=self.sample,
            quota=Quota(count=quota.count, per=Per(quota.per), every=Span(quota.every)) if quota else None,
            daily_cap=self.daily_cap,
            skips_holidays=self.holidays == "skip",
        )
