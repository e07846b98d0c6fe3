"""The inbox as staff see it: everything customers wrote that is on no case's card."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from feedback.attention import MessageState, Sorting
from feedback.metrics import Group, Metric
from feedback.sentiment import Label, Sentiment
from feedback.talk import Reason

# Messages that have a key on one page of the list.
PAGE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageLine:
    """One message in the list; instants are UTC."""

    id: int
    # A name, or what stands for it.
    customer: str
    # The first words, or empty: only attachments.
    words: str
    waiting_since: datetime
    state: MessageState
    late: bool = False
    question: bool = False
    # None while the analysis is pending, or without words.
    label: Label | None = None
    # An answer to it did not arrive.
    undelivered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxPage:
    """A part of the list with the figures above it."""

    sorting: Sorting
    # How many of this sorting come before.
    start: int
    lines: Sequence[MessageLine]
    # Whether the list goes on.
    more: bool
    # Messages nobody has dealt with, and those of them that are late.
    waiting: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageView:
    """One message in full; texts are unescaped, instants in the staff chat's zone."""

    id: int
    customer: str
    text: str
    # Kinds of attachments: voice, photo, ...
    media: tuple[str, ...]
    # comment | feedback | conversation | review
    kind: str
    received_at: datetime
    answer_by: datetime
    state: MessageState
    # Who dealt with it, and when; None: the bot itself, or nobody yet.
    state_by: str | None = None
    state_at: datetime | None = None
    late: bool = False
    # None while the analysis is pending, or without words.
    sentiment: Sentiment | None = None
    # None for what nobody asked for.
    metric: Metric | None = None
    score: int | None = None
    group: Group | None = None
    service: str | None = None
    location: str | None = None
    staff_member: str | None = None
    # Where the words were written, when that was not in the chat.
    source: str | None = None
    # The case it was written about, if any.
    case_id: int | None = None
    # The employees it praises.
    praised: tuple[str, ...] = ()
    # Why the last answer did not arrive.
    undelivered: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """How an agent's mark ended."""

    # False: somebody had done as much before.
    done: bool
    state: MessageState
    by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PraiseSheet:
    """A praise card and where it goes."""

    view: MessageView
    language: str
    # The topic; None: General or no topics at all.
    thread_id: int | None = None
