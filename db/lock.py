"""One `otklik run` a SQLite file: a second one would ask everybody twice."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from db.engine import sqlite_file


class AlreadyRunningError(Exception):
    """Another process works on this database."""

    def __init__(self, database: str) -> None:
        super().__init__(
            f"Another `otklik run` is working on {database}: stop it first, "
            "or use PostgreSQL for more than one process."
        )


def is_running(url: str) -> bool:
    """Whether a bot works on this SQLite file just now."""
    try:
        with only_one(url):
            return False
    except AlreadyRunningError:
        return True


@contextmanager
def only_one(url: str) -> Iterator[None]:
    """Hold the SQLite file's lock, which dies with the process; may raise AlreadyRunningError."""
    database = sqlite_file(url)
    if database is None:
        yield
        return
    path = database.with_name(f"{database.name}.lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunningError(str(database)) from None
        yield
