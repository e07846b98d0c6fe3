"""What agents have done with a case, on its card."""

from collections.abc import Iterator
from datetime import datetime

from bot.i18n import Safe, Voice, clip
from bot.ui import moment, resolving
from bot.ui.screen import LONGEST_LABEL
from feedback.case import CaseState
from feedback.views import CardView


def done(say: Voice, view: CardView, now: datetime) -> Iterator[Safe]:
    """Put aside, ended, asked again: a line each."""
    work = view.work
    if work.snoozed_until and view.state is CaseState.TAKEN:
        yield say("staff-card-snoozed", until=moment.instant(say, work.snoozed_until, now))
    if work.ended and view.state is CaseState.RESOLVED:
        yield resolving.ended(say, work.ended)
    if work.recovered:
        before, after = work.recovered
        yield say("staff-card-recovered", before=before, after=after)


def corrected(say: Voice, view: CardView) -> Safe | None:
    """Who said that the model was wrong about the words."""
    by = view.work.corrected_by
    return say("staff-card-corrected", agent=clip(by, LONGEST_LABEL)) if by else None
