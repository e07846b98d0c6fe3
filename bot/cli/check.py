"""otklik check"""

from dataclasses import asdict

import typer

from bot.checking.finding import Finding, State
from bot.cli.base import AsJson, act, document, say, settings
from bot.clock import SystemClock

WIDTH = 12


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check")(check)


def check(as_json: AsJson = False) -> None:
    """Look at everything the bot needs: each line is ok, or says the mend (then the exit code is 1)."""

    async def work() -> list[Finding]:
        # Imported late: the other commands start without Telegram's library.
        from bot.checking.everything import findings

        found = []
        async for each in findings(settings(), SystemClock().now()):
            found.append(each)
            if not as_json:
                say(f"{each.state:<5} {each.name:<{WIDTH}} {each.text}")
        return found

    found = act(work)
    good = all(each.state is not State.MEND for each in found)
    if as_json:
        document({"ok": good, "checks": [asdict(each) for each in found]})
    if not good:
        raise typer.Exit(1)
