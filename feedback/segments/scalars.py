"""Values of the owner's own, read as what they are compared with: a CSV file knows only texts."""

import re

LONGEST_NUMBER = 20
# The same patterns serve PostgreSQL.
NUMBER = r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


def as_text(value: object) -> str | None:
    """A text; None for everything else."""
    return value if isinstance(value, str) else None


def as_number(value: object) -> float | None:
    """A number, or a text that is one."""
    if isinstance(value, str):
        fits = len(value) <= LONGEST_NUMBER and re.fullmatch(NUMBER[1:-1], value, re.ASCII)
        return float(value) if fits else None
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def as_flag(value: object) -> bool | None:
    """True or false, or the text of it."""
    return value if isinstance(value, bool) else {"true": True, "false": False}.get(as_text(value) or "")


def as_day(value: object) -> str | None:
    """A local date as ISO text: such texts stand in the order of time."""
    text = as_text(value)
    return text if text is not None and re.fullmatch(DAY[1:-1], text, re.ASCII) else None
