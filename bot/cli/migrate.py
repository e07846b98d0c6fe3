"""otklik migrate"""

import typer

from bot.cli.base import AsJson, act, document, say, settings
from db import migrate as migrations


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("migrate")(migrate)


def migrate(as_json: AsJson = False) -> None:
    """Move the database to the tables this version works with."""
    before, after = act(_migrate)
    if as_json:
        document({"before": before, "after": after})
    elif before == after:
        say(f"The database is up to date (revision {after}).")
    else:
        say(f"The database was moved from revision {before or 'none'} to {after}.")


async def _migrate() -> tuple[str | None, str | None]:
    url = settings(telegram=False).database_url
    before = await migrations.current(url)
    await migrations.upgrade(url)
    return before, await migrations.current(url)
