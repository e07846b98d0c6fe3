"""Everything that was done about a case."""

from dataclasses import dataclass
from datetime import datetime

from feedback.views.card import CardView
from feedback.views.survey import AnswerGiven


@dataclass(frozen=True, slots=True, kw_only=True)
class ActLine:
    """One act: who, what, when, from what to what; texts are unescaped."""

    at: datetime
    # As stored: opened, taken, ...; `wrote` for the customer's own words.
    act: str
    # None: the bot itself, or the customer.
    actor: str | None = None
    actor_id: int | None = None
    before: str | None = None
    after: str | None = None
    # The kind of attachment the customer sent.
    media: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseHistory:
    """The case as it is now, and how it came to be so."""

    card: CardView
    # Oldest first.
    acts: tuple[ActLine, ...]
    contact_crm_id: str | None = None
    severity: int = 0
    owner_id: int | None = None
    taken_at: datetime | None = None
    answered_at: datetime | None = None
    # Every question of the response, in the words in which it was put.
    questions: tuple[AnswerGiven, ...] = ()
