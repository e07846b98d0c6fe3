"""Telling a database that is away from a bug, and what mends it."""

from asyncio import CancelledError

from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

# What PostgreSQL itself calls it (the first letters of its error codes): connection trouble, no such
# database, wrong credentials, a transaction that lost against another, no room, shutting down or starting up.
AWAY = ("08", "3D", "28", "40", "53", "57P")

# By the first characters of PostgreSQL's code.
SERVER_MENDS = {
    "3D": "PostgreSQL has no database of the name in DATABASE_URL: create it, or correct DATABASE_URL",
    "28": "PostgreSQL refuses the name or the password in DATABASE_URL: correct them",
    "531": "PostgreSQL's disk is full: make room",
    "533": "PostgreSQL has no connection left: raise max_connections, or stop what uses them",
    "57P": "PostgreSQL is starting or stopping: try again in a moment",
}
# By SQLite's words.
FILE_MENDS = {
    "not a database": "the file in DATABASE_URL is no SQLite database: name another, or move it away",
    "malformed": "the database file is damaged: restore a backup",
    "readonly": "the database file may not be written to: give this account the right to",
    "disk is full": "the disk is full: make room",
    "disk I/O error": "the disk can't be read or written: look at the system's log",
    "unable to open": "the database file can't be opened: look at its rights, or correct DATABASE_URL",
    "locked": "another program holds the database file: wait for it, or stop it",
}
FOLDER = "the database's folder can't be made or written to ({reason}): mend that, or correct DATABASE_URL"
SILENT = "the database can't be reached ({name}): start it, or correct DATABASE_URL"


def is_database_down(error: BaseException) -> bool:
    """Say whether the error means that the database can't be reached (work may be repeated later)."""
    if isinstance(error, CancelledError):
        return False
    if isinstance(error, OperationalError | InterfaceError | PoolTimeout) or type(error) is DatabaseError:
        return True
    if isinstance(error, DBAPIError):
        code = getattr(error.orig, "sqlstate", None) or ""
        return error.connection_invalidated or code.startswith(AWAY)
    return isinstance(error, OSError)


def mend_of(error: BaseException) -> str:
    """What is wrong with the database and what mends it, for errors that mean it can't be reached."""
    if isinstance(error, DBAPIError) and (mend := _named(error)):
        return mend
    if isinstance(error, PermissionError | FileNotFoundError | FileExistsError | NotADirectoryError):
        return FOLDER.format(reason=error.strerror)
    return SILENT.format(name=type(error).__name__)


def _named(error: DBAPIError) -> str | None:
    code, words = str(getattr(error.orig, "sqlstate", None) or ""), str(error.orig)
    by_code = (mend for sign, mend in SERVER_MENDS.items() if code.startswith(sign))
    by_words = (mend for sign, mend in FILE_MENDS.items() if sign in words)
    return next(by_code if code else by_words, None)
