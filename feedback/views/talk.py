"""A conversation as it is passed on: what goes where, and what agents are told about it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from feedback.talk import Reason, RelayState


class Replying(StrEnum):
    """What became of an agent's message to a customer."""

    # It is on its way.
    TAKEN = "taken"
    # The same message came before.
    AGAIN = "again"
    # The customer has no chat with the bot.
    NOBODY = "nobody"
    # The customer of this case is made up.
    PRACTICE = "practice"
    # The agent was asked for something else, so this was perhaps not meant for the customer.
    UNSURE = "unsure"
    # A kind of message the bot can't pass on.
    UNFIT = "unfit"


@dataclass(frozen=True, slots=True, kw_only=True)
class CannedLine:
    """A canned answer as a key or a line of the list."""

    id: int
    language: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyAsk:
    """What the agent who is about to write should know."""

    # A name, or what stands for it.
    customer: str
    # What the customer reads the bot in.
    language: str
    # None: it is about a comment without a case.
    case_id: int | None
    answers: tuple[CannedLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTalk:
    """The conversation as the card of its case sums it up; instants in the staff chat's zone."""

    # Who is about to write to the customer, and until when that is believed.
    writing: tuple[str, datetime] | None = None
    # How many messages went each way.
    replies: int = 0
    turns: int = 0
    # The newest internal notes, oldest of them first: who, and what.
    notes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One message of those that are passed on together."""

    message_id: int
    media: str | None = None
    file_id: str | None = None
    # Words or caption: with formatting where `html`, else as somebody typed them.
    text: str | None = None
    html: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """Messages on their way; more than one is an album."""

    to_chat_id: int
    from_chat_id: int
    parts: tuple[Part, ...]
    thread_id: int | None = None
    reply_to: int | None = None
    # The original can't be copied: the bot says the words itself.
    retell: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A message that was edited, and its copy."""

    chat_id: int
    message_id: int
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What became of an agent's message: told with a reaction to it or a line under it."""

    relay_id: int
    chat_id: int
    message_id: int
    thread_id: int | None
    state: RelayState
    reason: Reason | None = None
    # Only the edit of it did not arrive.
    edit: bool = False
    # Reactions are not allowed there: told in words.
    in_words: bool = False
