"""Hears what other processes committed (PostgreSQL LISTEN), so that no worker waits for its tick."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

import asyncpg
from sqlalchemy.engine import make_url

from db.uow import CHANNEL

log = logging.getLogger(__name__)

# Seconds before a lost connection is made again.
PAUSE = 1.0
LONGEST_PAUSE = 30.0
# What may stand in the URL for the engine, not for the driver.
ENGINES_OWN = ("prepared_statement_cache_size", "prepared_statement_name_func")


async def listen(
    url: str,
    ring: Callable[[str], None],
    all_bells: Iterable[str],
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Ring for each notification until cancelled; after a gap ring for everything, some were missed."""
    how = _how(url)
    bells = tuple(all_bells)
    pause = PAUSE
    while True:
        try:
            await _hear(how, ring, bells)
            pause = PAUSE
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.warning("not listening", extra={"action": "listen_trouble", "error": type(error).__name__})
            pause = min(LONGEST_PAUSE, pause * 2)
        await sleep(pause)


def _how(url: str) -> dict[str, Any]:
    """The driver's arguments, as the engine reads them from the URL (ssl=require, for example)."""
    parsed = make_url(url)
    _, how = parsed.get_dialect()().create_connect_args(parsed)
    return {name: value for name, value in how.items() if name not in ENGINES_OWN}


async def _hear(how: Mapping[str, Any], ring: Callable[[str], None], bells: tuple[str, ...]) -> None:
    lost = asyncio.Event()
    connection = await asyncpg.connect(**how)
    try:
        connection.add_termination_listener(lambda _connection: lost.set())
        await connection.add_listener(CHANNEL, lambda _c, _pid, _channel, name: ring(name))
        for name in bells:
            ring(name)
        await lost.wait()
    finally:
        # The server may be gone: a polite goodbye would wait for it.
        connection.terminate()
