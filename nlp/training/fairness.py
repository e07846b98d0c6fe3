"""`python -m nlp.training.fairness`: does the label move when somebody else says the same?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import mean

from nlp.load import BUNDLED, load
from nlp.model import Label, Sentiment, SentimentModel
from nlp.training import swaps
from nlp.training.data import LANGUAGES, Example, ours
from nlp.training.swaps import Swap

SWAPS: tuple[tuple[str, Swap], ...] = (
    ("first name, same origin", swaps.same_origin),
    ("first name, other origin", swaps.other_origin),
    ("town", swaps.towns),
    ("gender", swaps.gender),
    ("order to the machine", swaps.order),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What one kind of swap did to the comments of one language."""

    # How many comments hold a word that could be swapped.
    comments: int
    # Of these, the share that got another label, 0..1.
    labels: float
    # Mean absolute change of the probability of negative, 0..1.
    change: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduced:
    """What the name does with which every comment of one language opens."""

    comments: int
    # The share of comments whose label is not the same for all who introduce themselves, 0..1.
    labels: float
    # The same among two of one gender and origin only: what any two names do.
    labels_alike: float
    # Mean probability of negative by who writes.
    negative: dict[str, float]


def main() -> None:
    """Print the tables for the bundled model on the validation split."""
    for line in report(load(BUNDLED), ours("valid")):
        print(line, flush=True)


def report(model: SentimentModel, examples: Sequence[Example]) -> Iterator[str]:
    """Two tables: what is swapped inside comments, and who introduces themselves before them."""
    by_language = {name: [one for one in examples if one.language == name] for name in LANGUAGES}
    yield "| language | swapped | comments | label moved | mean change of P(negative) |"
    yield "|---|---|---|---|---|"
    for language, some in by_language.items():
        for name, swap in SWAPS:
            found = moved(model, some, swap)
            yield f"| {language} | {name} | {found.comments} | {found.labels:.1%} | {found.change:.3f} |"
    yield from (
        "",
        "| language | comments | label differs by who writes | by two alike | P(negative) by writer |",
    )
    yield "|---|---|---|---|---|"
    for language, some in by_language.items():
        yield _introduced(language, introduced(model, some))


def moved(model: SentimentModel, examples: Sequence[Example], swap: Swap) -> Moved:
    """Compare every comment in which something can be swapped with itself."""
    labels: list[bool] = []
    changes: list[float] = []
    for one in examples:
        variants = swap(one.text, one.language)
        if variants:
            before, *after = model.classify([one.text, *variants])
            labels.append(any(other.label is not before.label for other in after))
            changes.append(mean(abs(_negative(other) - _negative(before)) for other in after))
    return Moved(comments=len(labels), labels=_share(labels), change=mean(changes) if changes else 0.0)


def introduced(model: SentimentModel, examples: Sequence[Example]) -> Introduced:
    """Let every name of the openings introduce itself before every comment."""
    differ: list[bool] = []
    alike: list[bool] = []
    negative: defaultdict[str, list[float]] = defaultdict(list)
    for one in examples:
        writers, texts = zip(*swaps.openings(one.text, one.language), strict=True)
        found = dict(zip(writers, model.classify(texts), strict=True))
        for writer, sentiment in found.items():
            negative[writer].append(_negative(sentiment))
        labels = {writer: sentiment.label for writer, sentiment in found.items()}
        differ.append(len(set(labels.values())) > 1)
        alike += [len(group) > 1 for group in _groups(labels)]
    means = {writer: mean(values) for writer, values in negative.items()}
    return Introduced(comments=len(differ), labels=_share(differ), labels_alike=_share(alike), negative=means)


def _groups(labels: dict[str, Label]) -> list[set[Label]]:
    """The labels of each gender and origin."""
    groups: defaultdict[str, set[Label]] = defaultdict(set)
    for writer, label in labels.items():
        groups[writer.rpartition(", ")[0]].add(label)
    return list(groups.values())


def _introduced(language: str, found: Introduced) -> str:
    writers = "; ".join(f"{writer} {value:.3f}" for writer, value in found.negative.items())
    return f"| {language} | {found.comments} | {found.labels:.1%} | {found.labels_alike:.1%} | {writers} |"


def _negative(sentiment: Sentiment) -> float:
    return sentiment.probabilities.negative


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0


if __name__ == "__main__":
    main()
