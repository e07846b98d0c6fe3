"""otklik audit"""

import json
from collections.abc import Mapping
from textwrap import shorten
from typing import Annotated, Any

import typer

from bot.cli.base import AsJson, act, desk, document, table
from feedback.changes import ActorKind, ChangeKind
from feedback.views.change import ChangeLine
from services.changes import LONGEST_PAGE, Changes

Of = Annotated[ChangeKind | None, typer.Option("--kind", help="Only changes of this kind.")]
Person = Annotated[int | None, typer.Option(help="Only changes by this Telegram account.")]
Before = Annotated[int | None, typer.Option(help="Only changes with a smaller number than this.", min=1)]
# Signs of a state in the table.
WIDEST = 120
Limit = Annotated[int, typer.Option(help="How many.", min=1, max=LONGEST_PAGE)]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("audit")(audit)


def audit(
    kind: Of = None, person: Person = None, before: Before = None, limit: Limit = 50, as_json: AsJson = False
) -> None:
    """Who changed what, the newest first, with before and after."""

    async def work() -> list[ChangeLine]:
        async with desk() as at:
            found = Changes(uow=at.uow)
            view = await found.page(before=before, kind=kind, person_id=person, limit=limit)
            return list(view.lines)

    lines = act(work)
    if as_json:
        document([_shown(line) for line in lines])
        return
    headers = ("number", "at", "who", "kind", "about", "before", "after")
    table(headers, [_row(line) for line in lines])


def _shown(line: ChangeLine) -> dict[str, Any]:
    actor = line.actor
    return {
        "number": line.id,
        "at": line.at,
        "by": {"kind": actor.kind, "id": actor.id, "name": actor.name},
        "kind": line.kind,
        "about": line.about,
        "before": line.before,
        "after": line.after,
    }


def _row(line: ChangeLine) -> tuple[object, ...]:
    actor = line.actor
    who = f"{actor.name} ({actor.id})" if actor.kind is ActorKind.PERSON else f"{actor.kind} {actor.name}"
    at = line.at.isoformat(timespec="seconds")
    return line.id, at, who.strip(), line.kind, line.about, _state(line.before), _state(line.after)


def _state(state: Mapping[str, Any] | None) -> str:
    """As much as a line of a terminal bears; `--json` has the whole."""
    return "" if state is None else shorten(json.dumps(state, ensure_ascii=False), WIDEST, placeholder="…")
