"""The running sandbox: server, deliverer, acts and waiting calls in one object."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress

from aiohttp import web

from sandbox import pages, views, waiting
from sandbox.acts import Acts
from sandbox.clock import Clock
from sandbox.control import Control, sentences
from sandbox.deliverer import Deliverer, growing_pause
from sandbox.dictionary import Json
from sandbox.limits import Limits
from sandbox.server import MOST_BYTES, BotApi
from sandbox.waiting import Condition
from sandbox.world import World

TOKEN = "4242:sandbox-token"  # noqa: S105 - it opens nothing but the sandbox


def anything(_view: Json) -> bool:
    """Every message will do."""
    return True


class Sandbox:
    """A local Telegram that runs."""

    def __init__(self, world: World, url: str) -> None:
        self.world = world
        self.url = url
        self.act = Acts(world)
        self.token = world.token
        self.bot_id = world.bot_id
        self.clock = world.clock
        self.ledger = world.ledger
        self.faults = world.faults
        self.limits = world.meter.limits
        self.updates = world.updates

    @property
    def mark(self) -> int:
        """The number of the last ledger entry, for `next_message(after=...)`."""
        return len(self.ledger.entries)

    async def settle(self, update_id: int | None = None, *, timeout: float = 5.0) -> None:
        """Until the bot has confirmed the update (None: all so far).

        Raises TimeoutError once the bot has confirmed and sent nothing for so many seconds.
        """
        await waiting.settled(self.world, update_id, timeout)

    async def next_message(
        self,
        chat_id: int | None = None,
        condition: Condition = anything,
        *,
        after: int = 0,
        timeout: float = 5.0,
    ) -> Json:
        """The first message view the bot sent or edited after ledger entry `after`. Raises TimeoutError."""
        return await waiting.message(self.world, chat_id, condition, after, timeout)

    async def until(self, done: Callable[[], bool], *, timeout: float = 5.0) -> None:
        """Until a condition holds; looked at whenever something happens. Raises TimeoutError."""
        await waiting.until(self.world, done, timeout)

    def messages(self, chat_id: int) -> list[Json]:
        """All message views of a chat, oldest first."""
        chat = self.world.chat(chat_id)
        return [views.message(self.world, post) for post in chat.posts.values() if not post.deleted]

    def toasts(self, person_id: int) -> list[Json]:
        """What the bot answered to this person's taps."""
        return self.world.person(person_id).toasts


@asynccontextmanager
async def beside(work: Coroutine[object, object, None]) -> AsyncIterator[None]:
    """Runs `work` until the block ends; its own failure is raised then."""
    # A TaskGroup would wrap the failures of the tests that use the sandbox into exception groups.
    task = asyncio.create_task(work)  # noqa: TID251 - awaited below, so no failure is lost
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@asynccontextmanager
async def served(world: World, host: str, port: int) -> AsyncIterator[str]:
    """The HTTP server; gives its address."""
    application = web.Application(client_max_size=MOST_BYTES, middlewares=[sentences])
    application.add_routes([*BotApi(world).routes(), *Control(world).routes(), *pages.routes()])
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.05)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def running(
    *,
    token: str = TOKEN,
    username: str = "otklik_bot",
    host: str = "127.0.0.1",
    port: int = 0,
    clock: Clock | None = None,
    limits: Limits | None = None,
    webhook_pause: Callable[[int], float] = growing_pause,
    query_seconds: float = 15.0,
) -> AsyncIterator[Sandbox]:
    """A sandbox in this event loop; `limits` None switches them off."""
    world = World(
        token=token,
        username=username,
        clock=clock or Clock(),
        limits=limits or Limits(enabled=False),
        query_seconds=query_seconds,
    )
    async with served(world, host, port) as url, beside(Deliverer(world, webhook_pause).run()):
        yield Sandbox(world, url)
