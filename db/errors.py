"""Telling a database that is away from a bug."""

from asyncio import CancelledError

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

# What PostgreSQL itself calls it (the first letters of its error codes): connection trouble, no such
# database, wrong credentials, no room, shutting down or starting up.
AWAY = ("08", "3D", "28", "53", "57P")


def is_database_down(error: BaseException) -> bool:
    """Say whether the error means that the database can't be reached (work may be repeated later)."""
    if isinstance(error, CancelledError):
        return False
    if isinstance(error, OperationalError | InterfaceError | PoolTimeout):
        return True
    if isinstance(error, DBAPIError):
        code = getattr(error.orig, "sqlstate", None) or ""
        return error.connection_invalidated or code.startswith(AWAY)
    return isinstance(error, OSError)
