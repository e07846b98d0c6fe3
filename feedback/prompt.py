"""What the bot asked an agent for: their next message, or a reply to the question, is taken as this."""

from dataclasses import dataclass
from enum import StrEnum


class PromptKind(StrEnum):
    """What an agent's next message is; the values are stored: never rename one."""

    # What was done about a case: closes it.
    NOTE = "note"
    # The sum that was paid back: the step before the root cause.
    SUM = "sum"
    # Words to the customer.
    REPLY = "reply"
    # What whoever answers next should know about the customer.
    ABOUT = "about"
    # What should change because of a case: an improvement.
    IMPROVEMENT = "improvement"
    # What those who raised an improvement read once it is done; the number is in `arg`.
    TOLD = "told"
    # How the bot is to address the customer.
    ADDRESS = "address"
    # When and what the customer was promised.
    PROMISE = "promise"
    # A value or words of a campaign's draft; which one is in `arg`.
    DRAFT = "draft"


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """What this message of an agent's is meant for."""

    kind: PromptKind
    case_id: int | None = None
    # What else the asker wants to know again, at most 200 characters and never a person's words.
    arg: str = ""
