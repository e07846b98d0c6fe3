"""otklik apikey create|list|revoke"""

from typing import Annotated

import typer

from bot.cli.base import AsJson, act, desk, document, note, say, table
from services.apikeys import ApiKeys

Name = Annotated[str, typer.Argument(help="Who uses the key, e.g. crm")]
group = typer.Typer(help="Keys of the REST API.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(group, name="apikey")


@group.command()
def create(name: Name, as_json: AsJson = False) -> None:
    """Make a key; it is shown this once only."""

    async def work() -> str:
        async with desk() as at:
            return await ApiKeys(uow=at.uow).create(name, at.clock.now())

    key = act(work)
    if as_json:
        document({"name": name, "key": key})
        return
    say(key)
    note("Keep it: it is stored as a hash and can't be shown again.")


@group.command("list")
def list_(as_json: AsJson = False) -> None:
    """Show every key's name and first characters."""

    async def work() -> list[dict[str, object]]:
        async with desk() as at:
            return [
                {
                    "name": key.name,
                    "prefix": key.prefix,
                    "created_at": key.created_at.isoformat(),
                    "revoked_at": key.revoked_at.isoformat() if key.revoked_at else None,
                }
                for key in await ApiKeys(uow=at.uow).all()
            ]

    keys = act(work)
    if as_json:
        document(keys)
        return
    table(("name", "key", "made", "revoked"), [tuple(key.values()) for key in keys])


@group.command()
def revoke(name: Name) -> None:
    """Refuse the key from now on."""

    async def work() -> None:
        async with desk() as at:
            await ApiKeys(uow=at.uow).revoke(name, at.clock.now())

    act(work)
    say(f"The key {name} is refused from now on.")
