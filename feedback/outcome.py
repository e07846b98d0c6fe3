"""How a case ended: the outcome, the sum paid back, the root cause."""

import re
from dataclasses import dataclass
from enum import StrEnum

# Hundredths of the company's currency; more is certainly a slip of the finger.
MOST = 2_000_000_000
# 120, 1 200,50, 99.90, with a currency before or after.
_SUM = re.compile(r"[^\d,.+-]{0,6}(\d{1,3}(?:[  ]\d{3})+|\d{1,10})(?:[.,](\d{1,2}))?[^\d,+-]{0,10}")


class Outcome(StrEnum):
    """How it ended; the values are stored: never rename one."""

    SOLVED = "solved"
    REFUNDED = "refunded"
    REPLACED = "replaced"
    EXPLAINED = "explained"
    NOT_SOLVABLE = "not_solvable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What an agent has chosen so far on the way to Resolve; it travels in button data."""

    outcome: Outcome
    # In hundredths of the company's currency; only after a refund.
    refund: int | None = None
    # A row of the choices.
    cause_id: int | None = None

    def packed(self) -> str:
        """As button data."""
        return f"{self.outcome}:{self.refund or 0}:{self.cause_id or 0}"


def unpack(packed: str) -> Draft:
    """A draft from button data that we made; ValueError for anything else."""
    outcome, refund, cause = packed.split(":")
    return Draft(outcome=Outcome(outcome), refund=int(refund) or None, cause_id=int(cause) or None)


def parse_sum(text: str) -> int | None:
    """The sum in hundredths an agent wrote, more than nothing; None when it cannot be told."""
    found = _SUM.fullmatch(text.strip())
    if found is None:
        return None
    whole, cents = re.sub(r"\D", "", found[1]), (found[2] or "").ljust(2, "0")
    amount = int(whole) * 100 + int(cents)
    return amount if 0 < amount <= MOST else None


def sum_text(amount: int) -> str:
    """`1 200.50`, or `120` without hundredths."""
    whole, cents = divmod(amount, 100)
    grouped = f"{whole:,}".replace(",", " ")
    return f"{grouped}.{cents:02}" if cents else grouped
