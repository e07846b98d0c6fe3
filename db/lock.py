"""One `otklik run` a SQLite file: a second one would ask everybody twice."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import make_url


class AlreadyRunningError(Exception):
    """Another process works on this database."""

    def __init__(self, database: str) -> None:
        super().__init__(
            f"Another `otklik run` is working on {database}: stop it first, "
            "or use PostgreSQL for more than one process."
        )


@contextmanager
def only_one(url: str) -> Iterator[None]:
    """Hold the SQLite file's lock, which dies with the process; may raise AlreadyRunningError."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database or parsed.database == ":memory:":
        yield
        return
    path = Path(f"{parsed.database}.lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunningError(parsed.database) from None
        yield
