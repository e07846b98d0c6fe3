"""What /mydata shows: only what happened in this chat and since the join."""

from dataclasses import dataclass
from datetime import datetime

from feedback.metrics import Metric
from feedback.views.visit import Went


@dataclass(frozen=True, slots=True, kw_only=True)
class MyResponse:
    """An answer the customer gave."""

    at: datetime
    metric: Metric
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MyFollowUp:
    """What the customer answered to a question after the score; words stand among their messages."""

    at: datetime
    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyMessage:
    """Something the customer wrote; media stand as their kind."""

    at: datetime
    text: str
    media: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MyReply:
    """What staff wrote to the customer; media stand as their kind."""

    at: datetime
    text: str
    media: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MyNote:
    """What staff noted about the customer."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyVisit:
    """How a visit went from the side of whoever served."""

    at: datetime
    went: Went


@dataclass(frozen=True, slots=True, kw_only=True)
class MyPromise:
    """What staff wrote down as promised to the customer."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyOpening:
    """A link or code of a place that the customer opened."""

    at: datetime
    # The place, the service, the order: what the link said.
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyDataView:
    """Everything kept about the customer that this chat brought."""

    language: str
    name: str | None
    timezone: str | None
    consent_version: int | None
    consented_at: datetime | None
    paused_until: datetime | None
    stopped: bool
    # Newest first.
    responses: tuple[MyResponse, ...] = ()
    follow_ups: tuple[MyFollowUp, ...] = ()
    messages: tuple[MyMessage, ...] = ()
    replies: tuple[MyReply, ...] = ()
    open_cases: int = 0
    # There are answers without a name, which nobody can find.
    nameless: bool = False
    visits: tuple[MyVisit, ...] = ()
    # Of how many changes made because of a complaint the customer was told.
    improvements: int = 0
    # How the bot addresses them, as staff chose; empty: nobody did.
    address: str = ""
    notes: tuple[MyNote, ...] = ()
    promises: tuple[MyPromise, ...] = ()
    openings: tuple[MyOpening, ...] = ()
    # The consent to extras, how many came, and the codes among them.
    advert_version: int | None = None
    advert_agreed_at: datetime | None = None
    extras: int = 0
    codes: tuple[str, ...] = ()
