"""The database: reachable, at the right revision, with nothing set aside."""

from datetime import datetime

from bot.checking.finding import Finding, mend, note, ok
from db import migrate
from db.engine import make_engine, sqlite_file
from db.errors import is_database_down
from db.uow import UnitOfWork
from services.checks import Checks

NAME = "database"


async def database(url: str, now: datetime) -> list[Finding]:
    """Look without changing anything."""
    path = sqlite_file(url)
    if path is not None and not path.exists():
        return [note(NAME, f"{path} is not there yet: `otklik run` makes it")]
    try:
        return [await _revision(url), *await _set_aside(url, now)]
    except migrate.NewerDatabaseError as error:
        return [mend(NAME, str(error))]
    except Exception as error:  # to tell a database that is away from a bug
        if not is_database_down(error):
            raise
        return [mend(NAME, f"can't be reached ({type(error).__name__}): start it, or correct DATABASE_URL")]


async def _revision(url: str) -> Finding:
    found, head = await migrate.current(url), migrate.head()
    if found == head:
        return ok(NAME, f"reachable, at revision {head}")
    if sqlite_file(url) is not None or found is None:
        return note(NAME, f"at revision {found or 'none'}: `otklik run` moves it to {head}")
    return mend(NAME, f"at revision {found}, this version needs {head}: run `otklik migrate`")


async def _set_aside(url: str, now: datetime) -> list[Finding]:
    if await migrate.current(url) != migrate.head():
        return []
    engine = make_engine(url)
    try:
        depth = await Checks(uow=UnitOfWork(engine)).depth(now)
    finally:
        await engine.dispose()
    if not depth.set_aside:
        return []
    return [
        note("updates", f"{depth.set_aside} could not be handled; they stand in the table failed_updates")
    ]
