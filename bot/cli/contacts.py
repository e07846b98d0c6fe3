"""otklik contacts import|links"""

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.base import AsJson, act, document, opened, say, write_bytes
from bot.cli.importing import DryRun, Encoding, File, bar, bring_in
from feedback.cells import neutral

if TYPE_CHECKING:
    from services.crm_links import NamedLink

group = typer.Typer(help="The people who may be asked.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(group, name="contacts")


@group.command("import")
def import_(
    file: File, dry_run: DryRun = False, encoding: Encoding = "utf-8", as_json: AsJson = False
) -> None:
    """Make and update contacts from a CSV file: contact.id, contact.name, contact.language, ..."""
    bring_in("Contacts", lambda to: to.contacts, file, dry_run=dry_run, encoding=encoding, as_json=as_json)


@group.command()
def links(
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV: contact.id, contact.name, link.")] = False,
    qr: Annotated[Path | None, typer.Option(help="Write a QR picture per contact into this folder.")] = None,
    as_json: AsJson = False,
) -> None:
    """Give every contact of the CRM a personal link into the chat; it works for 30 days."""
    found = act(_links)
    if qr is not None:
        _pictures(qr, found)
    if as_json:
        document([{"contact": one.link.crm_id, "name": one.name, "url": url} for one, url in found])
    elif as_csv:
        write_bytes(None, _csv(found))
    elif qr is None:
        for one, url in found:
            say(f"{one.link.crm_id}  {url}")
    else:
        say(f"{len(found)} pictures are in {qr}.")


async def _links() -> list[tuple["NamedLink", str]]:
    from bot.linking import link_url
    from services.crm_links import CrmLinks

    async with opened(telegram=True) as app:
        links = CrmLinks(uow=app.uow, links=app.services.links)
        total, found = await links.count(), []
        with bar("Links") as progress:
            async for one in links.all(app.leaves.clock.now()):
                found.append((one, await link_url(app.bot, app.sign, one.link.id)))
                progress(len(found), total)
        return found


def _csv(found: list[tuple["NamedLink", str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("contact.id", "contact.name", "link"))
    writer.writerows((neutral(one.link.crm_id or ""), neutral(one.name or ""), url) for one, url in found)
    return text.getvalue().encode()


def _pictures(folder: Path, found: list[tuple["NamedLink", str]]) -> None:
    import segno

    for one, url in found:
        picture = io.BytesIO()
        segno.make(url, error="m").save(picture, kind="png", scale=8)
        write_bytes(folder / f"{_file_name(one.link.crm_id or '')}.png", picture.getvalue())


def _file_name(crm_id: str) -> str:
    """The CRM's id as a file name: what a file system may misread is written as its code."""
    return "".join(c if c.isalnum() or c in "-_" else f"%{ord(c):02X}" for c in crm_id)
