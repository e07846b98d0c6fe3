"""Variants of a campaign: the same question in other words, after another delay or at other hours."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from math import log

from feedback.errors import InvalidInput
from feedback.hours import Hours
from feedback.texts import Texts

MOST = 8
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,18}[a-z0-9])?")
_DRAWS = 2**64


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """What some of the contacts get instead; whatever is left out is the campaign's own."""

    name: str
    # How many get it, against the weights of the others they could get.
    weight: int = 1
    # One per question of the metric, or none.
    questions: tuple[Texts, ...] = ()
    delay: timedelta | None = None
    hours: Hours | None = None
    # Only for these: an expression or a saved segment's name; empty: everybody.
    audience: str = ""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise InvalidInput("name", "error-variant-name")
        if self.weight < 1:
            raise InvalidInput("weight", "error-greater-than-equal", limit=1)
        if self.delay is not None and self.delay < timedelta():
            raise InvalidInput("delay", "error-negative-duration")


Variants = tuple[Variant, ...]


def pools(variants: Sequence[Variant]) -> list[Variants]:
    """Variants that share their people, and so may be compared; those for everybody come last."""
    audiences = sorted(dict.fromkeys(one.audience for one in variants), key=lambda audience: not audience)
    return [tuple(one for one in variants if one.audience == audience) for audience in audiences]


def choose(
    variants: Sequence[Variant], campaign: str, contact_id: int, belongs: Callable[[str], bool]
) -> str | None:
    """The contact's variant: of the first pool they belong to, always the same; None: of no pool.

    Weighted rendezvous hashing (Schindelhauer, Schomaker 2005): a variant that comes or goes, or another
    weight, moves nobody between the others.
    """
    pool = next((each for each in pools(variants) if not each[0].audience or belongs(each[0].audience)), ())
    drawn = max(pool, key=lambda one: log(_luck(campaign, contact_id, one.name)) / one.weight, default=None)
    return drawn.name if drawn else None


def find(variants: Sequence[Variant], name: str | None) -> Variant | None:
    """The variant of this name; None when there is none (any more)."""
    return next((one for one in variants if one.name == name), None)


def worded(variants: Sequence[Variant]) -> list[str | None]:
    """Whose words there are to look at: the campaign's own, and those of variants that have others."""
    return [None, *(one.name for one in variants if one.questions)]


def check(variants: Sequence[Variant], *, questions: int, delays: bool) -> None:
    """InvalidInput, with the place, when they do not fit the campaign or each other."""
    if len(variants) > MOST:
        raise InvalidInput("variants", "error-too-many", limit=MOST)
    names = [one.name for one in variants]
    for number, one in enumerate(variants):
        place = f"variants[{number}]"
        if one.name in names[:number]:
            raise InvalidInput(f"{place}.name", "error-variant-twice", name=one.name)
        if one.questions and len(one.questions) != questions:
            raise InvalidInput(f"{place}.question", "error-question-count", count=questions)
        if one.delay is not None and not delays:
            raise InvalidInput(f"{place}.delay", "error-variant-delay")


def _luck(campaign: str, contact_id: int, name: str) -> float:
    """Above 0 and at most 1, the same for ever."""
    digest = sha256(f"{campaign}\n{contact_id}\n{name}".encode()).digest()
    return (int.from_bytes(digest[:8]) + 1) / _DRAWS
