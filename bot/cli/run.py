"""otklik run"""

import typer

from bot.cli.base import act, settings


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("run")(run)


def run() -> None:
    """Run the bot until it is stopped (Ctrl+C, SIGTERM)."""
    act(_run)


async def _run() -> None:
    # Imported late: the other commands start without a web server.
    from bot.running import run as run_bot

    await run_bot(settings())
