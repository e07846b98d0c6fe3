"""A long import beside a running bot: both get their turn at the SQLite file."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from bot.cli.importing import polite_bar
from db import migrate
from db.engine import make_engine
from db.lock import only_one
from db.uow import UnitOfWork
from services.asking import Asking
from services.events import Events
from services.imports import Imports

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


async def test_the_bot_writes_while_a_long_file_goes_in(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/otklik.db"
    await migrate.prepare(url)
    importer, bot = make_engine(url), make_engine(url)
    uow, neighbour = UnitOfWork(importer), UnitOfWork(bot)
    imports = Imports(uow=uow, events=Events(uow=uow, asking=Asking(default_timezone="Europe/Warsaw")))
    lines = [f"e{n},2026-03-01T10:00:00Z,c{n}" for n in range(1000)]
    raw = "\n".join(["id,completed_at,contact.id", *lines]).encode()
    written = 0

    async def write_until(done: asyncio.Event) -> None:
        nonlocal written
        while not done.is_set():
            async with neighbour.write() as tx:
                await tx.store.put("written", str(written))
            written += 1
            await asyncio.sleep(0)

    done = asyncio.Event()
    with only_one(url), polite_bar("Events", url) as progress:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(write_until(done))
            view = await imports.events(raw, now=NOW, progress=progress)
            done.set()
    assert view.counts == {"created": 1000}
    # At least once between two chunks: nobody waited for the whole file.
    assert written >= 10
    await importer.dispose()
    await bot.dispose()
