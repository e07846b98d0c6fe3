"""Waiting without sleeping: for updates to be handled, for messages to come."""

import asyncio
from collections.abc import Callable

from sandbox import views
from sandbox.dictionary import Json
from sandbox.ledger import ACCEPTED
from sandbox.world import World

Condition = Callable[[Json], bool]


async def until(
    world: World, done: Callable[[], bool], seconds: float, progress: Callable[[], object] = bool
) -> None:
    """Until it holds. Raises TimeoutError after so many seconds in which `progress` has not changed."""
    async with asyncio.timeout(seconds) as limit:
        before = progress()
        while not done():
            await world.bus.changed.wait()
            if before != (before := progress()):
                limit.reschedule(asyncio.get_running_loop().time() + seconds)


async def settled(world: World, update_id: int | None, seconds: float) -> None:
    """Until the bot has confirmed this update (None: all that are there now).

    Raises TimeoutError once it has confirmed and sent nothing for so many seconds, however busy the machine.
    """
    updates, entries = world.updates, world.ledger.entries
    last = updates.last_id if update_id is None else update_id
    await until(world, lambda: updates.settled(last), seconds, lambda: (len(updates.pending), len(entries)))


class Finder:
    """Looks through new ledger entries for a message."""

    def __init__(self, world: World, chat_id: int | None, condition: Condition, after: int) -> None:
        self._world = world
        self._chat_id = chat_id
        self._condition = condition
        self._next = after
        self.found: Json | None = None

    def look(self) -> bool:
        """True when the message is there (in `found`)."""
        while self.found is None and self._next < len(self._world.ledger.entries):
            entry = self._world.ledger.entries[self._next]
            self._next += 1
            wanted = entry.outcome == ACCEPTED and self._chat_id in (None, entry.chat_id)
            for message_id in entry.message_ids if wanted else ():
                self._try(entry.chat_id or 0, message_id)
        return self.found is not None

    def _try(self, chat_id: int, message_id: int) -> None:
        post = self._world.chat(chat_id).live(message_id)
        if self.found is None and post is not None:
            view = views.message(self._world, post)
            self.found = view if self._condition(view) else None


async def message(
    world: World, chat_id: int | None, condition: Condition, after: int, seconds: float
) -> Json:
    """The first message sent or edited after a ledger entry that meets the condition. Raises TimeoutError."""
    finder = Finder(world, chat_id, condition, after)
    await until(world, finder.look, seconds)
    return finder.found or {}
