"""When each visit of the scripted demo ends: a calm beginning, then a rush."""

from collections.abc import Iterator, Sequence
from itertools import count

from bot.demo.crowd import Customer

# The first complaints come one by one, so many seconds on the wall apart, as on an ordinary day.
FEW, APART = 5, 3.0
CALM = FEW * APART
# Meanwhile the contented come steadily; whoever is left comes in a rush.
STEADY, RUSH = 0.08, 0.02


def timetable(crowd: Sequence[Customer]) -> list[float]:
    """Seconds on the wall from the beginning until each customer's visit ends."""
    rush = (CALM + number * RUSH for number in count())
    lanes = {True: _lane(APART, rush), False: _lane(STEADY, rush)}
    return [next(lanes[customer.remark.unhappy]) for customer in crowd]


def _lane(step: float, rush: Iterator[float]) -> Iterator[float]:
    """One after another while it is calm, then whenever the rush has room."""
    for number in range(int(CALM / step)):
        yield number * step
    yield from rush
