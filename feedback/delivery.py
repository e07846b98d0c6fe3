"""What the bot sends on its own accord, how urgent it is and what a doubt about it means."""

from enum import StrEnum


class Kind(StrEnum):
    """What a delivery is."""

    CARD = "card"
    CARD_LINE = "card_line"
    SUMMARY = "summary"
    NOTICE = "notice"
    CARD_EDIT = "card_edit"
    WITHDRAW = "withdraw"
    FORGET = "forget"
    QUESTION = "question"
    REMINDER = "reminder"


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

# A customer is never asked twice: when nobody knows whether these arrived, they are not sent again.
AT_MOST_ONCE = frozenset({Kind.QUESTION, Kind.REMINDER})
