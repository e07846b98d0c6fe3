"""Does one group differ from another: the difference with its interval; chance is never called a finding."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist, fmean, variance

from feedback.metrics import Group, Summary

# How often groups that do not differ may be called different.
ALPHA = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Second minus first, in the unit of what is compared, and its interval."""

    value: float
    low: float
    high: float

    @property
    def shown(self) -> bool:
        """Whether nothing but a difference explains the numbers: the interval leaves 0 out."""
        return self.low > 0 or self.high < 0


def quantile(comparisons: int = 1) -> float:
    """The normal quantile when so many comparisons are made at once (Bonferroni)."""
    return NormalDist().inv_cdf(1 - ALPHA / (2 * max(1, comparisons)))


def of_shares(first: tuple[int, int], second: tuple[int, int], z: float) -> Difference | None:
    """Two shares, each (hits, n), in percentage points; None without an n.

    Newcombe 1998, "Interval estimation for the difference between independent proportions", method 10.
    """
    if not first[1] or not second[1]:
        return None
    (p1, low1, high1), (p2, low2, high2) = _score(*first, z), _score(*second, z)
    value = p2 - p1
    low = value - sqrt((p2 - low2) ** 2 + (high1 - p1) ** 2)
    high = value + sqrt((high2 - p2) ** 2 + (p1 - low1) ** 2)
    return Difference(value=100 * value, low=100 * low, high=100 * high)


def of_points(first: Summary, second: Summary, z: float) -> Difference | None:
    """Two NPS, in points; None without an n.

    Each by the adjusted Wald method (+3/4 promoters, +3/4 detractors, n + 3: Rocks 2016); the variances of
    two independent groups are added (Sauro, Lewis, "Comparing two Net Promoter Scores").
    """
    if not first.n or not second.n:
        return None
    (score1, spread1), (score2, spread2) = _adjusted(first), _adjusted(second)
    centre, half = score2 - score1, z * sqrt(spread1 + spread2)
    value = (second.value or 0.0) - (first.value or 0.0)
    low, high = 100 * (centre - half), 100 * (centre + half)
    return Difference(value=value, low=max(-200.0, low), high=min(200.0, high))


def of_means(first: Sequence[float], second: Sequence[float], z: float) -> Difference | None:
    """Two means of unequal spread (Welch 1947); None below two values each, or where none of them varies."""
    if min(len(first), len(second)) < 2:
        return None
    part1, part2 = variance(first) / len(first), variance(second) / len(second)
    if not part1 + part2:
        return None
    freedom = (part1 + part2) ** 2 / (part1**2 / (len(first) - 1) + part2**2 / (len(second) - 1))
    value = fmean(second) - fmean(first)
    half = _student(z, freedom) * sqrt(part1 + part2)
    return Difference(value=value, low=value - half, high=value + half)


def _score(hits: int, n: int, z: float) -> tuple[float, float, float]:
    """A share and Wilson's interval."""
    share, square = hits / n, z**2 / n
    centre, stretch = share + square / 2, z * sqrt(share * (1 - share) / n + square / (4 * n))
    return share, (centre - stretch) / (1 + square), (centre + stretch) / (1 + square)


def _adjusted(summary: Summary) -> tuple[float, float]:
    """The adjusted score and its variance, as shares."""
    n = summary.n + 3
    top, bottom = ((summary.counts[group] + 0.75) / n for group in (Group.TOP, Group.BOTTOM))
    return top - bottom, (top + bottom - (top - bottom) ** 2) / n


def _student(z: float, freedom: float) -> float:
    """Student's quantile that belongs to a normal one (Abramowitz & Stegun 26.7.5)."""
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3
