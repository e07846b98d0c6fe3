"""What the bot sends on its own accord, how urgent it is, and how sending it can end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What a delivery is, the most urgent first."""

    # The topic of a route, made before the first card that goes there.
    TOPIC = "topic"
    CARD = "card"
    CARD_LINE = "card_line"
    # A customer's turn of a conversation, under the card.
    RELAY = "relay"
    SUMMARY = "summary"
    # Deadlines and promises of cases: half of the time has passed, or all of it.
    CLOCK = "clock"
    PROMISE = "promise"
    NOTICE = "notice"
    # Something is out of the ordinary.
    SPIKE = "spike"
    # The staff chat learns that messages wait too long.
    INBOX_LATE = "inbox_late"
    # A customer asked for a person after an automatic answer.
    ASKED_PERSON = "asked_person"
    # What became of an agent's message to a customer: a reaction to it, or a line under it.
    MARK = "mark"
    CARD_EDIT = "card_edit"
    # An agent's message to a customer.
    REPLY = "reply"
    # A frequent question's answer, given automatically.
    FAQ = "faq"
    # A message passed on was edited where it was written.
    RELAY_EDIT = "relay_edit"
    # A happy comment about an employee.
    PRAISE = "praise"
    # Staff are asked how a visit went from their side.
    VISIT = "visit"
    # What a customer learns after the direct reply: an apology, what /forget could not reach.
    AFTERWORD = "afterword"
    # The next question after the score, for somebody who wrote.
    FOLLOW_UP = "follow_up"
    # What was changed because of the customer's complaint.
    TELLING = "telling"
    # What was done about what they wrote.
    CLOSING = "closing"
    WITHDRAW = "withdraw"
    FORGET = "forget"
    QUESTION = "question"
    REMINDER = "reminder"
    # A thank-you, a link for a review, a touch, or whether any is wanted.
    EXTRA = "extra"


class State(StrEnum):
    """Where a delivery stands."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    FAILED = "failed"
    CANCELLED = "cancelled"
    FOLDED = "folded"


# Lower goes first: what staff must see outranks every question.
LANES = {kind: lane for lane, kind in enumerate(Kind)}

# A customer is never asked twice, no route gets two topics: when nobody knows whether these arrived, they
# are not sent again.
AT_MOST_ONCE = frozenset(
    {
        Kind.QUESTION,
        Kind.REMINDER,
        Kind.FOLLOW_UP,
        Kind.TELLING,
        Kind.TOPIC,
        Kind.REPLY,
        Kind.CLOSING,
        Kind.FAQ,
        Kind.EXTRA,
    }
)

# What staff must see waits until the staff chat can be reached again.
TO_STAFF = frozenset(
    {
        Kind.TOPIC,
        Kind.CARD,
        Kind.CARD_LINE,
        Kind.RELAY,
        Kind.SUMMARY,
        Kind.CLOCK,
        Kind.PROMISE,
        Kind.INBOX_LATE,
        Kind.ASKED_PERSON,
        Kind.SPIKE,
        Kind.CARD_EDIT,
        Kind.PRAISE,
        Kind.VISIT,
    }
)

# Of these the ones that are about the chat's own messages: sent to another chat they would say nothing.
OF_ONE_CHAT = frozenset({Kind.TOPIC, Kind.CARD, Kind.CARD_LINE, Kind.SUMMARY, Kind.CARD_EDIT})

# A conversation is read in the order in which it was written: in a chat each waits for those before it.
IN_ORDER = frozenset({Kind.RELAY, Kind.REPLY, Kind.RELAY_EDIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One outgoing message as claimed from the queue: ids only, the words are made at sending."""

    id: int
    kind: Kind
    chat_id: int
    # Since when it waits to be sent.
    due_at: datetime
    attempts: int
    contact_id: int | None
    invitation_id: int | None
    case_id: int | None
    comment_id: int | None
    details: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Telegram took it under this number."""

    chat_id: int
    message_id: int
    # The other parts of an album, in its order.
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Postponed:
    """Certainly not delivered: try again after this many seconds on the wall."""

    seconds: float
    error: str
    # False: it only waits for its turn, nothing was tried.
    tried: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubtful:
    """A time-out, a reset or a 5xx: it may have arrived."""

    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreachable:
    """The person blocked the bot, or the bot is not in the chat (any more)."""

    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Migrated:
    """The group became a supergroup with this id."""

    to: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Telegram will never take it."""

    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Obsolete:
    """By the time it was to be sent there was nothing to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """The chat's minute is spent: the case goes into the live summary."""


Outcome = Sent | Postponed | Doubtful | Unreachable | Migrated | Refused | Obsolete | Folded
