"""otklik events import"""

import typer

from bot.cli.base import AsJson, act, opened, read_bytes
from bot.cli.importing import DryRun, Encoding, File, polite_bar, show
from feedback.views.imported import ImportView

group = typer.Typer(help="Finished services.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(group, name="events")
    # One command must still be called by its name.
    group.callback()(lambda: None)


@group.command("import")
def import_(
    file: File, dry_run: DryRun = False, encoding: Encoding = "utf-8", as_json: AsJson = False
) -> None:
    """Record service events from a CSV file: id, completed_at, contact.id, service, attributes.order, ..."""

    async def work() -> ImportView:
        from services.imports import Imports

        raw = read_bytes(file)
        async with opened() as app:
            imports, now = Imports(uow=app.uow, events=app.services.events), app.leaves.clock.now()
            with polite_bar("Events", app.settings.database_url) as progress:
                return await imports.events(
                    raw, now=now, progress=progress, dry_run=dry_run, encoding=encoding
                )

    show(act(work), as_json=as_json)
