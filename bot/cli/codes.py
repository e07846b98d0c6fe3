"""otklik codes put|list|remove: what thank-yous give away"""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.base import AsJson, act, desk, document, read_bytes, say, table
from bot.cli.troubles import CommandError
from feedback.views.extras import CodeList
from services.gift_codes import GiftCodes

Name = Annotated[str, typer.Argument(help="The list's name: a-z, 0-9, hyphens.")]
group = typer.Typer(help="Codes that thank-yous give away, each once.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(group, name="codes")


@group.command()
def put(
    name: Name,
    file: Annotated[Path, typer.Argument(help="A text file, one code a line.")],
    as_json: AsJson = False,
) -> None:
    """Add codes to a list; those it has already are left alone."""

    async def work() -> int:
        codes = _lines(file)
        async with desk() as at:
            return await GiftCodes(uow=at.uow).put(name, codes, at.clock.now())

    added = act(work)
    if as_json:
        document({"list": name, "added": added})
    else:
        say(f"{name}: {added} codes added")


@group.command("list")
def list_(as_json: AsJson = False) -> None:
    """Show every list with how much is left; never the codes."""

    async def work() -> list[CodeList]:
        async with desk() as at:
            return await GiftCodes(uow=at.uow).lists()

    found = act(work)
    if as_json:
        document([{"list": one.name, "codes": one.codes, "left": one.left} for one in found])
    else:
        table(("list", "codes", "left"), [(one.name, one.codes, one.left) for one in found])


@group.command()
def remove(name: Name, as_json: AsJson = False) -> None:
    """Take back the codes of a list that nobody got or was promised."""

    async def work() -> int:
        async with desk() as at:
            return await GiftCodes(uow=at.uow).remove(name, at.clock.now())

    gone = act(work)
    if as_json:
        document({"list": name, "removed": gone})
    else:
        say(f"{name}: {gone} codes removed")


def _lines(path: Path) -> list[str]:
    try:
        return read_bytes(path).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise CommandError(f"{path} is not UTF-8: save it as UTF-8.") from None
