"""What an import came to, or would come to."""

from collections.abc import Mapping
from dataclasses import dataclass

from feedback.errors import InvalidInput


@dataclass(frozen=True, slots=True, kw_only=True)
class LineMistake:
    """Why a line was left out; the other lines are not touched by it."""

    # As an editor counts: the column names stand on line 1.
    line: int
    # Its path is the column's name; empty for the line as a whole.
    mistake: InvalidInput


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportView:
    """Every line is either counted or among the mistakes."""

    lines: int
    # created, changed, unchanged of contacts; created, repeated of events.
    counts: Mapping[str, int]
    # In the order of the lines.
    mistakes: tuple[LineMistake, ...]
    # How often a new event led to a question ("ask") or why not (a verdict's reason).
    verdicts: Mapping[str, int]
    # Nothing was kept.
    dry_run: bool
