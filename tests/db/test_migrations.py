"""Migrations climb every stair up and down, and end at the tables the code works with."""

import asyncio

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from db import migrate
from db.engine import make_engine
from db.tables import Base
from tests.databases import PostgresDatabases

REVISIONS = [
    script.revision
    for script in reversed(list(ScriptDirectory.from_config(migrate.config()).walk_revisions()))
]


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, Base.metadata))


def indexes(connection: Connection) -> dict[str, str]:
    """Names and definitions; Alembic does not compare the conditions of partial indexes."""
    on_sqlite = connection.dialect.name == "sqlite"
    query = (
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        if on_sqlite
        else "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
    )
    rows = connection.execute(text(query)).all()
    return {name: " ".join(sql.split()) for name, sql in rows if "alembic" not in name}


async def test_every_stair_goes_up_down_and_up(empty_database_url: str) -> None:
    below = "base"
    for revision in REVISIONS:
        await migrate.upgrade(empty_database_url, revision)
        await migrate.downgrade(empty_database_url, below)
        await migrate.upgrade(empty_database_url, revision)
        below = revision
    assert await migrate.current(empty_database_url) == migrate.head()


async def test_at_the_bottom_nothing_is_left(empty_database_url: str) -> None:
    await migrate.upgrade(empty_database_url)
    await migrate.downgrade(empty_database_url, "base")
    engine = make_engine(empty_database_url)
    async with engine.connect() as connection:
        tables = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
    await engine.dispose()
    assert tables == ["alembic_version"]
    assert await migrate.current(empty_database_url) is None


async def test_the_top_equals_the_models(empty_database_url: str, database_url: str) -> None:
    await migrate.upgrade(empty_database_url)
    migrated, modelled = make_engine(empty_database_url), make_engine(database_url)
    async with migrated.connect() as left, modelled.connect() as right:
        assert await left.run_sync(differences) == [], "run `make migration`"
        assert await left.run_sync(indexes) == await right.run_sync(indexes), "run `make migration`"
    await migrated.dispose()
    await modelled.dispose()


async def test_migrating_twice_changes_nothing(empty_database_url: str) -> None:
    await migrate.prepare(empty_database_url)
    await migrate.prepare(empty_database_url)
    assert await migrate.current(empty_database_url) == migrate.head()


async def test_a_newer_database_is_refused_with_the_mend(empty_database_url: str) -> None:
    await migrate.upgrade(empty_database_url)
    await _stamp(empty_database_url, "9999")
    with pytest.raises(migrate.NewerDatabaseError, match=r"revision 9999.*install the newer Otklik"):
        await migrate.prepare(empty_database_url)
    with pytest.raises(migrate.NewerDatabaseError):
        await migrate.upgrade(empty_database_url)


async def _stamp(url: str, revision: str) -> None:
    engine = make_engine(url)
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = :name"), {"name": revision})
    await engine.dispose()


async def test_an_older_shared_database_waits_for_its_owner(
    postgres_databases: PostgresDatabases, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = await asyncio.to_thread(postgres_databases.empty)
    await migrate.prepare(url)
    monkeypatch.setattr(migrate, "head", lambda: "0002")
    with pytest.raises(migrate.OlderDatabaseError, match="run `otklik migrate`"):
        await migrate.prepare(url)
