"""A database that is away is told from a bug."""

import asyncio

import asyncpg
import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from db.engine import make_engine
from db.errors import is_database_down, mend_of
from tests.databases import PostgresDatabases


async def error_of(url: str, statement: str = "SELECT 1") -> Exception:
    engine = make_engine(url)
    try:
        with pytest.raises(Exception) as caught:  # noqa: PT011 - whichever it is: judged by the caller
            async with engine.connect() as connection:
                await connection.execute(text(statement))
    finally:
        await engine.dispose()
    return caught.value


async def test_no_server_no_database_and_no_room_mean_that_it_is_away(
    postgres_databases: PostgresDatabases,
) -> None:
    url = await asyncio.to_thread(postgres_databases.fresh)
    there = make_url(url)
    nobody = there.set(host="127.0.0.1", port=1, query={})
    for broken in (nobody, there.set(database="nowhere"), there.set(username="nobody")):
        assert is_database_down(await error_of(broken.render_as_string(hide_password=False)))


async def test_each_trouble_of_a_server_names_its_mend(postgres_databases: PostgresDatabases) -> None:
    there = make_url(await asyncio.to_thread(postgres_databases.fresh))
    cases = {
        there.set(host="127.0.0.1", port=1, query={}): "start it, or correct",
        there.set(database="nowhere"): "create it",
        there.set(username="nobody"): "the name or the password",
    }
    for broken, words in cases.items():
        assert words in mend_of(await error_of(broken.render_as_string(hide_password=False)))


async def test_a_transaction_that_lost_against_another_is_repeated(
    postgres_databases: PostgresDatabases,
) -> None:
    url = await asyncio.to_thread(postgres_databases.fresh)
    for code in ("40P01", "40001"):
        statement = f"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{code}'; END $$"
        assert is_database_down(await error_of(url, statement)), code


async def test_a_server_that_starts_up_or_shuts_down_is_away(postgres_databases: PostgresDatabases) -> None:
    url = await asyncio.to_thread(postgres_databases.fresh)
    for code in ("57P01", "57P03", "53300"):
        statement = f"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{code}'; END $$"
        assert is_database_down(await error_of(url, statement)), code
    assert asyncpg.CannotConnectNowError.sqlstate == "57P03"


async def test_a_wrong_query_is_a_bug(postgres_databases: PostgresDatabases) -> None:
    url = await asyncio.to_thread(postgres_databases.fresh)
    assert not is_database_down(await error_of(url, "SELECT nothing FROM nowhere"))
