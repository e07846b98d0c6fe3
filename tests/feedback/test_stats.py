"""Intervals against figures worked out by hand or taken from tables."""

from math import sqrt

import pytest

from feedback import stats


def test_adjusted_wald_by_hand() -> None:
    # 50 promoters and 20 detractors of 100: p = 50.75/103, d = 20.75/103.
    p, d = 50.75 / 103, 20.75 / 103
    half = 1.959964 * sqrt((p + d - (p - d) ** 2) / 103)
    found = stats.nps_interval(50, 20, 100)
    assert found == pytest.approx((100 * (p - d - half), 100 * (p - d + half)), abs=1e-3)
    # About plus or minus 15 points, as the books say.
    assert found is not None
    assert (found[1] - found[0]) / 2 == pytest.approx(15.0, abs=0.1)


def test_unanimity_is_no_certainty() -> None:
    found = stats.nps_interval(5, 0, 5)
    assert found is not None
    assert found[0] < 50
    assert found[1] == 100


def test_wilson_against_a_known_figure() -> None:
    # 10 of 20: 29.93 to 70.07.
    assert stats.wilson(10, 20) == pytest.approx((29.93, 70.07), abs=0.01)
    assert stats.wilson(0, 10) == pytest.approx((0.0, 27.75), abs=0.01)


@pytest.mark.parametrize(
    ("df", "quantile"),
    [(1, 12.706), (2, 4.303), (4, 2.776), (5, 2.571), (9, 2.262), (19, 2.093), (29, 2.045), (99, 1.984)],
)
def test_student_against_the_table(df: int, quantile: float) -> None:
    values = [0.0, 1.0] * df
    values = values[: df + 1]
    mean = sum(values) / len(values)
    spread = sqrt(sum((value - mean) ** 2 for value in values) / df)
    found = stats.mean_interval(values)
    assert found is not None
    assert (found[1] - mean) * sqrt(df + 1) / spread == pytest.approx(quantile, abs=0.003)


def test_too_little_has_no_interval() -> None:
    assert stats.nps_interval(0, 0, 0) is None
    assert stats.wilson(0, 0) is None
    assert stats.mean_interval([3.0]) is None
    assert [stats.too_few(n) for n in (0, 4, 5)] == [True, True, False]
