"""otklik apikey create|list|revoke"""

from typing import Annotated, Any

import typer

from bot.cli.base import AsJson, act, desk, document, note, say, table
from feedback.access import Scope
from services.apikeys import USUAL, ApiKeys

Name = Annotated[str, typer.Argument(help="Who uses the key, e.g. crm")]
Scopes = Annotated[
    list[Scope] | None,
    typer.Option("--scope", help="What the key may do; may be given several times; all when left out."),
]
PerMinute = Annotated[int, typer.Option(help="How many calls it may make a minute.")]
group = typer.Typer(help="Keys of the REST API.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(group, name="apikey")


@group.command()
def create(name: Name, scope: Scopes = None, per_minute: PerMinute = USUAL, as_json: AsJson = False) -> None:
    """Make a key; it is shown this once only."""
    scopes = scope or [Scope.ALL]

    async def work() -> str:
        async with desk() as at:
            keys = ApiKeys(uow=at.uow)
            return await keys.create(name, at.clock.now(), scopes=scopes, per_minute=per_minute)

    key = act(work)
    if as_json:
        document({"name": name, "key": key, "scopes": sorted(set(scopes)), "per_minute": per_minute})
        return
    say(key)
    note("Keep it: it is stored as a hash and can't be shown again.")


@group.command("list")
def list_(as_json: AsJson = False) -> None:
    """Show every key's name and first characters."""

    async def work() -> list[dict[str, Any]]:
        async with desk() as at:
            return [
                {
                    "name": key.name,
                    "prefix": key.prefix,
                    "scopes": list(key.scopes),
                    "per_minute": key.per_minute,
                    "created_at": key.created_at.isoformat(),
                    "revoked_at": key.revoked_at.isoformat() if key.revoked_at else None,
                }
                for key in await ApiKeys(uow=at.uow).all()
            ]

    keys = act(work)
    if as_json:
        document(keys)
        return
    lines = [{**key, "scopes": ",".join(key["scopes"])} for key in keys]
    headers = ("name", "key", "may", "a minute", "made", "revoked")
    table(headers, [tuple(line.values()) for line in lines])


@group.command()
def revoke(name: Name) -> None:
    """Refuse the key from now on."""

    async def work() -> None:
        async with desk() as at:
            await ApiKeys(uow=at.uow).revoke(name, at.clock.now())

    act(work)
    say(f"The key {name} is refused from now on.")
