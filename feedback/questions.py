"""Frequent questions: whether a message surely asks one of them. What is not sure goes to staff."""

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from types import MappingProxyType

from feedback.errors import InvalidInput

LONGEST_QUESTION = 150
LONGEST_ANSWER = 1000
# How many ways to ask it a question has at most, itself among them.
MOST_WORDINGS = 8
# What stands between them when staff write them.
BETWEEN = "|"
# How many questions one language has at most: a message is compared with each.
MOST = 50
# Whoever writes more than this tells a story, and a person should hear it.
LONGEST_MESSAGE = 200
# What the letters count beside the meaning: the encoder alone takes a question's form for its subject.
WRITTEN = 0.15
# Who answered, where people stand by their names; stored: never rename.
AUTOMATIC = "automatic"
# Somewhere among so many words a question begins, after greetings and "please".
_EARLY = 3
_MARKS = frozenset("?？؟")
_SENTENCE = re.compile(r"[.!,;:\n]+")
_WORD = re.compile(r"\w+(?:[']\w+)?")
_ASKING: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        language: frozenset(_WORD.findall(words))
        for language, words in {
            "ru": """
                как какой какая какое какие каким какую каком когда где куда откуда кто
                кого кому кем что чем сколько скольки почему зачем почём можно ли есть
                подскажите скажите дайте скиньте чей который котором во со до
            """,
            "pl": """
                czy jak jaki jaka jakie jakim jakich jaką kiedy gdzie dokąd skąd kto kogo
                komu kim co czym ile ilu dlaczego czemu po o da można mogę macie jest są
                proszę poproszę której którym którą
            """,
            "en": """
                how what what's when where where's which who who's whose why can could do
                does did is are am will would should may might any have has got
            """,
        }.items()
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """From where on a match is sure; similarities are cosines, -1..1."""

    # The least similarity of the message to the question.
    least: float
    # How much the next question on the list must stay behind.
    lead: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A frequent question as staff wrote it."""

    question: str
    # Other ways to ask it; None: nothing was said of them, they stay.
    wordings: tuple[str, ...] | None
    answer: str


# Chosen with `python -m nlp.training.questions`, which prints the figures too (nlp/training/README.md).
BAR = Bar(least=0.63, lead=0.3)
# The model it was chosen for: another one needs another.
MEASURED_WITH = "bundled-3"


def is_question(text: str, language: str) -> bool:
    """Whether it is short and asks: by its mark, or by a word with which questions of the language begin."""
    if len(text) > LONGEST_MESSAGE:
        return False
    return not _MARKS.isdisjoint(text) or any(
        not _ASKING.get(language, frozenset()).isdisjoint(
            _WORD.findall(sentence.lower().replace("’", "'"))[:_EARLY]
        )
        for sentence in _SENTENCE.split(text)
    )


def similarity(one: Sequence[float], other: Sequence[float]) -> float:
    """The cosine of two vectors of length 1."""
    return float(sum(map(mul, one, other)))


def together(meant: Sequence[float], written: Sequence[float]) -> list[float]:
    """How near texts are by what they mean and by how they are written, -1..1."""
    return [(1 - WRITTEN) * one + WRITTEN * other for one, other in zip(meant, written, strict=True)]


def sure(similarities: Sequence[float], bar: Bar) -> int | None:
    """Which question it is: the nearest, if it is near and no other is nearly as near; else None."""
    ranked = sorted(range(len(similarities)), key=lambda index: similarities[index], reverse=True)
    if not ranked or similarities[ranked[0]] < bar.least:
        return None
    near = len(ranked) > 1 and similarities[ranked[0]] - similarities[ranked[1]] < bar.lead
    return None if near else ranked[0]


def by_entry(similarities: Sequence[float], counts: Iterable[int]) -> list[float]:
    """The best wording of each entry; the wordings stand one entry after another, so many each."""
    wordings = iter(similarities)
    return [max(itertools.islice(wordings, count)) for count in counts]


def checked(asked: str, answer: str) -> Entry:
    """What staff wrote, as it is kept; InvalidInput for what is empty, too long or too many."""
    ways = [" ".join(one.split()) for one in asked.split(BETWEEN)]
    question, wordings = ways[0], list(dict.fromkeys(one for one in ways[1:] if one and one != ways[0]))
    for one in (question, *wordings):
        _fits("question", one, LONGEST_QUESTION)
    if len(wordings) >= MOST_WORDINGS:
        raise InvalidInput("question", "error-faq-wordings", limit=MOST_WORDINGS)
    _fits("answer", answer.strip(), LONGEST_ANSWER)
    return Entry(
        question=question, wordings=tuple(wordings) if BETWEEN in asked else None, answer=answer.strip()
    )


def _fits(path: str, value: str, limit: int) -> None:
    if not 1 <= len(value) <= limit:
        raise InvalidInput(path, "error-length", limit=limit)
