"""The report as a picture: the metric over time with its 95 % band, and the answers by group."""

import io
from typing import TYPE_CHECKING

from bot.i18n import Voice, clip
from bot.ui import number
from feedback.metrics import Group, Metric, Summary, Unit
from feedback.stats import too_few
from feedback.views import ReportView, TrendPoint

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Square, so that a phone shows it large without turning; bars alone need half of that. In inches.
_WIDE, _TALL, _LOW, _DPI = 7.2, 7.2, 3.6, 150
_INK, _GREY, _LINE = "#1a1a1a", "#595959", "#d9d9d9"
# Okabe and Ito's colours stay apart for colour-blind eyes, and every bar is labelled in words.
_COLOURS = {Group.TOP: "#0072b2", Group.MIDDLE: "#999999", Group.BOTTOM: "#d55e00"}
_MOST_DATES = 8
_LONGEST_TITLE = 60


def report(say: Voice, view: ReportView) -> bytes | None:
    """A PNG of trend and groups (the groups alone without a trend); None for too few answers."""
    if too_few(view.summary.n):
        return None
    drawn = [point for point in view.trend if not too_few(point.summary.n)]
    figure = _figure(_TALL if len(drawn) > 1 else _LOW)
    figure.suptitle(_title(say, view), x=0.01, ha="left", color=_INK, fontsize=14)
    if len(drawn) > 1:
        above, below = figure.subplots(2, 1, height_ratios=(2, 1))
        _trend(say, above, view.trend)
        _groups(say, below, view.summary)
    else:
        _groups(say, figure.subplots(), view.summary)
    return _png(figure)


def _title(say: Voice, view: ReportView) -> str:
    """The campaign, and under it the number of the whole period with its interval and n."""
    summary = view.summary
    name = clip(say.pick(view.campaign.name) or view.campaign.slug, _LONGEST_TITLE)
    metric = say.label(f"metric-{summary.metric.name}-short")
    first = _verbatim(say.label("admin-chart-trend", metric=metric, name=name))
    if summary.value is None or summary.low is None or summary.high is None:
        return first
    value, low, high = (
        number.figure(say, bound, summary.unit) for bound in (summary.value, summary.low, summary.high)
    )
    interval = say("admin-report-interval", low=low, high=high)
    answers = say("admin-report-n", count=summary.n)
    return f"{first}\n{say.label('admin-chart-value', value=value, interval=interval, count=answers)}"


def _figure(height: float) -> "Figure":
    # Half a second of imports that only a chart needs.
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    layout = ConstrainedLayoutEngine(w_pad=0.15, h_pad=0.12)
    figure = Figure(figsize=(_WIDE, height), dpi=_DPI, layout=layout, facecolor="white")
    FigureCanvasAgg(figure)
    return figure


def _png(figure: "Figure") -> bytes:
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", facecolor="white")
    return buffer.getvalue()


def _trend(say: Voice, axes: "Axes", points: tuple[TrendPoint, ...]) -> None:
    places = range(len(points))
    shown = [None if too_few(point.summary.n) else point.summary for point in points]
    low = [_or_gap(summary.low if summary else None) for summary in shown]
    high = [_or_gap(summary.high if summary else None) for summary in shown]
    values = [_or_gap(summary.value if summary else None) for summary in shown]
    axes.fill_between(places, low, high, color=_COLOURS[Group.TOP], alpha=0.2, linewidth=0)
    # A point without neighbours has no band to stand in.
    lone = [place for place in places if _lone(shown, place)]
    bounds = [low[place] for place in lone], [high[place] for place in lone]
    axes.vlines(lone, *bounds, color=_COLOURS[Group.TOP], alpha=0.2, linewidth=6)
    axes.plot(places, values, color=_COLOURS[Group.TOP], linewidth=2.5, marker="o", markersize=7)
    _label_points(say, axes, shown)
    _dates(say, axes, points)
    axes.set_ylim(*_range(points[0].summary.metric))
    axes.grid(visible=True, axis="y", color=_LINE, linewidth=0.8)
    _dress(axes)
    axes.set_xlabel(say.label("admin-chart-trend-note"), color=_GREY, fontsize=9)


def _lone(shown: list[Summary | None], place: int) -> bool:
    around = shown[max(0, place - 1) : place] + shown[place + 1 : place + 2]
    return shown[place] is not None and not any(around)


def _label_points(say: Voice, axes: "Axes", shown: list[Summary | None]) -> None:
    """The number at each point, or where points are many at the last alone."""
    places = [place for place, summary in enumerate(shown) if summary]
    for place in places if len(places) <= _MOST_DATES else places[-1:]:
        summary = shown[place]
        if summary is None or summary.value is None:
            continue
        text = number.figure(say, summary.value, summary.unit)
        axes.annotate(
            text,
            (place, summary.value),
            xytext=(0, 10),
            textcoords="offset points",
            ha="center",
            color=_INK,
            fontsize=12,
            fontweight="bold",
        )


def _dates(say: Voice, axes: "Axes", points: tuple[TrendPoint, ...]) -> None:
    """Dates, as many as fit, and n under every point."""
    step = -(-len(points) // _MOST_DATES)
    labels = []
    for place, point in enumerate(points):
        dated = (len(points) - 1 - place) % step == 0
        date = say.label("admin-chart-date", day=point.on.day, month=point.on.month) if dated else ""
        labels.append(f"{date}\n{point.summary.n}")
    axes.set_xticks(range(len(points)), labels, fontsize=11 if len(points) <= 2 * _MOST_DATES else 8)


def _groups(say: Voice, axes: "Axes", summary: Summary) -> None:
    groups = [group for group in reversed(Group) if summary.counts[group] or not summary.metric.yes_no]
    counts = [summary.counts[group] for group in groups]
    names = [say.label(f"metric-{summary.metric.name}-{group.value}") for group in groups]
    axes.barh(range(len(groups)), counts, color=[_COLOURS[group] for group in groups], height=0.6)
    axes.set_yticks(range(len(groups)), names, fontsize=12)
    axes.set_xlim(0, max(counts) * 1.3)
    axes.set_xticks([])
    for place, count in enumerate(counts):
        share = number.share(say, count, summary.n)
        text = say.label("admin-chart-groups-value", share=share, count=count)
        axes.annotate(
            text,
            (count, place),
            xytext=(6, 0),
            textcoords="offset points",
            va="center",
            fontsize=12,
            color=_INK,
        )
    axes.set_title(say.label("admin-chart-groups"), loc="left", color=_INK, fontsize=12)
    _dress(axes)


def _dress(axes: "Axes") -> None:
    axes.tick_params(colors=_INK, length=0)
    axes.set_axisbelow(True)
    for side in axes.spines.values():
        side.set_visible(False)


def _range(metric: Metric) -> tuple[float, float]:
    """The whole range the number can take, with room for labels: a cut axis flatters."""
    if metric.unit is Unit.POINTS:
        return -110, 120
    if metric.unit is Unit.PERCENT:
        return -4, 112
    room = (metric.scale.maximum - metric.scale.minimum) / 8
    return metric.scale.minimum - room / 4, metric.scale.maximum + room


def _or_gap(value: float | None) -> float:
    return float("nan") if value is None else value


def _verbatim(text: str) -> str:
    """People's words: a dollar sign is no formula, and what the font lacks (emoji) is left out."""
    from matplotlib.font_manager import FontProperties, findfont, get_font

    known = get_font(findfont(FontProperties())).get_charmap()
    return "".join(char for char in text if ord(char) in known).replace("$", r"\$").strip()
