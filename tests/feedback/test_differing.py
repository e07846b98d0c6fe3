"""Differences against published figures; and how often chance alone would be called a difference."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback import differing, metrics

Z = differing.quantile()
counts = st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        # Newcombe 1998, table II, method 10.
        ((48, 80), (56, 70), 0.0524, 0.3339),
        ((3, 10), (9, 10), 0.1705, 0.8090),
        ((2, 7), (6, 7), 0.0582, 0.8062),
        ((0, 29), (5, 56), -0.0381, 0.1926),
        ((0, 20), (0, 10), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((0, 20), (10, 10), 0.6791, 1.0000),
        ((0, 10), (10, 10), 0.6075, 1.0000),
    ],
)
def test_shares_against_newcombes_table(
    first: tuple[int, int], second: tuple[int, int], low: float, high: float
) -> None:
    found = differing.of_shares(first, second, Z)
    assert found is not None
    assert (found.low / 100, found.high / 100) == pytest.approx((low, high), abs=1e-4)


def test_means_by_hand() -> None:
    first = [27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4]
    second = [27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5, 24.4]
    found = differing.of_means(first, second, Z)
    assert found is not None
    mean = sum(second) / 15 - sum(first) / 15
    spread = [sum((x - sum(v) / 15) ** 2 for x in v) / 14 / 15 for v in (first, second)]
    freedom = sum(spread) ** 2 / sum(each**2 / 14 for each in spread)
    # Student's 97.5 % quantile: 2.064 at 24, 2.060 at 25 degrees of freedom.
    assert 24 < freedom < 28.1
    assert found.value == pytest.approx(mean)
    assert (found.high - found.value) / sum(spread) ** 0.5 == pytest.approx(2.055, abs=0.01)
    assert found.shown


def test_nps_by_hand() -> None:
    first = metrics.NPS.summarize([(9,)] * 50 + [(7,)] * 30 + [(3,)] * 20)
    second = metrics.NPS.summarize([(9,)] * 70 + [(7,)] * 20 + [(3,)] * 10)
    found = differing.of_points(first, second, Z)
    assert found is not None
    p1, d1, p2, d2 = 50.75 / 103, 20.75 / 103, 70.75 / 103, 10.75 / 103
    spread = sum((p + d - (p - d) ** 2) / 103 for p, d in ((p1, d1), (p2, d2))) ** 0.5
    centre = 100 * ((p2 - d2) - (p1 - d1))
    assert found.value == pytest.approx(30)
    assert (found.low, found.high) == pytest.approx(
        (centre - 195.9964 * spread, centre + 195.9964 * spread), abs=1e-3
    )


@given(counts, counts)
def test_the_order_only_turns_the_sign(first: tuple[int, int], second: tuple[int, int]) -> None:
    one, other = differing.of_shares(first, second, Z), differing.of_shares(second, first, Z)
    assert one is not None
    assert other is not None
    assert (one.value, one.low, one.high) == pytest.approx((-other.value, -other.high, -other.low))
    assert one.low <= one.value + 1e-9
    assert one.value <= one.high + 1e-9
    assert one.shown is other.shown


@given(counts, counts, st.integers(2, 7))
def test_more_comparisons_never_find_more(
    first: tuple[int, int], second: tuple[int, int], pairs: int
) -> None:
    alone = differing.of_shares(first, second, Z)
    among = differing.of_shares(first, second, differing.quantile(pairs))
    assert alone is not None
    assert among is not None
    assert alone.shown or not among.shown


def test_nothing_is_made_of_too_little() -> None:
    empty = metrics.NPS.summarize([])
    assert differing.of_shares((0, 0), (1, 2), Z) is None
    assert differing.of_points(empty, empty, Z) is None
    assert differing.of_means([1.0], [2.0, 3.0], Z) is None
    assert differing.of_means([1.0, 1.0], [2.0, 2.0], Z) is None


def test_chance_is_called_a_difference_about_one_time_in_twenty() -> None:
    dice = random.Random(7)
    runs = 600
    shares = points = means = 0
    for _ in range(runs):
        hits = [sum(dice.random() < 0.3 for _ in range(80)) for _ in range(2)]
        shares += _shown(differing.of_shares((hits[0], 80), (hits[1], 80), Z))
        scores = [[dice.choice((10, 9, 9, 8, 7, 3)) for _ in range(60)] for _ in range(2)]
        sums = [metrics.NPS.summarize([(each,) for each in one]) for one in scores]
        points += _shown(differing.of_points(sums[0], sums[1], Z))
        means += _shown(differing.of_means(scores[0], scores[1], Z))
    # 5 % and four standard deviations of it.
    most = 0.05 + 4 * (0.05 * 0.95 / runs) ** 0.5
    assert max(shares, points, means) / runs <= most
    assert min(shares, points, means) > 0


def _shown(found: differing.Difference | None) -> bool:
    return found is not None and found.shown
