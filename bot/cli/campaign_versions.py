"""otklik campaign diff"""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.base import AsJson, act, desk, document, read_bytes, say
from bot.cli.campaign import group
from feedback.views.draft import FileDifference
from services.versions import Versions


def register(_app: typer.Typer) -> None:
    """The command stands in the campaigns' group."""


@group.command()
def diff(
    file: Annotated[Path, typer.Argument(help="A campaign file (YAML); it is not applied.")],
    as_json: AsJson = False,
) -> None:
    """Show what applying the file would change: lines of the file in force with -, of this one with +."""

    async def work() -> FileDifference:
        text = read_bytes(file).decode("utf-8-sig", "replace")
        async with desk() as at:
            return await Versions(uow=at.uow).against(text)

    found = act(work)
    if as_json:
        document(asdict(found))
        return
    for line in _heading(found):
        say(line)
    for line in found.lines:
        say(line)


def _heading(found: FileDifference) -> list[str]:
    if found.version is None:
        return [f"{found.slug}: new, there is no campaign of this name yet."]
    if not found.lines:
        return [f"{found.slug}: nothing would change (version {found.version})."]
    if found.based_on == found.version:
        return [f"{found.slug}: would change version {found.version}:"]
    stands = f"based on version {found.based_on}" if found.based_on else "names no version"
    return [f"{found.slug}: would change version {found.version}, and needs --force (the file {stands}):"]
