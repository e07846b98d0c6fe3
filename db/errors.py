"""Telling a database that is away from a bug."""

from asyncio import CancelledError

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout


def is_database_down(error: BaseException) -> bool:
    """Say whether the error means that the database can't be reached (work may be repeated later)."""
    if isinstance(error, CancelledError):
        return False
    if isinstance(error, OperationalError | InterfaceError | PoolTimeout):
        return True
    if isinstance(error, DBAPIError):
        return error.connection_invalidated
    return isinstance(error, OSError)
