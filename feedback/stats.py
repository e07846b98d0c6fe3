"""95 % intervals, and when a number is too thin to show."""

from collections.abc import Sequence
from math import sqrt
from statistics import fmean, stdev

# Two-sided 95 % quantile of the normal distribution.
Z = 1.959963984540054
# Breakdown rows with fewer answers are hidden.
FEW = 5
# Student's two-sided 95 % quantiles where the expansion below is not yet exact to two decimals.
_T_SMALL = (12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060)

Interval = tuple[float, float]


def too_few(n: int) -> bool:
    """Whether a breakdown row of n answers must read "too few answers"."""
    return n < FEW


def nps_interval(top: int, bottom: int, n: int) -> Interval | None:
    """Adjusted Wald interval of an NPS in points: +3/4 promoters, +3/4 detractors, n + 3; None for n = 0."""
    if not n:
        return None
    p, d = (top + 0.75) / (n + 3), (bottom + 0.75) / (n + 3)
    centre = p - d
    half = Z * sqrt((p + d - centre**2) / (n + 3))
    return max(-100.0, 100 * (centre - half)), min(100.0, 100 * (centre + half))


def wilson(hits: int, n: int) -> Interval | None:
    """Wilson score interval of a share, in percent; None for n = 0."""
    if not n:
        return None
    share, square = hits / n, Z**2 / n
    centre = (share + square / 2) / (1 + square)
    half = Z / (1 + square) * sqrt(share * (1 - share) / n + square / (4 * n))
    return max(0.0, 100 * (centre - half)), min(100.0, 100 * (centre + half))


def mean_interval(values: Sequence[float], centre: float | None = None) -> Interval | None:
    """Student's t interval of a mean (or around `centre`), in the values' unit; None below two values."""
    if len(values) < 2:
        return None
    middle = fmean(values) if centre is None else centre
    half = _t_quantile(len(values) - 1) * stdev(values) / sqrt(len(values))
    return middle - half, middle + half


def _t_quantile(df: int) -> float:
    """Two-sided 95 % quantile of Student's t (Abramowitz & Stegun 26.7.5)."""
    if df <= len(_T_SMALL):
        return _T_SMALL[df - 1]
    first = (Z**3 + Z) / 4
    second = (5 * Z**5 + 16 * Z**3 + 3 * Z) / 96
    third = (3 * Z**7 + 19 * Z**5 + 17 * Z**3 - 15 * Z) / 384
    return Z + first / df + second / df**2 + third / df**3
