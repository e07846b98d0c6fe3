"""What both imports show: a bar while they work, then what came of every line."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.cli.base import act, document, note, opened, read_bytes, say
from bot.cli.troubles import spoken
from db.lock import is_running
from feedback.views.imported import ImportView

if TYPE_CHECKING:
    from services.imports import Imports

File = Annotated[Path, typer.Argument(help="A CSV file; the first line names the columns.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would happen; keep nothing.")]
Encoding = Annotated[str, typer.Option(help="The file's encoding, when it is not UTF-8: cp1250, cp1251, ...")]


# Seconds: SQLite lets whoever waits look again after a tenth of one.
TURN = 0.15


@contextmanager
def bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """A progress bar on standard error, on a terminal only."""
    console = Console(stderr=True)
    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task(label, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


@contextmanager
def polite_bar(label: str, database_url: str) -> Iterator[Callable[[int, int], Awaitable[None]]]:
    """The same for work that writes: a running bot gets its turn at the database after every step."""
    shared = is_running(database_url)
    with bar(label) as advance:

        async def step(done: int, total: int) -> None:
            advance(done, total)
            if shared:
                await asyncio.sleep(TURN)

        yield step


def bring_in(
    label: str,
    which: Callable[["Imports"], Callable[..., Awaitable[ImportView]]],
    file: Path,
    *,
    dry_run: bool,
    encoding: str,
    as_json: bool,
) -> None:
    """Run one kind of import over a file and show what came of it."""

    async def work() -> ImportView:
        from services.imports import Imports

        raw = read_bytes(file)
        async with opened() as app:
            imports, now = Imports(uow=app.uow, events=app.services.events), app.leaves.clock.now()
            with polite_bar(label, app.settings.database_url) as progress:
                return await which(imports)(
                    raw, now=now, progress=progress, dry_run=dry_run, encoding=encoding
                )

    show(act(work), as_json=as_json)


def show(view: ImportView, *, as_json: bool) -> None:
    """The result; exit code 1 when a line was left out."""
    if as_json:
        document(_as_dict(view))
    else:
        _tell(view)
    if view.mistakes:
        raise typer.Exit(1)


def _tell(view: ImportView) -> None:
    for each in view.mistakes:
        note(f"line {each.line}: {spoken(each.mistake)}")
    counts = [f"{number} {name}" for name, number in view.counts.items()]
    bad = len({each.line for each in view.mistakes})
    if bad:
        counts.append(f"{bad} with mistakes, left out")
    say(f"{_lines(view.lines)}: {', '.join(counts) or 'nothing to do'}.")
    if view.verdicts:
        reasons = ", ".join(f"{name} {number}" for name, number in sorted(view.verdicts.items()))
        say(f"Verdicts on the new events: {reasons}.")
    if view.dry_run:
        say("This was a dry run: nothing was kept.")


def _lines(number: int) -> str:
    return "1 line" if number == 1 else f"{number} lines"


def _as_dict(view: ImportView) -> dict[str, Any]:
    return {
        "dry_run": view.dry_run,
        "lines": view.lines,
        **view.counts,
        "verdicts": dict(view.verdicts),
        "mistakes": [
            {"line": each.line, "column": each.mistake.path or None, "reason": spoken(each.mistake)}
            for each in view.mistakes
        ],
    }
