"""One language's words with weights, and how a word is looked up among their inflections."""

from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import combining, normalize

# Letters that Unicode does not decompose, as people type them without a national keyboard.
_PLAIN = str.maketrans({"ł": "l", "ё": "е"})


@dataclass(frozen=True, slots=True, kw_only=True)
class WordList:
    """Weights -3..3 by stem; a stem matches every word that begins with it, the longest stem wins."""

    language: str
    stems: Mapping[str, float]
    # Words that turn what follows them around.
    negators: frozenset[str]
    # Words that strengthen what follows them.
    boosters: frozenset[str]

    def weight(self, word: str) -> float:
        """The weight of one folded word, 0 when it says nothing."""
        return next(
            (self.stems[word[:end]] for end in range(len(word), 1, -1) if word[:end] in self.stems), 0.0
        )


def fold(text: str) -> str:
    """Lower case without accents: the form both the lists and the comments are compared in."""
    decomposed = normalize("NFD", text.lower().translate(_PLAIN))
    # й is и with a mark, and stays a letter of its own.
    kept = "".join(char for char in decomposed if not combining(char) or char == "\u0306")
    return normalize("NFC", kept).translate(_PLAIN)


def wordlist(language: str, weighted: Mapping[float, str], negators: str, boosters: str) -> WordList:
    """Build a list from lines of stems under each weight."""
    stems = {fold(stem): weight for weight, line in weighted.items() for stem in line.split()}
    return WordList(
        language=language,
        stems=stems,
        negators=frozenset(fold(negators).split()),
        boosters=frozenset(fold(boosters).split()),
    )
