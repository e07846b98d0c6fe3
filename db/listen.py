"""Hears what other processes committed (PostgreSQL LISTEN), so that no worker waits for its tick."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable

import asyncpg
from sqlalchemy.engine import make_url

from db.uow import CHANNEL

log = logging.getLogger(__name__)

# Seconds before a lost connection is made again.
PAUSE = 1.0
LONGEST_PAUSE = 30.0


async def listen(
    url: str,
    ring: Callable[[str], None],
    all_bells: Iterable[str],
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Ring for each notification until cancelled; after a gap ring for everything, some were missed."""
    dsn = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    bells = tuple(all_bells)
    pause = PAUSE
    while True:
        try:
            await _hear(dsn, ring, bells)
            pause = PAUSE
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.warning("not listening", extra={"action": "listen_trouble", "error": type(error).__name__})
            pause = min(LONGEST_PAUSE, pause * 2)
        await sleep(pause)


async def _hear(dsn: str, ring: Callable[[str], None], bells: tuple[str, ...]) -> None:
    lost = asyncio.Event()
    connection = await asyncpg.connect(dsn)
    try:
        connection.add_termination_listener(lambda _connection: lost.set())
        await connection.add_listener(CHANNEL, lambda _c, _pid, _channel, name: ring(name))
        for name in bells:
            ring(name)
        await lost.wait()
    finally:
        # The server may be gone: a polite goodbye would wait for it.
        connection.terminate()
