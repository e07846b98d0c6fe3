"""Segments as the admin sees them: the list, one of them, an expression that is tried out."""

from collections.abc import Iterator, Sequence

from bot.i18n import Safe, Voice, clip, escape
from bot.ui import number
from bot.ui.screen import LONGEST_LABEL, LONGEST_TEXT, Button, Screen, fitting, lines, paragraphs, quote, size
from feedback.signing import Signer
from feedback.views.segment import SegmentLine, SegmentScore, SegmentView

_LISTED = 40
_CRITERIA = 120
_LONGEST_CRITERIA = 2000
_RESERVE = 120
_SCORES = 15


def listing(say: Voice, sign: Signer, segments: Sequence[SegmentLine]) -> Screen:
    """/segments: every segment with its size; a key opens one."""
    heading = Safe(f"<b>{say('admin-segments')}</b>")
    how = say("admin-segments-how")
    if not segments:
        return Screen(text=paragraphs(heading, say("admin-segments-empty"), how))
    room = LONGEST_TEXT - size(heading) - size(how) - _RESERVE
    entries = fitting((f"{_entry(say, line)}\n" for line in segments), room)
    left = len(segments) - len(entries)
    more = say("admin-segments-left", count=left) if left else None
    keys = tuple(
        (Button(text=clip(line.name, LONGEST_LABEL), data=sign.pack_callback("segment", line.id or 0)),)
        for line in segments[:_LISTED]
    )
    return Screen(text=paragraphs(heading, *(entry.strip() for entry in entries), more, how), rows=keys)


def details(say: Voice, sign: Signer, view: SegmentView) -> Screen:
    """One segment: criteria, size, campaigns, score; the same for an expression that has no name."""
    line = view.line
    criteria, _ = quote(line.expression, _LONGEST_CRITERIA)
    head = escape(line.name) if line.name else say("admin-segment-unnamed")
    slugs = clip(", ".join(view.used_by), _CRITERIA)
    used = say("admin-segment-used", campaigns=slugs) if slugs else None
    text = paragraphs(
        lines(Safe(f"<b>{head}</b>"), criteria),
        lines(_people(say, line), used),
        lines(*_scores(say, view.scores)),
    )
    back = Button(text=say.label("admin-key-back"), data=sign.pack_callback("segments", 0))
    return Screen(text=text, rows=((back,),))


def _entry(say: Voice, line: SegmentLine) -> Safe:
    criteria = escape(clip(line.expression, _CRITERIA))
    return lines(Safe(f"<b>{escape(line.name)}</b>"), Safe(f"<code>{criteria}</code>"), _people(say, line))


def _people(say: Voice, line: SegmentLine) -> Safe:
    return say("admin-campaign-people", contacts=line.contacts, reachable=line.reachable)


def _scores(say: Voice, scores: Sequence[SegmentScore]) -> Iterator[Safe]:
    if not scores:
        yield say("admin-segment-no-answers")
    for one in scores[:_SCORES]:
        name = clip(say.pick(one.campaign) or one.slug, LONGEST_LABEL)
        if one.summary is None or one.summary.value is None:
            yield say("admin-segment-few", campaign=name, n=one.n)
            continue
        summary = one.summary
        metric = say.label(f"metric-{summary.metric.name}-short")
        value = number.figure(say, one.summary.value, summary.unit)
        yield say("admin-segment-score", campaign=name, metric=metric, value=value, n=one.n)
        if summary.low is not None and summary.high is not None:
            low, high = (number.figure(say, bound, summary.unit) for bound in (summary.low, summary.high))
            yield say("admin-report-interval", low=low, high=high)
