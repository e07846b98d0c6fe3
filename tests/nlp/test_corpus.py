"""The corpora the model is taught and judged with."""

import csv
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from nlp.model import Label
from nlp.training.data import LANGUAGES, OURS

COLUMNS = ["text", "label", "kind", "trade", "themes", "score", "author", "split"]


def _rows(language: str) -> list[dict[str, str]]:
    with Path(OURS / f"{language}.tsv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        assert reader.fieldnames == COLUMNS
        return list(reader)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_is_whole(language: str) -> None:
    for number, row in enumerate(_rows(language), 2):
        where = f"{language}.tsv line {number}"
        assert row["text"].strip(), where
        assert None not in row.values(), where
        assert row["label"] in set(Label), where
        assert row["split"] in {"train", "valid", "test"}, where
        assert 0 <= int(row["score"]) <= 10, where


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_author_is_in_two_splits(language: str) -> None:
    """Else the model would be judged on voices it was taught."""
    splits: defaultdict[str, set[str]] = defaultdict(set)
    for row in _rows(language):
        splits[row["author"]].add(row["split"])
    assert not {author: found for author, found in splits.items() if len(found) > 1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_three_words_is_there_twice(language: str) -> None:
    counts = Counter(row["text"].lower() for row in _rows(language) if len(row["text"].split()) > 2)
    assert not [text for text, count in counts.items() if count > 1]
