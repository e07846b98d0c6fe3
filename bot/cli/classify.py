"""otklik classify"""

import sys
from typing import Annotated

import typer

from bot.cli.base import AsJson, act, say
from nlp.load import meanings
from nlp.model import Label


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("classify")(classify)


Model = Annotated[
    str, typer.Option(envvar="SENTIMENT_MODEL", help="bundled, a local directory or a hub name")
]
Labels = Annotated[
    str,
    typer.Option(
        envvar="SENTIMENT_LABELS", help="what the model's labels mean: LABEL_0=negative,LABEL_1=positive"
    ),
]
Explain = Annotated[
    bool, typer.Option("--explain", help="Print the label and the words that weighed most for it.")
]


def classify(
    model: Model = "bundled", labels: Labels = "", explain: Explain = False, as_json: AsJson = False
) -> None:
    """Texts in, one a line on standard input; one JSON object a line out: label, probabilities, language.

    With --explain a line for people instead; with --explain --json the object has the words too.
    """
    told = _told(labels)

    async def work() -> None:
        # Imported late: loading the tokenizer takes a second that no other command should wait.
        from nlp.lines import classify_lines, explain_lines
        from nlp.load import load

        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr] # a TextIO that is always a TextIOWrapper here
        loaded = load(model, labels=told)
        lines = (
            explain_lines(loaded, sys.stdin, as_json=as_json)
            if explain
            else classify_lines(loaded, sys.stdin)
        )
        for line in lines:
            say(line)

    act(work)


def _told(labels: str) -> dict[str, Label]:
    try:
        return meanings(labels)
    except ValueError as error:
        raise typer.BadParameter(f"SENTIMENT_LABELS {error}.") from None
