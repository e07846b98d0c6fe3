"""Delivers updates to a webhook: in order within a chat, again and again until it answers 2xx."""

import asyncio
from collections.abc import Callable

from aiohttp import ClientError, ClientSession, ClientTimeout

from sandbox.call import Call
from sandbox.errors import BotApiError, LostAnswer
from sandbox.pipeline import perform
from sandbox.requests import call_in_answer
from sandbox.updates import Waiting
from sandbox.world import World

LONGEST = 60.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


def growing_pause(failures: int) -> float:
    """Seconds before the next try."""
    return float(min(2**failures, 300))


class Deliverer:
    """Runs beside the server."""

    def __init__(self, world: World, pause: Callable[[int], float] = growing_pause) -> None:
        self._world = world
        self._pause = pause
        # Chats with a delivery under way.
        self._busy: set[int | None] = set()

    async def run(self) -> None:
        """Until cancelled."""
        timeout = ClientTimeout(total=LONGEST)
        async with ClientSession(timeout=timeout) as session, asyncio.TaskGroup() as group:
            while True:
                for entry in self._ready():
                    self._busy.add(entry.chat_id)
                    group.create_task(self._deliver(session, entry))
                await self._world.updates.arrived.wait()

    def _ready(self) -> list[Waiting]:
        hook = self._world.hook
        if not hook.url:
            return []
        self._world.updates.expire()
        first_of_chat: dict[int | None, Waiting] = {}
        for entry in self._world.updates.pending.values():
            first_of_chat.setdefault(entry.chat_id, entry)
        free = [entry for chat, entry in first_of_chat.items() if chat not in self._busy]
        return free[: max(0, hook.max_connections - len(self._busy))]

    async def _deliver(self, session: ClientSession, entry: Waiting) -> None:
        """Try until it is accepted or the settings change."""
        version, failures = self._world.hook.version, 0
        try:
            while version == self._world.hook.version and entry.update_id in self._world.updates.pending:
                if await self._accepted(session, entry):
                    self._world.updates.close(entry, "confirmed")
                    return
                failures += 1
                await asyncio.sleep(self._pause(failures))
        finally:
            self._busy.discard(entry.chat_id)
            self._world.updates.arrived.fire()

    async def _accepted(self, session: ClientSession, entry: Waiting) -> bool:
        hook = self._world.hook
        headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
        self._world.updates.deliver([entry])
        try:
            async with session.post(hook.url, json=entry.wire(), headers=headers) as response:
                if response.status // 100 != 2:
                    words = f"Wrong response from the webhook: {response.status} {response.reason}"
                    hook.failed(words, self._world.clock.now())
                    return False
                await self._obey(await call_in_answer(response))
                return True
        except TimeoutError:
            hook.failed("Connection timed out", self._world.clock.now())
        except ClientError:
            hook.failed("Connection refused", self._world.clock.now())
        except BotApiError as error:
            hook.failed(error.description, self._world.clock.now())
            return True
        return False

    async def _obey(self, call: Call | None) -> None:
        """Do what the answer asks; its result goes nowhere, as with Telegram."""
        if call is None:
            return
        try:
            await perform(self._world, call)
        except (BotApiError, LostAnswer):
            return
