"""`python -m nlp.training.questions`: from where on a match with a frequent question is sure, and how often.

The bar is chosen on the validation half, of all languages together, as one has too few answers: of those
with a precision of at least PRECISION the one that answers most. The other half has other questions, in other
words, and says what to expect. A list rarely holds what is asked, so every question is tried twice: as it
stands on the list, and with its own entry taken off.
"""

import argparse
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from feedback.letters import likenesses
from feedback.questions import BAR, Bar, is_question, similarity, sure, together
from nlp.load import DIRECTORY
from nlp.model import Label, ModelError
from nlp.training.data import LANGUAGES, OURS, Row, table
from nlp.transformers_model import TransformersModel, load_directory

# Of the automatic answers the share that must answer what was asked.
PRECISION = 0.95
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
    """Print a line a language, and the bars as feedback/questions.py has them."""
    parser = argparse.ArgumentParser(prog="python -m nlp.training.questions")
    parser.add_argument("--model", type=Path, default=DIRECTORY)
    model = load_directory(parser.parse_args().model)
    print(f"model {model.version}")
    valid = {language: tried(model, language, "valid") for language in LANGUAGES}
    bar = choose(list(itertools.chain(*valid.values())))
    print(f"chosen on valid: {bar}; feedback/questions.py has {BAR}")
    for language in LANGUAGES:
        print(f"{language} valid {_told(figures(valid[language], bar))}")
        print(f"{language} test  {_told(figures(tried(model, language, 'test'), bar))}")


def tried(model: TransformersModel, language: str, split: str) -> list[Tried]:
    """Every message of a split before the whole list, and before one that lacks what it asks."""
    rows = table(OURS / f"questions-{language}.tsv")
    listed = list(dict.fromkeys(row["question"] for row in rows if row["question"]))
    known = _meanings(model, listed)
    return [
        case for row in rows if row["split"] == split for case in _before(model, language, row, listed, known)
    ]


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
    model: TransformersModel, language: str, row: Row, listed: Sequence[str], known: Sequence[Sequence[float]]
) -> Iterator[Tried]:
    expected = listed.index(row["question"]) if row["question"] else None
    near: list[float] = []
    if _may_be_answered(model, row["asked"], language):
        [mine] = _meanings(model, [row["asked"]])
        meant = [similarity(mine, vector) for vector in known]
        near = together(meant, likenesses(row["asked"], listed))
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
