"""Reads updates that are newer than our dictionary: what can't be read is left out, the rest is kept."""

import copy
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from aiogram import Bot
from aiogram.exceptions import ClientDecodeError
from aiogram.types import Update
from pydantic import ValidationError

log = logging.getLogger(__name__)

# So many parts of one update may be unknown before it is given up as a whole.
MOST_PARTS = 20


def read_update(raw: Mapping[str, Any], bot: Bot) -> Update:
    """The update without the parts nobody here knows yet; if nothing is left, `unread` holds all of it."""
    known: Any = copy.deepcopy(dict(raw))
    for _ in range(MOST_PARTS):
        if len(known) < 2:
            break
        try:
            return Update.model_validate(known, context={"bot": bot})
        except ValidationError as error:
            mistake = error.errors(include_input=False, include_url=False)[0]
        path = mistake["loc"][:-1] if mistake["type"] == "missing" else mistake["loc"]
        log.warning(
            "left out",
            extra={"action": "unknown_part", "update_id": raw.get("update_id"), "part": _dotted(path)},
        )
        _remove(known, path)
    return Update.model_validate({"update_id": raw.get("update_id"), "unread": dict(raw)})


def read_batch(error: ClientDecodeError, bot: Bot) -> list[Update]:
    """The updates of an answer that could not be read as a whole; raises the error if it holds none."""
    found = error.data.get("result") if isinstance(error.data, dict) else None
    if not isinstance(found, list) or not found:
        raise error
    return [read_update(raw, bot) for raw in found]


def _remove(known: Any, path: Sequence[int | str]) -> None:
    """Take out the part the path leads to, or the nearest one around it."""
    around, key, inner = known, path[0], known
    for step in path:
        # A step may name a kind of thing instead of a place.
        if _has(inner, step):
            around, key, inner = inner, step, inner[step]
    del around[key]


def _has(inner: Any, step: int | str) -> bool:
    if isinstance(inner, list):
        return isinstance(step, int) and step < len(inner)
    return isinstance(inner, dict) and step in inner


def _dotted(path: Sequence[int | str]) -> str:
    return ".".join(map(str, path))
