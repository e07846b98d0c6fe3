"""otklik export responses"""

import csv
import io
from collections.abc import Callable
from dataclasses import asdict, fields
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.base import AsJson, act, desk, document, write_bytes
from bot.cli.importing import bar
from feedback.cells import neutral
from feedback.views.exported import ExportedResponse

group = typer.Typer(help="Data for other programs.", no_args_is_help=True)
HEADERS = tuple(field.name for field in fields(ExportedResponse))
# Excel takes a file without it for one in its own old encoding.
BOM = "\ufeff"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(group, name="export")
    # One command must still be called by its name.
    group.callback()(lambda: None)


@group.command()
def responses(
    campaign: Annotated[str | None, typer.Option(help="One campaign's slug; all when left out.")] = None,
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The first day exported.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Write into this file; else print.")] = None,
    as_json: AsJson = False,
) -> None:
    """Print every complete response as CSV; cells that would be formulas are made plain text."""

    async def work() -> list[ExportedResponse]:
        with bar("Responses") as progress:
            return await _read(campaign, since.date() if since else None, progress)

    found = act(work)
    if as_json:
        document([asdict(each) for each in found])
        return
    write_bytes(out, as_csv(found))


async def _read(
    slug: str | None, since: date | None, progress: Callable[[int, int], None]
) -> list[ExportedResponse]:
    from services.exports import Exports

    async with desk() as at:
        exports = Exports(uow=at.uow, default_timezone=at.settings.default_timezone)
        total = await exports.count(slug, since)
        found = []
        async for each in exports.responses(slug, since):
            found.append(each)
            progress(len(found), total)
        return found


def as_csv(found: list[ExportedResponse]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADERS)
    writer.writerows([_cell(getattr(each, name)) for name in HEADERS] for each in found)
    return (BOM + text.getvalue()).encode()


def _cell(value: object) -> object:
    if isinstance(value, str):
        return neutral(value)
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return value.isoformat() if isinstance(value, datetime) else value
