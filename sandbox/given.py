"""Objects a bot sends inside its parameters, checked against the Bot API's types."""

from typing import Any

from telegram import TelegramObject

from sandbox.dictionary import Json, without_unknown
from sandbox.errors import bad_request


def an_object(kind: type[TelegramObject], raw: Any) -> Json:
    """What Telegram keeps of it. Raises 400 when it is something else."""
    if not isinstance(raw, dict):
        raise bad_request(f"can't parse {kind.__name__}: expected an Object")
    try:
        return without_unknown(kind, raw)
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise bad_request(f"can't parse {kind.__name__}: wrong field specified") from error


def whole(raw: Any) -> int:
    """A whole number; 0 when it is none, as Telegram reads it."""
    try:
        return int(raw)
    except (TypeError, ValueError, OverflowError):
        return 0


def string(raw: Any) -> str:
    """A string; empty when it is none."""
    return raw if isinstance(raw, str) else ""
