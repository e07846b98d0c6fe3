"""otklik demo"""

import asyncio
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from bot.cli.base import AsJson, act, document, note, say

if TYPE_CHECKING:
    from bot.demo.remarks import Remark

Comments = Annotated[
    Path | None,
    typer.Option(help="Play these comments: tab-separated, columns text, label and perhaps score, language."),
]
Customers = Annotated[int, typer.Option(min=10, max=5000, help="How many customers the script plays.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo")(demo)


def demo(
    script: Annotated[bool, typer.Option("--script", help="Play customers without a browser.")] = False,
    as_json: AsJson = False,
    comments: Comments = None,
    customers: Customers = 300,
    port: Annotated[int, typer.Option(help="Of the page; 0: any free one.")] = 8081,
    http_port: Annotated[int, typer.Option(help="Of the bot's REST API.")] = 8090,
) -> None:
    """Everything at once without a token: a local Telegram, the bot, a sample company. Nothing is kept."""
    remarks = _remarks(comments)
    if script:
        _script(remarks, customers, http_port, as_json)
    else:
        _browser(remarks, port, http_port)


def _remarks(comments: Path | None) -> "list[Remark]":
    from bot.demo.remarks import CommentsFileError, own_remarks, remarks_from

    try:
        return remarks_from(comments) if comments else own_remarks()
    except CommentsFileError as error:
        note(str(error))
        raise typer.Exit(1) from None


def _script(remarks: "list[Remark]", customers: int, http_port: int, as_json: bool) -> None:
    from bot.demo.script import Play, perform

    console = Console(stderr=True)
    with Progress(console=console, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(f"Playing {customers} customers", total=customers)
        play = Play(
            remarks=remarks,
            customers=customers,
            http_port=http_port,
            progress=lambda done, count: bar.update(task, completed=done, total=count),
        )
        result = act(lambda: perform(play))
    document(result)
    if not as_json:
        note("adds up" if _adds_up(result) else "DOES NOT ADD UP: see ledger against database")
    if not _adds_up(result):
        raise typer.Exit(1)


def _browser(remarks: "list[Remark]", port: int, http_port: int) -> None:
    from bot.demo.interactive import Show, show

    async def work() -> None:
        stop = asyncio.Event()
        for kind in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(kind, stop.set)
        await show(Show(remarks=remarks, port=port, http_port=http_port, ready=_ready), stop)

    note("Starting the local Telegram, the bot and its model ...")
    act(work)


def _ready(url: str) -> None:
    say(f"Open {url} in a browser. Ctrl+C ends it; nothing is kept.")


def _adds_up(result: dict[str, object]) -> bool:
    verdict = result["ledger against database"]
    return isinstance(verdict, dict) and verdict["adds up"] is True
