"""Rows as they leave the house: to files and to other programs; names are the columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from feedback.views.survey import AnswerGiven


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which rows; None: all."""

    # A slug.
    campaign: str | None = None
    # From this instant on.
    since: datetime | None = None
    location: str | None = None
    # Of a case (feedback.case.CaseState).
    state: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A place in the order of rows, just behind one of them."""

    at: datetime
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedResponse:
    """A complete response with what it was about; names are the columns of the CSV file."""

    response: int
    campaign: str
    answered_at: datetime
    late: bool
    # regular | resurvey
    kind: str
    metric: str
    score: int | None
    group: str | None
    # One per question.
    values: tuple[int, ...]
    # The CRM's id; None for somebody only Telegram knows, or who is forgotten.
    contact: str | None
    event: str | None
    service: str | None
    location: str | None
    staff: str | None
    channel: str | None
    stage: str | None
    comment: str
    # positive, neutral, negative; None while nobody has judged.
    sentiment: str | None
    case: int | None
    # When it was judged that they may be asked, for when that was planned, and when they were asked.
    judged_at: datetime
    due_at: datetime | None
    asked_at: datetime | None
    reminded_at: datetime | None
    # Every question with the exact words in which it was put; in files a pair of columns each.
    questions: tuple[AnswerGiven, ...]

    @property
    def position(self) -> Position:
        """Its place in the order of responses."""
        return Position(at=self.answered_at, id=self.response)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedCase:
    """A case with what it is about; tests and practice stay."""

    case: int
    state: str
    reasons: tuple[str, ...]
    severity: int
    opened_at: datetime
    promised_at: datetime
    owner: str | None
    taken_at: datetime | None
    staff_wrote_at: datetime | None
    resolved_at: datetime | None
    resolved_by: str | None
    resolution: str | None
    outcome: str | None
    # In hundredths of the company's currency.
    refund: int | None
    contact: str | None
    campaign: str | None
    response: int | None
    score: int | None
    group: str | None
    event: str | None
    service: str | None
    location: str | None
    staff: str | None
    channel: str | None
    stage: str | None
    # Where the words were written, when that was not in the chat.
    source: str | None
    comment: str
    sentiment: str | None

    @property
    def position(self) -> Position:
        """Its place in the order of cases."""
        return Position(at=self.opened_at, id=self.case)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedContact:
    """A contact and whether the bot may write to them."""

    contact: str | None
    telegram_id: int | None
    name: str | None
    language: str | None
    timezone: str | None
    address_form: str | None
    tags: tuple[str, ...]
    attributes: Mapping[str, Any]
    consented_at: datetime | None
    paused_until: datetime | None
    stopped_at: datetime | None
    unreachable_at: datetime | None
    created_at: datetime
