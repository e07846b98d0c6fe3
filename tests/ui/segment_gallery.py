"""Every screen about segments, from sample data."""

from dataclasses import replace

from bot.i18n import Voice
from bot.ui import segment
from bot.ui.screen import Screen
from feedback import metrics
from feedback.texts import Texts
from feedback.views.segment import SegmentLine, SegmentScore, SegmentView
from tests.ui.samples import BIG, SIGNER


def screens(say: Voice, text: str = "Анна") -> dict[str, Screen]:
    """All of them, by name; `text` stands in the criteria and in names of campaigns."""
    lines = [_line(number, text) for number in range(1, 101)]
    saved = SegmentView(line=_line(BIG, text), used_by=("after-visit",) * 20, scores=_scores(text))
    tried = replace(saved.line, id=None, name="")
    return {
        "segments": segment.listing(say, SIGNER, lines[:2]),
        "segments-many": segment.listing(say, SIGNER, lines),
        "segments-none": segment.listing(say, SIGNER, ()),
        "segment": segment.details(say, SIGNER, saved),
        "segment-tried": segment.details(say, SIGNER, SegmentView(line=tried, used_by=(), scores=())),
    }


def _line(number: int, text: str) -> SegmentLine:
    expression = f'location = "{text}" and visits >= 3 and not tag "vip"'
    return SegmentLine(id=number, name=f"loyal-{number}", expression=expression, contacts=1234, reachable=567)


def _scores(text: str) -> tuple[SegmentScore, ...]:
    every = [
        SegmentScore(
            slug=metric.name,
            campaign=Texts({"ru": text}) if text else Texts(),
            n=8,
            summary=metric.summarize([(value,) * metric.questions for value in metric.scale.values] * 2),
        )
        for metric in metrics.METRICS
    ]
    few = SegmentScore(slug="few", campaign=Texts(), n=4, summary=None)
    return (*every, few)
