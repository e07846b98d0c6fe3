"""Replicas wake each other."""

import asyncio
from datetime import UTC, datetime

import asyncpg
import pytest
from sqlalchemy.engine import make_url

from db.engine import make_engine
from db.listen import listen
from db.uow import UnitOfWork
from feedback.delivery import Kind
from tests.databases import PostgresDatabases

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


class Heard:
    """Bells rung, to be waited for."""

    def __init__(self) -> None:
        self.names: asyncio.Queue[str] = asyncio.Queue()

    async def next(self) -> str:
        async with asyncio.timeout(10):
            return await self.names.get()


async def queue_from_another_process(url: str, cause: str) -> None:
    engine = make_engine(url)
    async with UnitOfWork(engine).write() as tx:
        await tx.deliveries.queue(Kind.NOTICE, now=NOW, cause=cause, chat_id=1)
    await engine.dispose()


async def cut_connections(url: str) -> None:
    dsn = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    connection = await asyncpg.connect(dsn)
    await connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    await connection.close()


@pytest.fixture
def url(postgres_databases: PostgresDatabases) -> str:
    return postgres_databases.fresh()


async def test_a_commit_elsewhere_rings_here_also_after_the_connection_was_lost(url: str) -> None:
    heard = Heard()
    async with asyncio.TaskGroup() as tasks:
        listening = tasks.create_task(
            listen(url, heard.names.put_nowait, ["dispatch", "analyse"], lambda _seconds: asyncio.sleep(0))
        )
        assert [await heard.next(), await heard.next()] == ["dispatch", "analyse"], "at the start"
        await queue_from_another_process(url, "first")
        assert await heard.next() == "dispatch"
        await cut_connections(url)
        assert [await heard.next(), await heard.next()] == ["dispatch", "analyse"], "after the gap"
        await queue_from_another_process(url, "second")
        assert await heard.next() == "dispatch"
        listening.cancel()


async def test_the_url_may_say_what_the_engine_understands(url: str) -> None:
    heard = Heard()
    more = make_url(url).update_query_dict({"ssl": "prefer", "prepared_statement_cache_size": "0"})
    async with asyncio.TaskGroup() as tasks:
        listening = tasks.create_task(
            listen(more.render_as_string(hide_password=False), heard.names.put_nowait, ["dispatch"])
        )
        assert await heard.next() == "dispatch"
        listening.cancel()
