"""What a metric is: a scale, three groups, and one way to sum up answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from statistics import fmean

from feedback import stats
from feedback.errors import InvalidInput


class Group(StrEnum):
    """Where an answer falls; the bottom group opens a case."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Unit(StrEnum):
    """What the headline number of a metric is."""

    POINTS = "points"
    PERCENT = "percent"
    MEAN = "mean"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Whole numbers from minimum to maximum, both included."""

    minimum: int
    maximum: int

    @property
    def values(self) -> tuple[int, ...]:
        """Every value, ascending."""
        return tuple(range(self.minimum, self.maximum + 1))

    def __contains__(self, value: object) -> bool:
        return type(value) is int and self.minimum <= value <= self.maximum


@dataclass(frozen=True, slots=True, kw_only=True)
class Bands:
    """The values of the top and of the bottom group as (lowest, highest); the rest is the middle."""

    top: tuple[int, int]
    bottom: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A metric over some responses; `value` is in `unit`, low and high are its 95 % interval."""

    metric: "Metric"
    # Responses with at least one answer; never skips.
    n: int
    value: float | None
    unit: Unit
    # The mean of all answers, None where only shares make sense.
    mean: float | None
    low: float | None
    high: float | None
    counts: Mapping[Group, int]

    def percent(self, group: Group) -> float | None:
        """The group's share of n, 0..100."""
        return 100 * self.counts[group] / self.n if self.n else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """One metric as data; DESIGN section 5 is the table."""

    name: str
    scale: Scale
    bands: Bands
    unit: Unit
    # How many questions make one response.
    questions: int = 1
    # Asked with two words instead of numbers: 1 is yes, 0 is no.
    yes_no: bool = False
    # Nobody knows who gave an answer, which is never a case and can't be changed.
    anonymous: bool = False

    @property
    def higher_is_better(self) -> bool:
        """The scale's direction."""
        return self.bands.top[0] > self.bands.bottom[1]

    def check(self, value: int) -> int:
        """The value itself; InvalidInput when it is off the scale."""
        if value not in self.scale:
            bounds = {"minimum": self.scale.minimum, "maximum": self.scale.maximum}
            raise InvalidInput("value", "error-off-scale", **bounds)
        return value

    def group(self, value: int) -> Group:
        """The group of one answer."""
        self.check(value)
        if self.bands.top[0] <= value <= self.bands.top[1]:
            return Group.TOP
        return Group.BOTTOM if self.bands.bottom[0] <= value <= self.bands.bottom[1] else Group.MIDDLE

    def group_of(self, values: Sequence[int]) -> Group:
        """The group of one response: its worst answer's when that is the bottom, else the rounded mean's."""
        groups = [self.group(value) for value in values]
        return Group.BOTTOM if Group.BOTTOM in groups else self.group(_rounded(fmean(values)))

    def misread(self, value: int) -> bool:
        """Whether praise beside this score (3 or less) suggests a scale read the wrong way round."""
        mirrored = value if self.higher_is_better else self.scale.minimum + self.scale.maximum - value
        return not self.yes_no and mirrored <= 3 and self.group(value) is Group.BOTTOM

    def summarize(self, answers: Sequence[Sequence[int]]) -> Summary:
        """Sum up responses, each a sequence of its answers; empty ones are skips and do not count."""
        given = [response for response in answers if response]
        groups = [self.group_of(response) for response in given]
        counts = {group: groups.count(group) for group in Group}
        mean = None if self.yes_no or not given else fmean(chain.from_iterable(given))
        low, high = self._interval(given, counts) or (None, None)
        value = mean if self.unit is Unit.MEAN else _share(counts, len(given), self.unit)
        return Summary(
            metric=self,
            n=len(given),
            value=value,
            unit=self.unit,
            mean=mean,
            low=low,
            high=high,
            counts=counts,
        )

    def _interval(self, given: Sequence[Sequence[int]], counts: Mapping[Group, int]) -> stats.Interval | None:
        if self.unit is Unit.POINTS:
            return stats.nps_interval(counts[Group.TOP], counts[Group.BOTTOM], len(given))
        if self.unit is Unit.PERCENT:
            return stats.wilson(counts[Group.TOP], len(given))
        # Answers of one person are not independent: the spread is taken between people.
        means = [fmean(response) for response in given]
        found = stats.mean_interval(means, centre=fmean(chain.from_iterable(given)) if given else None)
        return found and (max(found[0], float(self.scale.minimum)), min(found[1], float(self.scale.maximum)))


def _share(counts: Mapping[Group, int], n: int, unit: Unit) -> float | None:
    if not n:
        return None
    minus = counts[Group.BOTTOM] if unit is Unit.POINTS else 0
    return 100 * (counts[Group.TOP] - minus) / n


def _rounded(mean: float) -> int:
    """Half goes up, as people round."""
    return int(mean + 0.5)


def key_rows(metric: Metric) -> tuple[tuple[int, ...], ...]:
    """The rating keyboard: one row up to seven values, else two halves; rows never follow the groups."""
    if metric.yes_no:
        return ((1, 0),)
    values = metric.scale.values
    if len(values) <= 7:
        return (values,)
    half = (len(values) + 1) // 2
    return values[:half], values[half:]
