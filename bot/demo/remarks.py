"""What the demo's customers say."""

import csv
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from feedback.texts import LANGUAGES
from nlp.language import detect

FOLDER = Path(__file__).parent / "comments"
# What somebody who speaks like this would tap from 0 to 10, where the file does not say.
PLAUSIBLE = {"negative": range(7), "neutral": range(6, 9), "positive": range(9, 11)}
# From this score on nobody complains.
CONTENT = 7


class CommentsFileError(Exception):
    """The file cannot be played; the text names the line and the mend."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A comment with the score its author gave."""

    text: str
    language: str
    # negative | neutral | positive, as a reader labelled it; "" when nobody did.
    label: str
    # 0-10
    score: int

    @property
    def unhappy(self) -> bool:
        """Whether its author complains, in words or by the score."""
        return self.label == "negative" or self.score < CONTENT


def own_remarks() -> list[Remark]:
    """The comments written for the demo, in every language."""
    return [remark for language in LANGUAGES for remark in _read(FOLDER / f"{language}.tsv", language)]


def remarks_from(path: Path) -> list[Remark]:
    """Anybody's comments: tab-separated, with the columns text, label and perhaps score and language.

    Raises CommentsFileError.
    """
    if not path.is_file():
        raise CommentsFileError(
            f"{path}: there is no such file; name a tab-separated file with a column text"
        )
    return _read(path, None)


def _read(path: Path, language: str | None) -> list[Remark]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if "text" not in (reader.fieldnames or ()):
            raise CommentsFileError(
                f"{path}: line 1 must name the columns, one of them text, with tabs between"
            )
        dice = random.Random(7)  # noqa: S311 - the same play every time, no secret
        rows = [row for row in reader if (row["text"] or "").strip()]
        return [_remark(row, language, dice) for row in rows]


def _remark(row: dict[str, str], language: str | None, dice: random.Random) -> Remark:
    label = row.get("label") or ""
    score = row.get("score") or str(dice.choice(PLAUSIBLE.get(label, range(11))))
    spoken = language or row.get("language") or detect(row["text"])
    return Remark(
        text=row["text"].strip(),
        label=label,
        language=spoken if spoken in LANGUAGES else "en",
        score=int(score),
    )


def shuffled(remarks: Sequence[Remark], seed: int) -> list[Remark]:
    """The same disorder every time."""
    return random.Random(seed).sample(list(remarks), len(remarks))  # noqa: S311 - as above
