"""How far the model and staff say the same of the same comments."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from feedback.sentiment import Label
from feedback.stats import Interval, too_few, wilson

# What staff said, what the model said.
Pair = tuple[Label, Label]
EVERY = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The confusion matrix of one language, or of all."""

    language: str
    # Comments staff gave a label to.
    counts: Mapping[Pair, int]
    # Negative by the model, their case resolved, and staff let the label stand: no proof that it is right.
    unopposed: int = 0

    @property
    def n(self) -> int:
        """How many comments both have judged."""
        return sum(self.counts.values())

    @property
    def same(self) -> int:
        """How many of them got the same label."""
        return sum(count for (staff, model), count in self.counts.items() if staff is model)

    @property
    def share(self) -> float | None:
        """The same label, in percent; None for too few comments."""
        return None if too_few(self.n) else 100 * self.same / self.n

    @property
    def interval(self) -> Interval | None:
        """The 95 % interval of the share; None for too few comments."""
        return None if too_few(self.n) else wilson(self.same, self.n)


def agreements(
    judged: Iterable[tuple[str, Pair, int]], unopposed: Mapping[str, int]
) -> tuple[Agreement, ...]:
    """A matrix a language, in the order of their names, then one of everything; empty without a comment."""
    counts: dict[str, Counter[Pair]] = {language: Counter() for language in unopposed}
    for language, pair, count in judged:
        counts.setdefault(language, Counter())[pair] += count
    every: Counter[Pair] = sum(counts.values(), Counter())
    found = [
        Agreement(language=language, counts=counts[language], unopposed=unopposed.get(language, 0))
        for language in sorted(counts)
    ]
    whole = Agreement(language=EVERY, counts=every, unopposed=sum(unopposed.values()))
    return (*found, whole) if found else ()
