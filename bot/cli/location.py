"""otklik location set|list"""

from typing import Annotated

import typer

from bot.cli.base import AsJson, act, desk, document, say, table
from services.locations import Locations

group = typer.Typer(help="Places of service and their time zones.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(group, name="location")


@group.command("set")
def set_(
    name: Annotated[str, typer.Argument(help="As it stands in the events: Centrum")],
    timezone: Annotated[str, typer.Argument(help="Europe/Warsaw")],
) -> None:
    """Say in which time zone a location is; questions about it come at a good hour there."""

    async def work() -> None:
        async with desk() as at:
            await Locations(uow=at.uow).set(name, timezone, at.clock.now())

    act(work)
    say(f"{name} is in the zone {timezone}.")


@group.command("list")
def list_(as_json: AsJson = False) -> None:
    """Show every known location."""

    async def work() -> dict[str, str]:
        async with desk() as at:
            return dict(await Locations(uow=at.uow).all())

    known = act(work)
    if as_json:
        document(known)
        return
    table(("location", "time zone"), known.items())
