"""A start-up check: aiogram passes by name, so a wrong name would fail only when somebody taps."""

import inspect
from collections.abc import Callable, Collection, Iterator
from functools import cache
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.handler import HandlerObject

# What aiogram itself and our middlewares add.
OFFERED = frozenset(
    {
        "bot", "bots", "dispatcher", "event_from_user", "event_chat", "event_thread_id", "event_context",
        "event_update", "event_router", "handler", "command", "exception",
        "now", "sign", "say", "person", "callback_data", "tap", "ui", "agent", "awaited", "case_id", "words",
        "about", "sure", "promised", "target",
    }
)  # fmt: skip


def unknown_parameters(root: Router, offered: Collection[str]) -> list[str]:
    """Handler parameters nobody will fill, as `module.function(parameter)`."""
    known = OFFERED | set(offered)
    return [
        f"{handler.callback.__module__}.{handler.callback.__qualname__}({name})"
        for handler in _handlers(root)
        for name in _named(handler.callback)
        if name not in known
    ]


def _handlers(router: Router) -> Iterator[HandlerObject]:
    for each in router.chain_tail:
        for observer in each.observers.values():
            yield from observer.handlers


@cache
def _named(handler: Callable[..., Any]) -> list[str]:
    parameters = list(inspect.signature(handler).parameters.values())
    # The first one is the event, whatever it is called.
    return [p.name for p in parameters[1:] if p.default is p.empty and p.kind is not p.VAR_KEYWORD]
