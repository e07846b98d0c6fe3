"""The audit log: who changed what, with before and after; never a customer's words, never a token."""

import re
from collections.abc import Collection, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

# What can be told by a text alone: keys of the API, secrets of webhooks, tokens of bots.
_TOKEN = re.compile(r"\b(?:otk_|whsec_)[\w+/=-]{6,}|\b\d{5,}:[\w-]{30,}")
# What is never written down, whatever it holds.
_SECRET = frozenset({"secret", "token", "hash", "key", "password"})
HIDDEN = "•••"


class ChangeKind(StrEnum):
    """What was changed (each has a name in every language); the values are stored: never rename one."""

    CAMPAIGN = "campaign"
    ROLE = "role"
    ROUTE = "route"
    OWNER = "owner"
    KEY = "key"
    WEBHOOK = "webhook"
    SEGMENT = "segment"
    CANNED = "canned"
    FAQ = "faq"
    CAUSE = "cause"
    LOCATION = "location"
    LINK = "link"
    INCENTIVE = "incentive"
    SETTING = "setting"
    # Somebody took data out of the bot.
    EXPORT = "export"
    # Something about one contact's data or consent.
    PRIVACY = "privacy"


class ActorKind(StrEnum):
    """Through which door somebody came; the values are stored: never rename one."""

    PERSON = "person"
    KEY = "key"
    COMMAND_LINE = "cli"
    # Nobody: the bot did it by a rule.
    ITSELF = "itself"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who does something."""

    kind: ActorKind
    # A person's Telegram account, or the number of a key.
    id: int | None = None
    name: str = ""


ITSELF = Actor(kind=ActorKind.ITSELF)
COMMAND_LINE = Actor(kind=ActorKind.COMMAND_LINE)
# Set at each door (an update, a call, a command) for whatever follows from it; tasks inherit it.
acting: ContextVar[Actor] = ContextVar("acting", default=ITSELF)

State = Mapping[str, Any]


def difference(
    before: State | None, after: State | None
) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """Both states without what they share, and without tokens; None for what was not, or is no more."""
    if before is None or after is None:
        return _clean(before), _clean(after)
    moved = {key for key in {*before, *after} if _of(before, key) != _of(after, key)}
    return _clean(_only(before, moved)), _clean(_only(after, moved))


def _of(state: State, key: str) -> tuple[bool, Any]:
    return key in state, state.get(key)


def _only(state: State, keys: Collection[str]) -> State:
    return {key: value for key, value in state.items() if key in keys}


def _clean(state: State | None) -> dict[str, Any] | None:
    if state is None:
        return None
    return {key: HIDDEN if key.lower() in _SECRET else _safe(value) for key, value in state.items()}


def _safe(value: Any) -> Any:
    if isinstance(value, Mapping):
        return _clean(value)
    if isinstance(value, list | tuple):
        return [_safe(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    return _TOKEN.sub(HIDDEN, value) if isinstance(value, str) else value
