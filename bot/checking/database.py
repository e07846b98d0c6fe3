"""The database: reachable, at the right revision, with nothing set aside."""

import os
import shutil
from datetime import datetime
from pathlib import Path

from bot.checking.finding import Finding, mend, note, ok
from db import migrate
from db.engine import make_engine, sqlite_file
from db.errors import is_database_down, mend_of
from db.uow import UnitOfWork
from services.checks import Checks

NAME = "database"
# Bytes on the disk under which a file that grows is in danger.
LEAST_FREE = 100 * 2**20


async def database(url: str, now: datetime) -> list[Finding]:
    """Look without changing anything."""
    path = sqlite_file(url)
    if path is not None and (trouble := _place(path)):
        return [trouble]
    try:
        return [await _revision(url), *await _set_aside(url, now)]
    except migrate.NewerDatabaseError as error:
        return [mend(NAME, str(error))]
    except Exception as error:  # to tell a database that is away from a bug
        if not is_database_down(error):
            raise
        return [mend(NAME, mend_of(error))]


def _place(path: Path) -> Finding | None:
    """What stands in the way of an own file, or that it is to be made; None when it is there and good."""
    place = next(each for each in (path, *path.absolute().parents) if each.exists())
    if place != path and not place.is_dir():
        return mend(NAME, f"{place} is no folder: correct DATABASE_URL")
    if not os.access(place, os.W_OK):
        return mend(
            NAME, f"{place} may not be written to: give this account the right, or correct DATABASE_URL"
        )
    if (free := shutil.disk_usage(place).free) < LEAST_FREE:
        return mend(NAME, f"only {free // 2**20} MiB are free on the disk of {path}: make room")
    return None if path.exists() else note(NAME, f"{path} is not there yet: `otklik run` makes it")


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
