"""Texts that are nearly the same, found without comparing all with all."""

from collections import Counter, defaultdict
from collections.abc import Sequence

# The share of five-letter pieces two texts have in common (Jaccard) from which they are near-duplicates.
LEAST = 0.5
PIECE = 5
# Fewer words say too little to be a copy: "very good" may be written by many.
WORDS = 4


def alike(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of texts of WORDS or more words that are near-duplicates.

    Two sets that share half of their union share one of the rarest half of either, so only such pairs are
    compared (prefix filtering, Chaudhuri et al. 2006).
    """
    sets = {text: _pieces(text) for text in texts if len(text.split()) >= WORDS}
    often = Counter(piece for pieces in sets.values() for piece in pieces)
    holders: defaultdict[str, list[str]] = defaultdict(list)
    found = []
    for text, pieces in sets.items():
        rarest = sorted(pieces, key=lambda piece: (often[piece], piece))[: len(pieces) // 2 + 1]
        rivals = {other for piece in rarest for other in holders[piece]}
        found += [(other, text) for other in rivals if _near(sets[other], pieces)]
        for piece in rarest:
            holders[piece].append(text)
    return found


def _pieces(text: str) -> frozenset[str]:
    plain = " ".join(text.lower().split())
    return frozenset(plain[start : start + PIECE] for start in range(max(1, len(plain) - PIECE + 1)))


def _near(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the sets share LEAST of their union; sets of too different a size can't."""
    small, large = sorted((len(one), len(other)))
    return small >= LEAST * large and len(one & other) * (1 + LEAST) >= LEAST * (small + large)
