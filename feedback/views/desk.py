"""What agents do at the staff desk, and what they are shown for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from feedback.views.card import CardView, CaseLine

# Cases of the live summary that have a key at the same time; Telegram takes 100, two turn the page.
PAGE = 98


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """Somebody of the staff chat."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A message in a chat."""

    chat_id: int
    message_id: int
    # The topic it stands in.
    thread_id: int | None = None


class Taking(StrEnum):
    """How a tap on Take or Resolve ended."""

    # The case is the agent's, or may be resolved by them.
    YOURS = "yours"
    # Another agent was quicker.
    TAKEN = "taken"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """The outcome of a tap, and who has the case."""

    outcome: Taking
    owner: str | None = None


class Added(StrEnum):
    """What the bot does after being added to a chat."""

    # It is the staff chat.
    READY = "ready"
    # An admin added it: it prints the chat's id.
    SET_UP = "set_up"
    # Somebody else's chat: it leaves.
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSheet:
    """A card and where it goes or stands."""

    view: CardView
    chat_id: int
    # The topic, None: General or no topics at all.
    thread_id: int | None = None
    # None: not sent yet.
    message_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySheet:
    """The live summary and where it stands."""

    lines: Sequence[CaseLine]
    language: str
    # The message to be edited; None: a new one.
    message_id: int | None = None
    # Which case of the list is the first that has a key.
    start: int = 0
