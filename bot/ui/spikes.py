"""A notice to staff: something is out of the ordinary."""

from collections.abc import Iterator, Sequence

from bot.i18n import Safe, Voice, escape
from bot.ui import number
from bot.ui.screen import LONGEST_TEXT, Screen, fitting, lines, paragraphs, quote, size
from feedback.metrics import Metric
from feedback.views.spikes import Example, Score, SpikeView

# A quoted complaint is an example; its card has it in full.
_LONGEST_EXAMPLE = 200
_RESERVE = 40


def notice(say: Voice, spikes: Sequence[SpikeView]) -> Screen:
    """What changed: where, how many complaints, which score, and a few of the words."""
    title = Safe(f"<b>{say('spike-title')}</b>")
    parts = fitting((_part(say, spike) for spike in spikes), LONGEST_TEXT - size(title) - _RESERVE)
    return Screen(text=paragraphs(title, *parts))


def _part(say: Voice, spike: SpikeView) -> Safe:
    place = (
        say.label("spike-place", location=spike.location) if spike.location else say.label("spike-everywhere")
    )
    return lines(Safe(f"<b>{escape(place)}</b>"), *_changes(say, spike), *_examples(say, spike))


def _changes(say: Voice, spike: SpikeView) -> Iterator[Safe]:
    days = say.label("spike-day") if spike.span.days == 1 else say.label("spike-week")
    usual = say.label("figure-number", value=round(spike.usual, 1))
    yield say("spike-complaints", count=spike.complaints, days=days, usual=usual)
    if spike.metric and spike.score and spike.before:
        name = say.label(f"metric-{spike.metric.name}-short")
        yield say(
            "spike-score",
            metric=name,
            now=_figure(say, spike.metric, spike.score),
            n=spike.score.n,
            before=_figure(say, spike.metric, spike.before),
            m=spike.before.n,
        )


def _figure(say: Voice, metric: Metric, score: Score) -> Safe:
    return number.figure(say, score.value, metric.unit)


def _examples(say: Voice, spike: SpikeView) -> Iterator[Safe]:
    for example in spike.examples:
        quoted, _ = quote(example.text, _LONGEST_EXAMPLE)
        yield lines(quoted, _case(say, example))


def _case(say: Voice, example: Example) -> Safe | None:
    return say("staff-card-title", number=str(example.case_id)) if example.case_id else None
