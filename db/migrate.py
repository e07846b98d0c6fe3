"""Moves a database to the tables this version of Otklik works with."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event, text
from sqlalchemy.ext.asyncio import AsyncEngine

from db.engine import WRITE, make_engine

FOLDER = Path(__file__).parent / "migrations"
# Two replicas that start at once migrate in turn (any fixed number will do).
TURN = 0x07_0C_11_0C
Result = TypeVar("Result")


class NewerDatabaseError(Exception):
    """The database was written by a later version of Otklik."""

    def __init__(self, current: str) -> None:
        super().__init__(
            f"The database is at revision {current}, which this version of Otklik does not know: "
            "install the newer Otklik again, or restore a backup made before it was used."
        )


class OlderDatabaseError(Exception):
    """The database has to be migrated first."""

    def __init__(self, current: str | None) -> None:
        super().__init__(
            f"The database is at revision {current or 'none'} and this Otklik needs {head()}: "
            "run `otklik migrate`."
        )


def head() -> str:
    """The newest revision this version knows."""
    found = ScriptDirectory.from_config(config()).get_current_head()
    if found is None:
        raise FileNotFoundError(f"no migrations in {FOLDER}; install Otklik again")
    return found


async def current(url: str) -> str | None:
    """The database's revision; None when it is empty. Raises NewerDatabaseError."""
    return await _within(url, _current)


async def upgrade(url: str, target: str = "head") -> None:
    """Move the database up in one transaction; raises NewerDatabaseError."""
    await _within(url, lambda connection: _upgrade(connection, target))


async def downgrade(url: str, target: str) -> None:
    """Move the database down to a revision (`base`: to nothing)."""
    await _within(url, lambda connection: command.downgrade(config(connection), target))


async def prepare(url: str) -> None:
    """Before a start: an own SQLite file and an empty database are migrated, a shared one must be ready."""
    found = await current(url)
    if found == head():
        return
    if found is not None and not url.startswith("sqlite"):
        raise OlderDatabaseError(found)
    await upgrade(url)


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings, without a file."""
    made = Config()
    made.set_main_option("script_location", str(FOLDER))
    made.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    made.attributes["connection"] = connection
    return made


def _upgrade(connection: Connection, target: str) -> None:
    _current(connection)
    command.upgrade(config(connection), target)


def _current(connection: Connection) -> str | None:
    found = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()}
    if found is not None and found not in known:
        raise NewerDatabaseError(found)
    return found


async def _within(url: str, work: Callable[[Connection], Result]) -> Result:
    engine = _engine(url)
    try:
        async with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                await connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": TURN})
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


def _engine(url: str) -> AsyncEngine:
    engine = make_engine(url)
    if engine.dialect.name == "sqlite":
        # A batch migration rebuilds a table: with foreign keys on, dropping the old one would empty others.
        event.listen(engine.sync_engine, "connect", _without_foreign_keys)
    return engine.execution_options(**{WRITE: True})


def _without_foreign_keys(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = OFF")
    cursor.close()
