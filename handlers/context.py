"""What every handler may ask for by name, and who is acting, whoever writes."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import TelegramObject, User

from feedback.changes import ITSELF, Actor, ActorKind, acting
from feedback.clock import Clock

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Context(BaseMiddleware):
    """Adds `now`, one instant for the whole update; what is changed was changed by whoever wrote."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Read the clock once and go on."""
        clock: Clock = data["clock"]
        data["now"] = clock.now()
        before = acting.set(_actor(data.get("event_from_user")))
        try:
            return await handler(event, data)
        finally:
            acting.reset(before)


def _actor(person: User | None) -> Actor:
    if person is None:
        return ITSELF
    return Actor(kind=ActorKind.PERSON, id=person.id, name=person.full_name)
