"""A database for one trial, gone when the trial is over."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import event

from db.engine import make_engine
from db.tables import Base
from db.uow import UnitOfWork


@asynccontextmanager
async def world_beside(real: UnitOfWork) -> AsyncIterator[UnitOfWork]:
    """An empty world with the same days off."""
    with TemporaryDirectory(prefix="otklik-trial-") as folder:
        engine = make_engine(f"sqlite+aiosqlite:///{folder}/world.db")
        event.listen(engine.sync_engine, "connect", _careless)
        try:
            async with engine.begin() as connection:
                await connection.run_sync(Base.metadata.create_all)
            yield real.over(engine)
        finally:
            await engine.dispose()


def _careless(connection: Any, _record: object) -> None:
    # Nothing here has to outlive a power cut.
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous = OFF")
    cursor.close()
