"""The labelled comments: our own corpora, and openly licensed sets from a folder outside the project."""

import csv
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nlp.model import Label

OURS = Path(__file__).parent / "data"
LANGUAGES = ("ru", "pl", "en")
# Never trained on: what the model makes of a language it was not taught.
TESTED = ("uk",)
LABELS = tuple(Label)

Row = dict[str, str]

# Sets whose licence lets weights trained on them ship: file -> most rows taken a label. The small ones teach
# little and cost little; the star reviews of UCI are the nearest to our subject.
PUBLIC = {
    "ru_cedr.tsv": 1000,
    "ru_goemotions_mt.tsv": 1300,
    "ru_xed.tsv": 500,
    "pl_xed.tsv": 1200,
    "en_goemotions.tsv": 1500,
    "en_uci_amazon_imdb.tsv": 1000,
    "en_xed.tsv": 300,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One labelled text."""

    text: str
    label: Label
    language: str
    kind: str = ""
    trade: str = ""


def ours(split: str, languages: Iterable[str] = LANGUAGES) -> list[Example]:
    """Our own comments of one split."""
    return [
        Example(
            text=row["text"],
            label=Label(row["label"]),
            language=language,
            kind=row["kind"],
            trade=row["trade"],
        )
        for language in languages
        for row in rows(language)
        if row["split"] == split
    ]


def rows(language: str) -> list[Row]:
    """Everything of ours in a language, by every hand: ru.tsv, ru-a.tsv, ..."""
    return [row for path in sorted(OURS.glob(f"{language}*.tsv")) for row in _rows(path)]


def second_reading(language: str) -> list[tuple[str, str]]:
    """Labels by the writer and by a second reader who saw neither author nor label, a pair a comment.

    Comments they disagreed about are here, but no longer in the corpus.
    """
    path = OURS / f"second-{language}.tsv"
    return [(row["writer"], row["reader"]) for row in _rows(path)] if path.exists() else []


def public(folder: Path, seed: int) -> list[Example]:
    """The public sets that lie in `folder`, thinned to the same number a label, without their neutral rows.

    "No emotion" is neutral there, and many complaints show none: "waited forty minutes, nobody came".
    """
    found: list[Example] = []
    for name, most in PUBLIC.items():
        if (folder / name).exists():
            found += _thinned(_examples(folder / name), most, seed)
    return [example for example in found if example.label is not Label.NEUTRAL]


def read(path: Path) -> list[Example]:
    """Any file of text and label, whole: for evaluation."""
    return _examples(path)


def _examples(path: Path) -> list[Example]:
    language = path.name.partition("_")[0]
    return [
        Example(text=row["text"], label=Label(row["label"]), language=language)
        for row in _rows(path)
        if row.get("text") and row.get("label") in set(LABELS)
    ]


def _thinned(examples: Iterable[Example], most: int, seed: int) -> list[Example]:
    """At most `most` of each label, the same ones for the same seed."""
    shuffled = sorted(examples, key=lambda example: example.text)
    random.Random(seed).shuffle(shuffled)
    counts: dict[Label, int] = dict.fromkeys(LABELS, 0)
    kept: list[Example] = []
    for example in shuffled:
        if counts[example.label] < most:
            counts[example.label] += 1
            kept.append(example)
    return kept


def _rows(path: Path) -> Sequence[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
