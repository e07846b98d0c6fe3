"""The picture of a report."""

import struct
from dataclasses import replace

import pytest

from bot import charts
from feedback import metrics
from feedback.metrics import Metric
from feedback.texts import LANGUAGES, Texts
from feedback.views import ReportView
from tests.ui import samples


def _size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize(
    "metric", [metrics.NPS, metrics.CES10, metrics.CLI, metrics.FCR], ids=lambda m: m.name
)
def test_every_unit_draws_square_and_large_enough_for_a_phone(metric: Metric) -> None:
    png = charts.report(samples.TRANSLATOR.voice("ru"), samples.report_view(metric))
    assert png
    assert _size(png) == (1080, 1080)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_trend_the_groups_stand_alone(language: str) -> None:
    png = charts.report(samples.TRANSLATOR.voice(language), replace(samples.report_view(), trend=()))
    assert png
    assert _size(png) == (1080, 540)


@pytest.mark.parametrize("name", ["$x$ \\alpha", "🎉 名前", "x" * 300, "Стрижка"])
def test_any_name_can_be_drawn(name: str) -> None:
    """A warning about a missing glyph, or a formula that does not parse, would fail here."""
    view = samples.report_view()
    named: ReportView = replace(view, campaign=replace(view.campaign, name=Texts({"ru": name})), trend=())
    png = charts.report(samples.TRANSLATOR.voice("ru"), named)
    assert png
    assert _size(png)


def test_gaps_where_answers_are_few_do_not_stop_the_line() -> None:
    view = samples.report_view()
    thin = replace(view.trend[0], summary=metrics.NPS.summarize([(9,)]))
    points = (view.trend[0], thin, *view.trend[1:], replace(thin, summary=metrics.NPS.summarize([])))
    assert charts.report(samples.TRANSLATOR.voice("pl"), replace(view, trend=points))


def test_too_few_answers_draw_nothing() -> None:
    assert charts.report(samples.TRANSLATOR.voice("en"), samples.report_view(answers=4)) is None
