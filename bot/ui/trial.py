"""A campaign tried on the past: how many it would have asked, why not the others, and whom."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n import Safe, Voice, clip
from bot.ui import moment
from bot.ui.screen import LONGEST_LABEL, LONGEST_TEXT, Screen, fitting, lines, paragraphs, size
from feedback.views.trial import TrialView

_RESERVE = 60
_LISTED = 15


def trial(say: Voice, view: TrialView, *, zone: ZoneInfo, now: datetime) -> Screen:
    """Counts first, then the newest of those who would have been asked; times in `zone`."""
    name = clip(say.pick(view.name) or view.slug, LONGEST_LABEL)
    days = max(1, round((view.until - view.since).total_seconds() / 86400))
    top = paragraphs(
        lines(_bold(say("trial-heading", campaign=name)), say("trial-days", days=days)),
        lines(*_looked_at(say, view)),
        lines(_bold(say("trial-not-asked")), *_reasons(say, view)) if view.reasons else None,
    )
    heading = _bold(say("trial-rows"))
    entries = fitting(_asked(say, view, zone, now), LONGEST_TEXT - size(top) - size(heading) - _RESERVE)
    return Screen(text=paragraphs(top, lines(heading, *entries) if entries else None))


def _looked_at(say: Voice, view: TrialView) -> Iterator[Safe]:
    if view.visits:
        yield say("trial-visits", count=view.visits)
    if view.left_out:
        yield say("trial-left-out", count=view.left_out)
    yield say("trial-asked", count=view.asked) if view.rows or view.reasons else say("trial-none")


def _reasons(say: Voice, view: TrialView) -> Iterator[Safe]:
    for reason, count in view.reasons.items():
        what = say.label(f"reason-{reason.replace('_', '-')}")
        yield say("admin-report-line", count=count, what=what)


def _asked(say: Voice, view: TrialView, zone: ZoneInfo, now: datetime) -> Iterator[Safe]:
    asked = sorted(((row.at, row) for row in view.rows if row.ask and row.at), key=lambda one: one[0])
    for instant, row in asked[-_LISTED:][::-1]:
        who = clip(row.contact or row.event or "—", LONGEST_LABEL)
        if row.variant:
            who = f"{who} · {row.variant}"
        yield say("trial-row", contact=who, at=moment.instant(say, instant.astimezone(zone), now))


def _bold(text: Safe) -> Safe:
    return Safe(f"<b>{text}</b>")
