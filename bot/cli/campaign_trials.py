"""otklik campaign variants|simulate"""

from datetime import datetime
from typing import Annotated

import typer

from bot.cli.base import AsJson, act, document, opened, say
from bot.cli.campaign import Slug, group
from bot.cli.plain import screen_lines
from services import variants_output

Since = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The first day counted.")]


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
            return list(screen_lines(screen))

    for line in act(work):
        say(line)
