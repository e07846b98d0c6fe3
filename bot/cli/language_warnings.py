"""Languages a campaign lacks, told on the command line: it may be meant, so nothing is refused."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import typer

from bot.cli.base import read_bytes
from bot.cli.plain import plain
from bot.i18n import Translator
from bot.ui import languages
from feedback.errors import InvalidDocument
from feedback.languages import Missing, missing
from services import campaign_yaml
from services.campaign_input import read_campaign


def sentences(found: Iterable[Missing]) -> list[str]:
    """A sentence for each, in the language of the command line."""
    return [plain(line) for line in languages.warnings(Translator(("en",)).voice("en"), found)]


async def warnings_of_file(path: Path) -> Sequence[str]:
    """What a file that can be read lacks."""
    try:
        campaign, _ = read_campaign(campaign_yaml.load(read_bytes(path).decode("utf-8-sig")))
    except (InvalidDocument, UnicodeDecodeError):
        return ()
    return sentences(missing(campaign))


def warn(lines: Iterable[str], name: str) -> None:
    """Beside the output, so that it stays readable for programs."""
    for line in lines:
        typer.echo(f"{name}: warning: {line}", err=True)
