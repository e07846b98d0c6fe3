"""otklik campaign apply|export|validate|list|preview|why"""

from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from itertools import product
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.base import AsJson, act, desk, document, opened, read_bytes, say, table
from bot.cli.language_warnings import sentences, warn, warnings_of_file
from bot.cli.plain import screen_lines
from bot.cli.troubles import CommandError, sentences_of
from bot.cli.why import why
from feedback import variants
from feedback.errors import InvalidDocument
from feedback.texts import LANGUAGES
from feedback.views import Applied, CampaignLine
from services import campaign_yaml
from services.campaign_input import read_campaign
from services.campaigns import Campaigns

Files = Annotated[list[Path], typer.Argument(help="Campaign files (YAML).")]
Slug = Annotated[str, typer.Argument(help="The campaign's slug.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite what was changed since the file was made.")]
Language = Annotated[str, typer.Option(help="ru, pl, en; all when left out.")]
group = typer.Typer(help="What is asked, whom, when and how often.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group.command()(why)
    app.add_typer(group, name="campaign")


@group.command()
def validate(files: Files, as_json: AsJson = False) -> None:
    """Check files without touching the database: a sentence per mistake."""
    found = {str(path): act(partial(_mistakes, path)) for path in files}
    warned = {str(path): act(partial(warnings_of_file, path)) for path in files}
    if as_json:
        document(
            [
                {"file": name, "ok": not wrong, "mistakes": wrong, "warnings": warned[name]}
                for name, wrong in found.items()
            ]
        )
    else:
        for name, wrong in found.items():
            for line in [f"{name}: {sentence}" for sentence in wrong] or [f"{name}: ok"]:
                typer.echo(line, err=bool(wrong))
            warn(warned[name], name)
    if any(found.values()):
        raise typer.Exit(1)


@group.command()
def apply(files: Files, force: Force = False, as_json: AsJson = False) -> None:
    """Make the files' campaigns the current ones; they run at once unless a file says `state: paused`."""

    async def work() -> list[Applied]:
        texts = [_text(path) for path in files]
        for path, text in zip(files, texts, strict=True):
            _check(path, text)
        async with desk() as at:
            campaigns = Campaigns(uow=at.uow, default_timezone=at.settings.default_timezone)
            now = at.clock.now()
            return [await campaigns.apply(text, by="cli", now=now, force=force) for text in texts]

    applied = act(work)
    if as_json:
        document([asdict(one) for one in applied])
        return
    for one in applied:
        say(f"{one.slug}: {one.outcome}, version {one.version}")
        for line in one.diff:
            say(f"  {line}")
        warn(sentences(one.warnings), one.slug)


@group.command()
def export(slug: Slug) -> None:
    """Print the campaign as a file that may be changed and applied again."""

    async def work() -> str:
        async with desk() as at:
            return await Campaigns(uow=at.uow, default_timezone=at.settings.default_timezone).export(slug)

    say(act(work).rstrip("\n"))


@group.command("list")
def list_(as_json: AsJson = False) -> None:
    """Show every campaign with its people and questions."""

    async def work() -> list[CampaignLine]:
        async with desk() as at:
            campaigns = Campaigns(uow=at.uow, default_timezone=at.settings.default_timezone)
            return list((await campaigns.lines()).values())

    lines = act(work)
    if as_json:
        document([_as_dict(line) for line in lines])
        return
    headers = ("campaign", "metric", "state", "contacts", "reachable", "asked", "answered")
    table(headers, [tuple(_as_dict(line).values()) for line in lines])


@group.command()
def preview(slug: Slug, language: Language = "") -> None:
    """Show the question exactly as a customer sees it, in every language."""
    if language and language not in LANGUAGES:
        raise typer.BadParameter(f"allowed: {', '.join(LANGUAGES)}", param_hint="--language")

    async def work() -> list[str]:
        async with opened() as app:
            from bot.ui import campaign as screens

            campaigns = app.services.campaigns
            shown = await campaigns.campaign(await campaigns.find(slug))
            lines = []
            spoken = (language,) if language else LANGUAGES
            for each, variant in product(spoken, variants.worded(shown.variants)):
                screen = screens.preview(
                    app.translator,
                    app.sign,
                    shown.varied(variant),
                    language=each,
                    company=app.settings.company_name,
                    now=app.leaves.clock.now(),
                )
                heading = f"{each}, variant {variant}" if variant else each
                lines += [f"--- {heading} ---", *screen_lines(screen), ""]
            return lines

    for line in act(work):
        say(line)


def _as_dict(line: CampaignLine) -> dict[str, Any]:
    return {
        "slug": line.slug,
        "metric": line.metric.name,
        "state": line.state.value,
        "contacts": line.contacts,
        "reachable": line.reachable,
        "asked": line.sent,
        "answered": line.answered,
    }


def _text(path: Path) -> str:
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CommandError(f"{path} is not UTF-8: save it as UTF-8.") from None


async def _mistakes(path: Path) -> Sequence[str]:
    text = _text(path)
    try:
        read_campaign(campaign_yaml.load(text))
    except InvalidDocument as error:
        return sentences_of(error)[:-1]
    return ()


def _check(path: Path, text: str) -> None:
    """Nothing is applied while one of the files is wrong."""
    try:
        read_campaign(campaign_yaml.load(text))
    except InvalidDocument as error:
        raise CommandError(*(f"{path}: {sentence}" for sentence in sentences_of(error))) from None
