"""`python -m nlp.training.corpus`: what our own comments are like, as one table a language."""

from collections import Counter
from collections.abc import Iterator, Sequence

from nlp.model import Label
from nlp.training import data, likeness
from nlp.training.data import LANGUAGES, TESTED, Row

# Up to so many words a comment is short, up to so many middling.
SHORT, MIDDLING = 5, 20


def main() -> None:
    """Print everything the corpus promises: sizes, mixture, near-duplicates, a second reader's agreement."""
    for language in (*LANGUAGES, *TESTED):
        print(f"\n## {language}")
        for name, value in facts(data.rows(language), data.second_reading(language)):
            print(f"- {name}: {value}")


def facts(rows: Sequence[Row], read: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Name and value of each figure."""
    splits = Counter(row["split"] for row in rows)
    yield "comments", f"{len(rows)} by {len({row['author'] for row in rows})} authors; {_shares(splits)}"
    yield "labels", _shares(Counter(row["label"] for row in rows))
    yield "kinds", _shares(Counter(row["kind"] for row in rows))
    yield "trades", str(len({row["trade"] for row in rows}))
    yield "words", _shares(Counter(length(row["text"]) for row in rows))
    pairs = likeness.alike([row["text"] for row in rows])
    yield (
        "near-duplicates",
        f"{len(pairs)} pairs of {likeness.LEAST:.1f} or more of five-letter pieces in common",
    )
    if read:
        same = sum(first == other for first, other in read) / len(read)
        yield "second, blind reading", f"{len(read)} comments, same label {same:.1%}, kappa {kappa(read):.3f}"


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Cohen's kappa of two readers' labels: agreement beyond chance, 1 is perfect."""
    count = len(pairs)
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(first[label] * second[label] for label in Label) / count**2
    return (sum(one == other for one, other in pairs) / count - chance) / (1 - chance)


def length(text: str) -> str:
    """Which third by words a comment belongs to."""
    words = len(text.split())
    return f"1-{SHORT}" if words <= SHORT else f"{SHORT + 1}-{MIDDLING}" if words <= MIDDLING else "more"


def _shares(counts: Counter[str]) -> str:
    whole = counts.total()
    return ", ".join(f"{name} {count / whole:.0%}" for name, count in counts.most_common())


if __name__ == "__main__":
    main()
