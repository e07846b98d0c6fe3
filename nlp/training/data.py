"""The labelled comments: our own corpora, and anybody's file to be judged by."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nlp.model import Label

OURS = Path(__file__).parent / "data"
LANGUAGES = ("ru", "pl", "en")
# Never trained on: what the model makes of a language it was not taught.
TESTED = ("uk",)
LABELS = tuple(Label)
# What makes a comment easy or hard (GUIDELINE.md); the last: nobody said.
KINDS = (
    *("plain", "sarcasm", "implicit", "negation", "mixed", "mended", "suggestion", "question"),
    *("fact", "short", "offtopic", "to_bot", "emoji", "threat", ""),
)

Row = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One labelled text."""

    text: str
    label: Label
    language: str
    kind: str = ""
    trade: str = ""
    # 0-10, what the writer would plausibly tap.
    score: int | None = None


def ours(split: str, languages: Iterable[str] = LANGUAGES) -> list[Example]:
    """Our own comments of one split."""
    return [
        Example(
            text=row["text"],
            label=Label(row["label"]),
            language=language,
            kind=row["kind"],
            trade=row["trade"],
            score=int(row["score"]),
        )
        for language in languages
        for row in rows(language)
        if row["split"] == split
    ]


def rows(language: str) -> list[Row]:
    """Everything of ours in a language, by every hand: ru.tsv, ru-a.tsv, ..."""
    return [row for path in sorted(OURS.glob(f"{language}*.tsv")) for row in table(path)]


def second_reading(language: str) -> list[tuple[str, str]]:
    """Labels by the writer and by a second reader who saw neither author nor label, a pair a comment.

    Comments they disagreed about are here, but no longer in the corpus.
    """
    path = OURS / f"second-{language}.tsv"
    return [(row["writer"], row["reader"]) for row in table(path)] if path.exists() else []


def read(path: Path) -> list[Example]:
    """Any file of text and label, whole: for evaluation."""
    language = path.name.partition("_")[0]
    return [
        Example(text=row["text"], label=Label(row["label"]), language=language)
        for row in table(path)
        if row.get("text") and row.get("label") in set(LABELS)
    ]


def table(path: Path) -> Sequence[Row]:
    """A tab-separated file, whole."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
