"""Restarts in tests: the process is gone at once, whatever it was doing, and another one begins."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest

from bot.app import App, open_app
from tests.house import House, leaves_over


class Restarts:
    """Kills the house's process and starts another over the same database and the same Telegram."""

    def __init__(self, house: House, stack: AsyncExitStack) -> None:
        self._house = house
        self._stack = stack

    async def kill(self) -> None:
        """No request is finished, nothing is settled or acknowledged any more."""
        await self._house.app.nursery.close()

    async def start(self) -> None:
        """A new process: it remembers nothing."""
        settings, leaves = self._house.app.settings, leaves_over(self._house.tg)
        self._house.app = await self._stack.enter_async_context(open_app(settings, leaves))
        await self._begin(self._house.app)

    async def __call__(self) -> None:
        """Kill, then start."""
        await self.kill()
        await self.start()

    async def _begin(self, app: App) -> None:
        await app.batcher.start()
        await app.batcher.loaded()
        self._stack.push_async_callback(app.batcher.stop)
        app.nursery.spawn(app.polling.run(), "polling")


@pytest.fixture
async def restarts(house: House) -> AsyncIterator[Restarts]:
    """Restarts of this house."""
    async with AsyncExitStack() as stack:
        yield Restarts(house, stack)
