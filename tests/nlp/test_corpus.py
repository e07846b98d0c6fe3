"""The corpora the model is taught and judged with."""

import csv
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pytest

from nlp.model import Label
from nlp.training import data, likeness
from nlp.training.corpus import kappa
from nlp.training.data import LANGUAGES, OURS, TESTED

COLUMNS = ["text", "label", "kind", "trade", "themes", "score", "author", "split"]
EVERY = (*LANGUAGES, *TESTED)
FILES = sorted(path.name for language in EVERY for path in OURS.glob(f"{language}*.tsv"))


@cache
def _rows(name: str) -> list[dict[str, str]]:
    with Path(OURS / name).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        assert reader.fieldnames == COLUMNS
        return list(reader)


@pytest.mark.parametrize("name", FILES)
def test_every_row_is_whole(name: str) -> None:
    for number, row in enumerate(_rows(name), 2):
        where = f"{name} line {number}"
        assert row["text"].strip(), where
        assert None not in row.values(), where
        assert row["label"] in set(Label), where
        assert row["split"] in {"train", "valid", "test"}, where
        assert 0 <= int(row["score"]) <= 10, where


@pytest.mark.parametrize("language", EVERY)
def test_no_author_is_in_two_splits(language: str) -> None:
    """Else the model would be judged on voices it was taught."""
    splits: defaultdict[str, set[str]] = defaultdict(set)
    for row in data.rows(language):
        splits[row["author"]].add(row["split"])
    assert not {author: found for author, found in splits.items() if len(found) > 1}


@pytest.mark.parametrize("language", EVERY)
def test_no_text_is_nearly_another(language: str) -> None:
    assert likeness.alike([row["text"] for row in data.rows(language)]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_comment_of_the_test_is_taught(language: str) -> None:
    taught = {row["text"].lower() for row in data.rows(language) if row["split"] != "test"}
    tested = {row["text"].lower() for row in data.rows(language) if row["split"] == "test"}
    # Anybody may write "ok".
    assert not [text for text in taught & tested if len(text.split()) >= likeness.WORDS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_corpus_is_as_large_and_as_hard_as_promised(language: str) -> None:
    rows = data.rows(language)
    kinds = Counter(row["kind"] for row in rows)
    assert len(rows) >= 4000
    assert sum(row["split"] == "test" for row in rows) >= 400
    assert kinds["sarcasm"] >= 0.10 * len(rows)
    assert kinds["implicit"] >= 0.15 * len(rows)
    assert len({row["trade"] for row in rows}) >= 14


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fifth_was_read_by_a_second_reader_who_agreed(language: str) -> None:
    read = data.second_reading(language)
    assert len(read) >= 0.2 * len(data.rows(language))
    assert kappa(read) > 0.9


def test_likeness_finds_a_copy_with_a_few_letters_changed() -> None:
    texts = [
        "They kept me waiting for an hour",
        "Lovely people, thank you all",
        "they kept me waiting for an HOUR!!",
    ]
    assert likeness.alike(texts) == [(texts[0], texts[2])]
    assert likeness.alike(["very good", "very good!"]) == [], "two words may be anybody's"


def test_kappa_counts_agreement_beyond_chance() -> None:
    """A common worked example: 50 readings, 35 of them alike, 25 alike by chance: kappa 0.40."""
    yes, no = Label.POSITIVE, Label.NEGATIVE
    pairs = [(yes, yes)] * 20 + [(yes, no)] * 5 + [(no, yes)] * 10 + [(no, no)] * 15
    assert kappa(pairs) == pytest.approx(0.4)
