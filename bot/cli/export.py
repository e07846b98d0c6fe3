"""otklik export responses|cases|contacts"""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import asdict
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.base import AsJson, Desk, act, desk, document, fail, write_bytes
from bot.cli.importing import bar
from bot.cli.troubles import CommandError
from bot.sheets import CASES, CONTACTS, RESPONSES, Row, Sheet, as_csv, as_xlsx
from feedback.hours import start_of_day
from feedback.views.exported import Wanted
from services.changes import Changes

group = typer.Typer(help="Data for other programs.", no_args_is_help=True)


class Format(StrEnum):
    """What to make of it."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


Campaign = Annotated[str | None, typer.Option(help="One campaign's slug; all when left out.")]
Since = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The first day exported.")]
Location = Annotated[str | None, typer.Option(help="One location only.")]
Out = Annotated[Path | None, typer.Option(help="Write into this file; else print.")]
Form = Annotated[Format, typer.Option("--format", help="csv, xlsx or json")]
# How many rows there are, and the rows.
Source = tuple[Callable[[], Awaitable[int]], Callable[[], AsyncIterator[Row]]]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(group, name="export")


@group.command()
def responses(
    campaign: Campaign = None,
    since: Since = None,
    location: Location = None,
    form: Form = Format.CSV,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Every complete response, a row each; nothing in it becomes a formula in a spreadsheet."""

    def source(at: Desk) -> Source:
        from services.exports import Exports

        found, wanted = Exports(uow=at.uow), _wanted(at, since, campaign=campaign, location=location)
        return lambda: found.count(wanted), lambda: found.responses(wanted)

    _export(RESPONSES, source, Format.JSON if as_json else form, out)


@group.command()
def cases(
    campaign: Campaign = None,
    since: Since = None,
    location: Location = None,
    state: Annotated[str | None, typer.Option(help="open, taken, resolved, ...")] = None,
    form: Form = Format.CSV,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Every case, a row each; tests and practice stay."""

    def source(at: Desk) -> Source:
        from services.case_exports import CaseExports

        found = CaseExports(uow=at.uow)
        wanted = _wanted(at, since, campaign=campaign, location=location, state=state)
        return lambda: found.count(wanted), lambda: found.cases(wanted)

    _export(CASES, source, Format.JSON if as_json else form, out)


@group.command()
def contacts(form: Form = Format.CSV, out: Out = None, as_json: AsJson = False) -> None:
    """Every contact and whether the bot may write to them, a row each."""

    def source(at: Desk) -> Source:
        from services.contact_exports import ContactExports

        found = ContactExports(uow=at.uow)
        return found.count, found.contacts

    _export(CONTACTS, source, Format.JSON if as_json else form, out)


def _wanted(at: Desk, since: datetime | None, **more: str | None) -> Wanted:
    start = start_of_day(since.date(), at.settings.zone).astimezone(UTC) if since else None
    return Wanted(since=start, **more)


def _export(sheet: Sheet, source: Callable[[Desk], Source], form: Format, out: Path | None) -> None:
    if form is Format.XLSX and out is None:
        fail(CommandError("A workbook can't be printed: name a file, --out responses.xlsx"))

    async def work() -> list[Row]:
        with bar(sheet.title) as progress:
            async with desk() as at:
                count, read = source(at)
                total, found = await count(), []
                async for each in read():
                    found.append(each)
                    progress(len(found), total)
                await Changes(uow=at.uow).exported(sheet.title, len(found), at.clock.now(), format=form)
                return found

    found = act(work)
    if form is Format.JSON and out is None:
        document([asdict(each) for each in found])
        return
    write_bytes(out, _FORMS[form](sheet, found))


def _json(_sheet: Sheet, found: list[Row]) -> bytes:
    from bot.cli.base import as_json

    return f"{as_json([asdict(each) for each in found])}\n".encode()


_FORMS: dict[Format, Callable[[Sheet, list[Any]], bytes]] = {
    Format.CSV: as_csv,
    Format.XLSX: as_xlsx,
    Format.JSON: _json,
}
