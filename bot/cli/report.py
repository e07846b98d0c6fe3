"""otklik report CAMPAIGN"""

import csv
import io
import sys
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.base import act, as_json, columns, opened, write_bytes
from bot.cli.plain import plain
from bot.cli.troubles import CommandError
from feedback.cells import neutral
from feedback.metrics import Summary
from feedback.views import ReportView
from services import report_output

if TYPE_CHECKING:
    from bot.app import App


class Format(StrEnum):
    """How the report is shown."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    PNG = "png"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("report")(report)


def report(
    campaign: Annotated[str, typer.Argument(help="The campaign's slug.")],
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The first day counted.")
    ] = None,
    by: Annotated[str | None, typer.Option(help="location, service, staff, channel, stage or about")] = None,
    form: Annotated[Format, typer.Option("--format", help="What to make of it.")] = Format.TEXT,
    out: Annotated[Path | None, typer.Option(help="Write into this file.")] = None,
) -> None:
    """What a campaign brought: the score with its interval and n, the funnel, why people were not asked."""

    if form is Format.PNG and out is None and sys.stdout.isatty():
        raise typer.BadParameter("a picture can't be shown here, name a file", param_hint="--out")

    async def work() -> bytes:
        async with opened() as app:
            day, now = since.date() if since else None, app.leaves.clock.now()
            view = await app.services.reports.report(campaign, since=day, now=now, by=by)
            return FORMS[form](app, view, now)

    write_bytes(out, act(work))


def _text(app: "App", view: ReportView, now: datetime) -> bytes:
    from bot.ui import report as screens

    voice, zone = app.translator.voice(app.settings.default_language), app.settings.zone
    lines = plain(screens.report(voice, app.sign, view, campaign_id=0, zone=zone, now=now).text).splitlines()
    if view.by:
        lines += ["", *columns(HEADERS, _rows(view))]
    return "".join(f"{line}\n" for line in lines).encode()


HEADERS = ("part", "n", "value", "low", "high", "top", "middle", "bottom")


def _rows(view: ReportView) -> Iterator[tuple[object, ...]]:
    """The whole, then its parts; parts with too few answers tell only n."""
    yield ("all", view.summary.n, *_numbers(view.summary))
    for row in view.breakdown:
        numbers = _numbers(row.summary) if row.summary else ("too few answers", *[None] * 5)
        yield (row.part or "-", row.n, *numbers)


def _numbers(summary: Summary) -> tuple[object, ...]:
    rounded = [
        None if each is None else round(each, 2) for each in (summary.value, summary.low, summary.high)
    ]
    return (*rounded, *summary.counts.values())


def _csv(_app: "App", view: ReportView, _now: datetime) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADERS)
    writer.writerows((neutral(str(part)), *rest) for part, *rest in _rows(view))
    return text.getvalue().encode()


def _png(app: "App", view: ReportView, _now: datetime) -> bytes:
    from bot import charts

    picture = charts.report(app.translator.voice(app.settings.default_language), view)
    if picture is None:
        raise CommandError("There are no answers yet, so there is nothing to draw.")
    return picture


def _json(_app: "App", view: ReportView, _now: datetime) -> bytes:
    return f"{as_json(report_output.document(view))}\n".encode()


FORMS = {Format.TEXT: _text, Format.JSON: _json, Format.CSV: _csv, Format.PNG: _png}
