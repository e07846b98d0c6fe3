"""Engines for both databases."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

# Milliseconds a SQLite writer waits for another process's write.
BUSY_TIMEOUT = 5000
WRITE = "otklik_write"
DRIVERS = ("sqlite+aiosqlite", "postgresql+asyncpg")

Engine = AsyncEngine


def check_url(url: str) -> str:
    """Return the URL; raise ValueError with a sentence that names the mend."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise ValueError("is not a database URL; try sqlite+aiosqlite:///data/otklik.db") from None
    if parsed.drivername not in DRIVERS:
        raise ValueError(
            f"names the driver {parsed.drivername!r}; allowed: sqlite+aiosqlite:///FILE"
            " or postgresql+asyncpg://USER@HOST/NAME"
        )
    if parsed.get_backend_name() == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise ValueError("names no file, so nothing would be kept; try sqlite+aiosqlite:///data/otklik.db")
    return url


def sqlite_file(url: str) -> Path | None:
    """The file of an embedded database; None for a server or a database in memory."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))


def make_engine(url: str) -> Engine:
    """Build the engine; a SQLite file's folder is made, its journal is WAL."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_async_engine(
            url, pool_pre_ping=True, pool_size=10, max_overflow=10, hide_parameters=True
        )
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(url, hide_parameters=True)
    event.listen(engine.sync_engine, "connect", _configure_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _configure_sqlite(connection: Any, _record: object) -> None:
    # The driver's own transactions start too late: SQLAlchemy's "begin" event speaks instead.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        f"busy_timeout = {BUSY_TIMEOUT}",
        "foreign_keys = ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A unit that will write takes the lock at once: upgrading a read lock later can only fail.
    writes = connection.get_execution_options().get(WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
