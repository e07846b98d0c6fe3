"""The report of a campaign: the number with its interval and n, the funnel, skips, latest comments."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n import Safe, Voice, blank, clip, escape
from bot.ui import moment, number, unnamed
from bot.ui.coverage import coverage
from bot.ui.loop import loop
from bot.ui.screen import LONGEST_TEXT, Button, Screen, fitting, lines, paragraphs, size
from bot.ui.survey_figures import survey_figures
from feedback.metrics import Group, Summary, Unit
from feedback.signing import Signer
from feedback.stats import too_few
from feedback.views import CommentLine, ReportView

_LONGEST_COMMENT = 200
_RESERVE = 40


def report(
    say: Voice, sign: Signer, view: ReportView, *, campaign_id: int, zone: ZoneInfo, now: datetime
) -> Screen:
    """The whole report in one message; comments come last and fill what room is left, times in `zone`."""
    top = paragraphs(
        lines(
            _bold(escape(say.pick(view.campaign.name) or view.campaign.slug)), _period(say, view, zone, now)
        ),
        lines(*_numbers(say, view.summary)),
        lines(_bold(say("admin-report-funnel")), *_funnel(say, view)),
        lines(_bold(say("admin-report-skips")), *_skips(say, view)) if view.skips else None,
        coverage(say, view.coverage) if view.coverage else None,
        survey_figures(say, view.follow_ups),
        loop(say, view.loop) if view.loop else None,
    )
    room, today = LONGEST_TEXT - size(top) - _RESERVE, now.astimezone(zone).date()
    rest = unnamed.weeks(say, view.weeks, today, room) if view.weeks else None
    text = paragraphs(top, rest or _comments(say, view, zone, now, room))
    keys = {"chart": bool(view.summary.n), "variants": bool(view.variants.lines)}
    return Screen(
        text=text,
        rows=tuple(
            (Button(text=say.label(f"admin-key-{verb}"), data=sign.pack_callback(verb, campaign_id)),)
            for verb, wanted in keys.items()
            if wanted
        ),
    )


def no_chart_note(say: Voice) -> str:
    """The answer to a tap on Chart while there is too little to draw."""
    return say.label("admin-chart-none")


def _period(say: Voice, view: ReportView, zone: ZoneInfo, now: datetime) -> Safe:
    if view.since is None:
        return say("admin-report-always")
    return say("admin-report-since", date=moment.day(say, view.since, now.astimezone(zone).date()))


def _numbers(say: Voice, summary: Summary) -> Iterator[Safe]:
    if summary.value is None:
        yield say("admin-report-none")
        return
    name = say.label(f"metric-{summary.metric.name}-name")
    yield say("admin-report-value", metric=name, value=number.figure(say, summary.value, summary.unit))
    if summary.low is not None and summary.high is not None:
        low, high = (number.figure(say, bound, summary.unit) for bound in (summary.low, summary.high))
        yield say("admin-report-interval", low=low, high=high)
    yield say("admin-report-n", count=summary.n)
    if summary.mean is not None and summary.unit is Unit.PERCENT:
        yield say("admin-report-mean", value=number.figure(say, summary.mean, Unit.MEAN))
    yield from _groups(say, summary)


def _groups(say: Voice, summary: Summary) -> Iterator[Safe]:
    if too_few(summary.n):
        yield say("admin-report-few")
        return
    for group in _groups_of(summary):
        name = say.label(f"metric-{summary.metric.name}-{group.value}")
        count = summary.counts[group]
        yield say("admin-report-group", group=name, count=count, share=number.share(say, count, summary.n))


def _groups_of(summary: Summary) -> tuple[Group, ...]:
    """A yes/no question has no middle."""
    return (Group.TOP, Group.BOTTOM) if summary.metric.yes_no else tuple(Group)


def _funnel(say: Voice, view: ReportView) -> Iterator[Safe]:
    if not any(view.funnel.values()):
        yield say("admin-report-funnel-none")
    for state, count in view.funnel.items():
        if count:
            what = say.label(f"admin-state-{state.value.replace('_', '-')}")
            yield say("admin-report-line", count=count, what=what)


def _skips(say: Voice, view: ReportView) -> Iterator[Safe]:
    for reason, count in sorted(view.skips.items(), key=lambda item: (-item[1], item[0])):
        what = say.label(f"reason-{reason.replace('_', '-')}")
        yield say("admin-report-line", count=count, what=what)


def _comments(say: Voice, view: ReportView, zone: ZoneInfo, now: datetime, room: int) -> Safe | None:
    shown = [comment for comment in view.comments if not blank(comment.text)]
    heading = _bold(say("admin-report-comments"))
    entries = fitting((_comment(say, comment, zone, now) for comment in shown), room - size(heading))
    return lines(heading, *entries) if entries else None


def _comment(say: Voice, comment: CommentLine, zone: ZoneInfo, now: datetime) -> Safe:
    about = [
        moment.instant(say, comment.at.astimezone(zone), now),
        str(comment.score) if comment.score is not None else "",
        say.label(f"sentiment-{comment.label.value}") if comment.label else "",
        say.label("admin-report-comment-case", number=str(comment.case_id)) if comment.case_id else "",
    ]
    text = escape(clip(" ".join(comment.text.split()), _LONGEST_COMMENT))
    return lines(" · ".join(part for part in about if part), f"<blockquote>{text}</blockquote>")


def _bold(text: Safe) -> Safe:
    return Safe(f"<b>{text}</b>")
