"""The conversation between staff and a customer: what it is about, and how each message of it fared."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from feedback.written import Media


class Direction(StrEnum):
    """Which way a message went; the values are stored: never rename one."""

    TO_CUSTOMER = "to_customer"
    TO_STAFF = "to_staff"
    # Written about a case and passed on to nobody.
    NOTE = "note"


class RelayState(StrEnum):
    """How far a message has come; the values are stored: never rename one."""

    QUEUED = "queued"
    SENT = "sent"
    # Nobody knows whether it arrived.
    UNCERTAIN = "uncertain"
    FAILED = "failed"


class Reason(StrEnum):
    """Why a message did not reach the customer; each has a sentence `talk-reason-...`."""

    BLOCKED = "blocked"
    # The account is deleted, or never opened the chat.
    GONE = "gone"
    # The agent took the message back before it was passed on.
    DELETED = "deleted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a conversation is about: a case, or a comment (or feedback) that has none."""

    case_id: int | None = None
    comment_id: int | None = None

    def __post_init__(self) -> None:
        if (self.case_id is None) == (self.comment_id is None):
            raise ValueError("A conversation is about a case or about a comment.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A message an agent wrote to a customer, as it came."""

    chat_id: int
    message_id: int
    # Words or caption with their formatting, as Telegram HTML.
    html: str | None = None
    media: Media | None = None
    file_id: str | None = None
    # Names the album it is a part of.
    album: str | None = None
    thread_id: int | None = None
    # The message of the staff chat that it replies to.
    reply_to: int | None = None
    edited_at: datetime | None = None


def reason_of(error: str) -> Reason:
    """What Telegram's refusal means for a person."""
    words = error.lower()
    if "forbidden" in words or "blocked" in words:
        return Reason.BLOCKED
    if "chat not found" in words or "deactivated" in words:
        return Reason.GONE
    return Reason.DELETED if is_source_gone(error) else Reason.REFUSED


def is_source_gone(error: str) -> bool:
    """Whether Telegram says that the message to be passed on was deleted."""
    return "message to copy not found" in error.lower()
