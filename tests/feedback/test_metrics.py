"""Every metric: the contract all keep, and an example worked out from its definition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback import metrics
from feedback.errors import InvalidInput
from feedback.metrics import Bands, Group, Metric, Scale, Unit

TEMPERATURE = metrics.custom(Scale(minimum=1, maximum=4), Bands(top=(4, 4), bottom=(1, 2)))
# Lower is better: minutes of waiting, say.
WAITING = metrics.custom(Scale(minimum=0, maximum=9), Bands(top=(0, 2), bottom=(6, 9)))
ALL = (*metrics.METRICS, TEMPERATURE, WAITING)

every_metric = pytest.mark.parametrize("metric", ALL, ids=lambda metric: metric.name)

# From the table: promoters, passives, detractors and what they are called elsewhere.
GROUPS = {
    "nps": ({9, 10}, {0, 1, 2, 3, 4, 5, 6}),
    "nps10": ({9, 10}, {1, 2, 3, 4, 5, 6}),
    "ces10": ({9, 10}, {1, 2, 3, 4, 5, 6}),
    "ces": ({5, 6, 7}, {1, 2, 3}),
    "csat": ({4, 5}, {1, 2}),
    "csi": ({9, 10}, {1, 2, 3, 4, 5, 6}),
    "stars": ({5}, {0, 1, 2}),
    "cli": ({5, 6}, {1, 2}),
    "fcr": ({1}, {0}),
    "enps": ({9, 10}, {0, 1, 2, 3, 4, 5, 6}),
}


def test_the_table_lists_every_metric() -> None:
    assert [metric.name for metric in metrics.METRICS] == list(GROUPS)


@pytest.mark.parametrize("metric", metrics.METRICS, ids=lambda metric: metric.name)
def test_groups_are_the_tables(metric: Metric) -> None:
    top, bottom = GROUPS[metric.name]
    assert {value for value in metric.scale.values if metric.group(value) is Group.TOP} == top
    assert {value for value in metric.scale.values if metric.group(value) is Group.BOTTOM} == bottom


@every_metric
def test_every_value_has_one_key_in_rows_that_fit(metric: Metric) -> None:
    rows = metrics.key_rows(metric)
    assert sorted(value for row in rows for value in row) == list(metric.scale.values)
    assert all(len(row) <= 7 for row in rows)


@every_metric
@pytest.mark.parametrize("shift", [-1, 1])
def test_a_value_off_the_scale_is_refused(metric: Metric, shift: int) -> None:
    value = metric.scale.minimum - 1 if shift < 0 else metric.scale.maximum + 1
    with pytest.raises(InvalidInput) as caught:
        metric.group(value)
    assert caught.value.params == {"minimum": metric.scale.minimum, "maximum": metric.scale.maximum}


@every_metric
def test_nothing_sums_up_to_no_number(metric: Metric) -> None:
    summary = metric.summarize([])
    assert (summary.n, summary.value, summary.mean, summary.low, summary.high) == (0, None, None, None, None)
    assert summary.percent(Group.TOP) is None


@every_metric
@given(data=st.data())
def test_summaries_keep_their_bounds(metric: Metric, data: st.DataObject) -> None:
    value = st.sampled_from(metric.scale.values)
    response = st.lists(value, min_size=0, max_size=metric.questions)
    answers = data.draw(st.lists(response, min_size=1, max_size=40))
    summary = metric.summarize(answers)
    assert summary.n == sum(bool(response) for response in answers) == sum(summary.counts.values())
    if summary.value is None:
        assert summary.n == 0
        return
    floor, ceiling = _bounds(metric)
    assert floor <= summary.value <= ceiling
    if summary.low is not None and summary.high is not None and summary.n > 1:
        assert floor <= summary.low <= summary.value + 1e-9
        assert summary.value - 1e-9 <= summary.high <= ceiling


@every_metric
@given(data=st.data())
def test_order_and_skips_change_nothing(metric: Metric, data: st.DataObject) -> None:
    values = data.draw(st.lists(st.sampled_from(metric.scale.values), min_size=1, max_size=20))
    answers = [(value,) for value in values]
    shuffled = [*data.draw(st.permutations(answers)), (), ()]
    one, other = metric.summarize(answers), metric.summarize(shuffled)
    assert (one.n, one.counts) == (other.n, other.counts)
    assert one.value == pytest.approx(other.value)


@every_metric
@given(data=st.data())
def test_a_better_answer_never_lowers_the_metric(metric: Metric, data: st.DataObject) -> None:
    values = data.draw(st.lists(st.sampled_from(metric.scale.values), min_size=1, max_size=20))
    best = metric.scale.maximum if metric.higher_is_better else metric.scale.minimum
    before = metric.summarize([(value,) for value in values]).value
    after = metric.summarize([(best,), *((value,) for value in values[1:])]).value
    assert before is not None
    assert after is not None
    assert after >= before if metric.higher_is_better or metric.unit is not Unit.MEAN else after <= before


def test_nps_worked_out() -> None:
    # 5 promoters, 2 passives, 3 detractors of 10.
    summary = _of(metrics.NPS, 10, 10, 9, 9, 9, 8, 7, 6, 3, 0)
    assert (summary.value, summary.unit) == (20.0, Unit.POINTS)
    assert summary.counts == {Group.TOP: 5, Group.MIDDLE: 2, Group.BOTTOM: 3}


def test_nps10_worked_out() -> None:
    assert _of(metrics.NPS10, 10, 10, 9, 9, 8, 7, 6, 1).value == 25.0


def test_ces10_worked_out() -> None:
    summary = _of(metrics.CES10, 10, 9, 9, 8, 1)
    assert (summary.value, summary.unit) == (60.0, Unit.PERCENT)


def test_ces_worked_out() -> None:
    summary = _of(metrics.CES, 7, 6, 5, 4, 1)
    assert summary.value == pytest.approx(4.6)
    assert summary.percent(Group.TOP) == pytest.approx(60.0)


def test_csat_worked_out() -> None:
    summary = _of(metrics.CSAT, 5, 5, 4, 3, 1)
    assert summary.value == pytest.approx(60.0)
    assert summary.mean == pytest.approx(3.6)


def test_csi_worked_out() -> None:
    summary = _of(metrics.CSI, 10, 9, 8, 5)
    assert summary.value == pytest.approx(8.0)
    assert summary.percent(Group.TOP) == pytest.approx(50.0)


def test_stars_worked_out() -> None:
    assert _of(metrics.STARS, 5, 5, 4, 0).value == pytest.approx(3.5)


def test_cli_worked_out() -> None:
    summary = metrics.CLI.summarize([[6, 6, 5], [3, 4, 2]])
    assert summary.value == pytest.approx(4.33, abs=0.005)
    assert summary.n == 2
    # One answer of 2 is enough for the bottom group.
    assert summary.counts == {Group.TOP: 1, Group.MIDDLE: 0, Group.BOTTOM: 1}


def test_fcr_worked_out() -> None:
    summary = _of(metrics.FCR, 1, 1, 1, 0)
    assert (summary.value, summary.mean) == (75.0, None)
    assert metrics.key_rows(metrics.FCR) == ((1, 0),)


def test_enps_scores_like_nps_without_names() -> None:
    assert _of(metrics.ENPS, 10, 9, 7, 0).value == 25.0
    assert metrics.ENPS.anonymous
    assert not any(metric.anonymous for metric in metrics.METRICS if metric is not metrics.ENPS)


def test_custom_worked_out() -> None:
    summary = _of(TEMPERATURE, 4, 4, 3, 1)
    assert summary.value == pytest.approx(3.0)
    assert summary.percent(Group.TOP) == pytest.approx(50.0)
    assert summary.metric.name == "custom"


def test_custom_may_run_downwards() -> None:
    assert not WAITING.higher_is_better
    assert [WAITING.group(value) for value in (0, 4, 9)] == [Group.TOP, Group.MIDDLE, Group.BOTTOM]
    assert WAITING.misread(9)
    assert not WAITING.misread(0)


@pytest.mark.parametrize(
    ("scale", "top", "bottom", "path"),
    [
        ((1, 1), (1, 1), (1, 1), "scale"),
        ((0, 11), (9, 11), (0, 5), "scale"),
        ((1, 5), (3, 5), (1, 3), "bands"),
        ((1, 5), (4, 4), (1, 2), "bands"),
        ((1, 5), (4, 5), (2, 3), "bands"),
        ((1, 5), (5, 4), (1, 2), "bands"),
    ],
)
def test_custom_scales_must_make_sense(
    scale: tuple[int, int], top: tuple[int, int], bottom: tuple[int, int], path: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        metrics.custom(Scale(minimum=scale[0], maximum=scale[1]), Bands(top=top, bottom=bottom))
    assert caught.value.path == path


def test_keys_by_the_design() -> None:
    assert metrics.key_rows(metrics.NPS) == ((0, 1, 2, 3, 4, 5), (6, 7, 8, 9, 10))
    assert metrics.key_rows(metrics.CES10) == ((1, 2, 3, 4, 5), (6, 7, 8, 9, 10))
    assert metrics.key_rows(metrics.CES) == ((1, 2, 3, 4, 5, 6, 7),)


def test_praise_beside_three_or_less_looks_misread() -> None:
    assert [value for value in metrics.NPS.scale.values if metrics.NPS.misread(value)] == [0, 1, 2, 3]
    assert [value for value in metrics.CSAT.scale.values if metrics.CSAT.misread(value)] == [1, 2]
    assert not metrics.FCR.misread(0)


def test_an_unknown_metric_names_the_known() -> None:
    assert metrics.by_name("cli") is metrics.CLI
    with pytest.raises(InvalidInput) as caught:
        metrics.by_name("happiness")
    assert "nps, nps10" in str(caught.value.params["allowed"])


def _of(metric: Metric, *values: int) -> metrics.Summary:
    return metric.summarize([(value,) for value in values])


def _bounds(metric: Metric) -> tuple[float, float]:
    if metric.unit is Unit.MEAN:
        return metric.scale.minimum, metric.scale.maximum
    return (-100, 100) if metric.unit is Unit.POINTS else (0, 100)
