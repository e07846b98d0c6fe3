"""Comments labelled elsewhere, as `otklik nlp export` writes them: names and numbers are masked."""

import csv
import random
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from feedback.masking import CONTACT, LINK, NAME, NUMBER, PHONE
from nlp.model import Label
from nlp.training.data import LABELS, LANGUAGES, Example
from nlp.training.swap_words import NAMES

# What a file may begin with: a line that says what it is.
_REMARK = "#"
_COLUMNS = {"text", "label", "language"}
_MASKS = re.compile("|".join(map(re.escape, (NAME, CONTACT, LINK, PHONE, NUMBER))))


def read(path: Path, seed: int) -> list[Example]:
    """The comments in our languages, invented names and numbers in place of the masks.

    A model is not to learn that a mask means trouble: people never write one.
    """
    source = random.Random(seed)
    return [
        Example(text=_filled(row["text"], row["language"], source), label=label, language=row["language"])
        for row in _rows(path)
        if (label := _label(row)) and row["text"] and row["language"] in LANGUAGES
    ]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        first = next(file, "")
        lines = file if first.startswith(_REMARK) else chain([first], file)
        reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
        if missing := _COLUMNS - set(reader.fieldnames or ()):
            raise SystemExit(f"{path} has no column {', '.join(sorted(missing))}: see `otklik nlp export`.")
        yield from reader


def _label(row: dict[str, str]) -> Label | None:
    return Label(row["label"]) if row["label"] in set(LABELS) else None


def _filled(text: str, language: str, source: random.Random) -> str:
    return _MASKS.sub(lambda mask: _INVENTED[mask[0]](language, source), text)


def _name(language: str, source: random.Random) -> str:
    origins = source.choice(list(NAMES[language].values()))
    return source.choice(origins["own"])[0]


def _digits(count: int) -> Callable[[str, random.Random], str]:
    return lambda _language, source: str(source.randrange(10 ** (count - 1), 10**count))


# Mask -> language and dice -> what somebody might have written there.
_INVENTED: Mapping[str, Callable[[str, random.Random], str]] = {
    NAME: _name,
    CONTACT: lambda _language, _source: "me@example.com",
    LINK: lambda _language, _source: "example.com",
    PHONE: _digits(9),
    NUMBER: _digits(6),
}
