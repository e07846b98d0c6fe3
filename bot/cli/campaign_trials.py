"""otklik campaign variants|simulate"""

import csv
import io
import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.base import AsJson, act, document, opened, read_bytes, say
from bot.cli.campaign import Slug, group
from bot.cli.importing import bar
from bot.cli.plain import screen_lines
from feedback.cells import neutral
from feedback.hours import start_of_day
from feedback.views.trial import TrialView
from services import trials, variants_output

if TYPE_CHECKING:
    from bot.app import App

Since = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The first day counted.")]
_DAYS = re.compile(r"(\d{1,4})\s*d(?:ays?)?")


def register(_app: typer.Typer) -> None:
    """The commands stand in the campaigns' group."""


@group.command()
def variants(slug: Slug, since: Since = None, as_json: AsJson = False) -> None:
    """Show what each variant brought, and whether they differ."""

    async def work() -> list[str]:
        async with opened() as app:
            from bot.ui import variants as screens

            day, now = since.date() if since else None, app.leaves.clock.now()
            report = await app.services.reports.report(slug, since=day, now=now)
            if as_json:
                document({"campaign": slug, **variants_output.document(report.variants)})
                return []
            voice = app.translator.voice(app.settings.default_language)
            screen = screens.variants(voice, app.sign, report.campaign, report.variants, campaign_id=0)
            return [*screen_lines(screen)][:-2]

    for line in act(work):
        say(line)


@group.command()
def simulate(
    file: Annotated[Path, typer.Argument(help="A campaign file (YAML); it is not applied.")],
    since: Annotated[str, typer.Option(help="How far back: 30d, or a day as 2026-05-31.")] = "30d",
    on_time: Annotated[
        bool, typer.Option("--on-time", help="As if every service had been reported as soon as it ended.")
    ] = False,
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print one line a service or contact.")] = False,
) -> None:
    """Try a campaign on the past: whom it would have asked, when, and why not. Sends and keeps nothing."""
    if as_json and as_csv:
        raise typer.BadParameter("--json or --csv, not both", param_hint="--csv")
    back = _back(since)

    async def work() -> list[str]:
        async with opened() as app:
            view = await _tried(app, read_bytes(file).decode("utf-8-sig"), back, on_time=on_time)
            if as_json or as_csv:
                return [_csv(view)] if as_csv else _json(view)
            from bot.ui import trial as screens

            voice = app.translator.voice(app.settings.default_language)
            now = app.leaves.clock.now()
            return list(screen_lines(screens.trial(voice, view, zone=app.settings.zone, now=now)))

    for line in act(work):
        say(line)


async def _tried(app: "App", text: str, back: timedelta | date, *, on_time: bool) -> TrialView:
    campaign, _ = app.services.campaigns.read(text)
    now = app.leaves.clock.now()
    since = now - back if isinstance(back, timedelta) else start_of_day(back, app.settings.zone)
    with bar("services") as advance:
        return await app.services.trials.simulate(
            campaign, since=since, now=now, finished=on_time, on_step=advance
        )


def _back(since: str) -> timedelta | date:
    found = _DAYS.fullmatch(since.strip().lower())
    if found:
        return timedelta(days=int(found[1]))
    try:
        return date.fromisoformat(since)
    except ValueError:
        raise typer.BadParameter("write 30d, or a day as 2026-05-31", param_hint="--since") from None


def _json(view: TrialView) -> list[str]:
    document(trials.document(view))
    return []


def _csv(view: TrialView) -> str:
    text = io.StringIO()
    told = trials.document(view)["rows"]
    names = ("contact", "event", "completed_at", "ask", "at", "reason", "eligible_at", "variant")
    writer = csv.DictWriter(text, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(
        {name: neutral(value) if isinstance(value, str) else value for name, value in row.items()}
        for row in told
    )
    return text.getvalue().rstrip("\n")
