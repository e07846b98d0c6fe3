"""What every command shares: one event loop, one way to fail, one way to print."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TypeVar

import typer

from bot.cli.troubles import CommandError, sentences_of
from bot.clock import PacedClock, SystemClock
from bot.settings import Settings, read_settings
from db import migrate
from db.engine import make_engine
from db.uow import UnitOfWork
from feedback.changes import COMMAND_LINE, acting

if TYPE_CHECKING:
    from bot.app import App

Result = TypeVar("Result")

# Stands in where a command has no need of Telegram.
NO_TOKEN = "0:not-needed-by-this-command"  # noqa: S105 - not a secret

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]


def act(work: Callable[[], Coroutine[Any, Any, Result]]) -> Result:
    """Run a command's work; an error becomes sentences on standard error and exit code 1."""
    try:
        return asyncio.run(work())
    except (typer.Exit, BrokenPipeError):
        # Whoever reads the output (head, less) has seen enough: no error of ours.
        raise
    except Exception as error:
        fail(error)


def fail(error: Exception) -> NoReturn:
    """Say what is wrong and how to mend it; exit code 1."""
    for sentence in sentences_of(error):
        note(sentence)
    raise typer.Exit(1)


def settings(*, telegram: bool = True) -> Settings:
    """The environment and .env; a command without Telegram needs no token."""
    if telegram or os.environ.get("BOT_TOKEN"):
        return read_settings()
    return read_settings(bot_token=NO_TOKEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a command that only reads and writes the database works with."""

    settings: Settings
    uow: UnitOfWork
    clock: PacedClock


@asynccontextmanager
async def desk() -> AsyncIterator[Desk]:
    """A ready database, without Telegram and without the model."""
    configured = settings(telegram=False)
    acting.set(COMMAND_LINE)
    await migrate.prepare(configured.database_url)
    engine = make_engine(configured.database_url)
    try:
        yield Desk(settings=configured, uow=UnitOfWork(engine), clock=SystemClock())
    finally:
        await engine.dispose()


@asynccontextmanager
async def opened(*, telegram: bool = False) -> AsyncIterator["App"]:
    """Every part of the bot over a ready database; nothing is started."""
    # Imported late: help and mistakes in the arguments are shown at once.
    from bot.app import open_app

    configured = settings(telegram=telegram)
    acting.set(COMMAND_LINE)
    await migrate.prepare(configured.database_url)
    async with open_app(configured) as app:
        yield app


def say(line: str = "") -> None:
    """A line for people, on standard output."""
    typer.echo(line)


def note(line: str) -> None:
    """A line beside the result, on standard error."""
    typer.echo(line, err=True)


def document(value: Any) -> None:
    """One JSON document on standard output."""
    typer.echo(as_json(value))


def as_json(value: Any) -> str:
    """The value as JSON; times and dates as ISO text."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=_iso)


def _iso(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def table(headers: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    """Columns of text on standard output."""
    for line in columns(headers, rows):
        say(line)


def columns(headers: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> list[str]:
    """Lines whose columns are as wide as their longest cell."""
    cells = [headers, *[tuple("" if cell is None else str(cell) for cell in row) for row in rows]]
    widths = [max(len(row[column]) for row in cells) for column in range(len(headers))]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in cells]


def read_bytes(path: Path) -> bytes:
    """A file's content; a CommandError says what is wrong with the path."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise CommandError(f"{path} can't be read ({error.strerror}): check the path.") from None


def write_bytes(path: Path | None, content: bytes) -> None:
    """Write a file and its folder, or to standard output when there is no path."""
    if path is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        fail(CommandError(f"{path} can't be written ({error.strerror}): choose another place."))
