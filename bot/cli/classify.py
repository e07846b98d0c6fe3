"""otklik classify"""

import sys
from typing import Annotated

import typer

from bot.cli.base import act, say


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("classify")(classify)


def classify(
    model: Annotated[
        str, typer.Option(envvar="SENTIMENT_MODEL", help="bundled, a local directory or a hub name")
    ] = "bundled",
) -> None:
    """Texts in, one a line on standard input; one JSON object a line out: label, probabilities, language."""

    async def work() -> None:
        # Imported late: loading the tokenizer takes a second that no other command should wait.
        from nlp.lines import classify_lines
        from nlp.load import load

        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr] # a TextIO that is always a TextIOWrapper here
        for line in classify_lines(load(model), sys.stdin):
            say(line)

    act(work)
