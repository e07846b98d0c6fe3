"""How alike texts are written: pieces of their words, the rare ones counting most (tf-idf, cosine)."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

_WORD = re.compile(r"\w+")
_PIECES = (3, 4, 5)


def likenesses(text: str, others: Sequence[str]) -> list[float]:
    """The likeness of the text to each of the others, 0-1; what is rare is told from the others."""
    counted = [_pieces(other) for other in others]
    often = Counter(piece for pieces in counted for piece in pieces)
    mine = _weighed(_pieces(text), often, len(others))
    weighed = (_weighed(pieces, often, len(others)) for pieces in counted)
    return [sum(weight * other.get(piece, 0.0) for piece, weight in mine.items()) for other in weighed]


def _pieces(text: str) -> Counter[str]:
    words = [f" {word} " for word in _WORD.findall(text.lower())]
    return Counter(
        word[start : start + size]
        for word in words
        for size in _PIECES
        for start in range(len(word) - size + 1)
    )


def _weighed(pieces: Counter[str], often: Mapping[str, int], texts: int) -> dict[str, float]:
    weights = {
        piece: (1 + math.log(count)) * math.log((texts + 1) / (often[piece] + 0.5))
        for piece, count in pieces.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {piece: weight / length for piece, weight in weights.items()}
