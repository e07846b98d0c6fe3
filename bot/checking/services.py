"""Services and their owners: whose cases nobody is thought of first for."""

from datetime import datetime

from bot.checking.finding import Finding, note, ok
from db import migrate
from db.engine import make_engine, sqlite_file
from db.errors import is_database_down
from db.uow import UnitOfWork
from services.routes import Owners

NAME = "owners"


async def services(url: str, now: datetime) -> list[Finding]:
    """Nothing to say while the database is away or not ready: that is another finding."""
    return [await _owners(url, now)] if await ready(url) else []


async def ready(url: str) -> bool:
    """Whether the database is there and up to date."""
    if _missing(url):
        return False
    try:
        return await migrate.current(url) == migrate.head()
    except Exception as error:  # to tell a database that is away from a bug
        if not is_database_down(error) and not isinstance(error, migrate.NewerDatabaseError):
            raise
        return False


def _missing(url: str) -> bool:
    path = sqlite_file(url)
    return path is not None and not path.exists()


async def _owners(url: str, now: datetime) -> Finding:
    engine = make_engine(url)
    try:
        view = await Owners(UnitOfWork(engine)).listing(now)
    finally:
        await engine.dispose()
    if view.without:
        return note(NAME, f"these services have none: {', '.join(view.without)}; name one with /owner")
    return ok(NAME, "every service has one") if view.owners else ok(NAME, "no service has been told of yet")
