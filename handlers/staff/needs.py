"""What a key, a command or a message of the desk needs: the one table of who may do what there."""

from collections.abc import Mapping
from typing import Any

from aiogram.filters import CommandObject

from feedback.roles import Act
from feedback.signing import Callback

# Keys that only show something; every other key is work.
LOOKING = frozenset(
    {
        "faq", "faqone", "find", "history", "improvement", "improvements", "inbox", "less", "list", "mail",
        "mailmedia", "more", "open", "queue", "who",
    }
)  # fmt: skip
# Commands that only show something; the second only as long as nothing follows them.
LOOKING_COMMANDS = frozenset({"case", "cases", "inbox", "mine", "promises", "recovery", "who"})
LISTING_COMMANDS = frozenset({"canned", "causes", "faq", "improve"})
# Keys with a case's number that need the case to be one's own, free, or somebody who leads.
OWN = frozenset({"assign", "cause", "give", "outcome", "refund", "release", "resolve", "snooze", "snoozefor"})


def needed(data: Mapping[str, Any]) -> Act:
    """What must be allowed for what aiogram has found in an update; whatever is not listed is work."""
    tap: Callback | None = data.get("tap")
    command: CommandObject | None = data.get("command")
    if tap is not None:
        return Act.LOOK if tap.verb in LOOKING else Act.WORK
    if command is None:
        return Act.WORK
    lists = command.command in LISTING_COMMANDS and not command.args
    return Act.LOOK if lists or command.command in LOOKING_COMMANDS else Act.WORK


def case_of(data: Mapping[str, Any]) -> int | None:
    """The case that has to be one's own."""
    tap: Callback | None = data.get("tap")
    return tap.id if tap is not None and tap.verb in OWN else None
