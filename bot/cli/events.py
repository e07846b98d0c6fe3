"""otklik events import"""

import typer

from bot.cli.base import AsJson
from bot.cli.importing import DryRun, Encoding, File, bring_in

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
    bring_in("Events", lambda to: to.events, file, dry_run=dry_run, encoding=encoding, as_json=as_json)
