"""`python -m nlp.training.questions`: from where on a match with a frequent question is sure, and how often.

The bar is chosen on the validation half, of all languages together, as one has too few answers: of those
with a precision of at least PRECISION the one that answers most. The other half has other questions, in other
words, and says what to expect. A list rarely holds what is asked, so every question is tried twice: as it
stands on the list, and with its own entry taken off. And it is tried with lists of two kinds: of single
questions, and with WORDINGS more ways to ask each (of the split's questions; never the message itself).
"""

import argparse
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from feedback.letters import likenesses
from feedback.questions import BAR, Bar, by_entry, is_question, similarity, sure, together
from nlp.load import DIRECTORY
from nlp.model import Label, ModelError
from nlp.training.data import LANGUAGES, OURS, Row, table
from nlp.transformers_model import TransformersModel, load_directory

# Of the automatic answers the share that must answer what was asked; a little more than is promised, as
# what was chosen on one half does worse on another.
PRECISION = 0.97
# What staff may add to a question.
WORDINGS = 3
_LEAST = [number / 100 for number in range(50, 100)]
_LEAD = [number / 100 for number in range(0, 32, 2)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """One message before one list."""

    # To every question of the list; empty for what is not asked, or asked unhappily.
    similarities: Sequence[float]
    # Which of them it asks; None: none.
    expected: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How a bar does."""

    answered: int
    right: int
    # Messages that ask a question of the list.
    asked: int

    @property
    def precision(self) -> float:
        """Of the answers, the share that was right; 1 where nothing was answered."""
        return self.right / self.answered if self.answered else 1.0

    @property
    def recall(self) -> float:
        """Of what the list could answer, the share it did."""
        return self.right / max(1, self.asked)


def main() -> None:
    """Print the bar, and a line a language and kind of list."""
    parser = argparse.ArgumentParser(prog="python -m nlp.training.questions")
    parser.add_argument("--model", type=Path, default=DIRECTORY)
    parser.add_argument("--test", action="store_true", help="judge the bar that is set by the other half")
    options = parser.parse_args()
    model = load_directory(options.model)
    print(f"model {model.version}")
    kinds = list(itertools.product(LANGUAGES, (0, WORDINGS)))
    valid = [tried(model, language, "valid", more) for language, more in kinds]
    bar = choose(list(itertools.chain(*valid)))
    print(f"chosen on valid: {bar}; feedback/questions.py has {BAR}")
    for (language, more), cases in zip(kinds, valid, strict=True):
        print(f"{language} valid, wordings {1 + more}: {_told(figures(cases, bar))}")
    for split in ("test",) if options.test else ():
        for language, more in kinds:
            print(
                f"{language} {split}, wordings {1 + more}:"
                f" {_told(figures(tried(model, language, split, more), BAR))}"
            )


def tried(model: TransformersModel, language: str, split: str, more: int) -> list[Tried]:
    """Every message of a split before the whole list, and before one that lacks what it asks."""
    rows = table(OURS / f"questions-{language}.tsv")
    listed = list(dict.fromkeys(row["question"] for row in rows if row["question"]))
    asked = [row for row in rows if row["split"] == split]
    known = dict(zip(listed, _meanings(model, listed), strict=True))
    mine = _meanings(model, [row["asked"] for row in asked])
    known |= {row["asked"]: vector for row, vector in zip(asked, mine, strict=True) if row["question"]}
    return [
        case
        for row in asked
        for case in _before(model, language, row, _entries(listed, asked, row, more), known)
    ]


def _entries(listed: Sequence[str], asked: Sequence[Row], row: Row, more: int) -> list[list[str]]:
    """The list with so many more wordings of each question, none of them the message's own words."""
    found = []
    for question in listed:
        others = [one["asked"] for one in asked if one["question"] == question and one is not row]
        # Every other one: neighbours were written in one breath.
        found.append([question, *others[::2][:more]])
    return found


def choose(cases: Sequence[Tried]) -> Bar:
    """The bar that answers most with the precision wanted; of equals the higher one."""
    bars = [Bar(least=least, lead=lead) for least, lead in itertools.product(_LEAST, _LEAD)]
    good = [(figures(cases, bar).right, bar.least, bar.lead, bar) for bar in bars if _good(cases, bar)]
    return max(good, key=lambda one: one[:3])[3]


def figures(cases: Sequence[Tried], bar: Bar) -> Figures:
    """Count what the bar answers."""
    found = [(sure(case.similarities, bar), case.expected) for case in cases]
    return Figures(
        answered=sum(chosen is not None for chosen, _ in found),
        right=sum(chosen is not None and chosen == expected for chosen, expected in found),
        asked=sum(expected is not None for _, expected in found),
    )


def _before(
    model: TransformersModel,
    language: str,
    row: Row,
    entries: Sequence[Sequence[str]],
    known: Mapping[str, Sequence[float]],
) -> Iterator[Tried]:
    expected = [entry[0] for entry in entries].index(row["question"]) if row["question"] else None
    near: list[float] = []
    if _may_be_answered(model, row["asked"], language):
        [mine] = _meanings(model, [row["asked"]])
        wordings = list(itertools.chain(*entries))
        meant = [similarity(mine, known[wording]) for wording in wordings]
        near = by_entry(together(meant, likenesses(row["asked"], wordings)), map(len, entries))
    yield Tried(similarities=near, expected=expected)
    if expected is not None:
        yield Tried(similarities=near[:expected] + near[expected + 1 :], expected=None)


def _may_be_answered(model: TransformersModel, text: str, language: str) -> bool:
    """As services/automatic.py has it: complaints with a question mark are complaints."""
    if not is_question(text, language):
        return False
    sentiment = model.classify([text])[0]
    return not sentiment.doubtful and sentiment.label is not Label.NEGATIVE


def _meanings(model: TransformersModel, texts: Sequence[str]) -> list[tuple[float, ...]]:
    found = model.meanings(texts)
    if found is None:
        raise ModelError(f"{model.version} does not tell what texts are about.")
    return found


def _good(cases: Sequence[Tried], bar: Bar) -> bool:
    found = figures(cases, bar)
    return found.answered > 0 and found.precision >= PRECISION


def _told(found: Figures) -> str:
    return (
        f"precision {found.precision:.1%} ({found.right} of {found.answered}),"
        f" recall {found.recall:.1%} (of {found.asked})"
    )


if __name__ == "__main__":
    main()
