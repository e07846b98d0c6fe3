"""otklik webhook add|list|log|replay|remove|on|test"""

from datetime import timedelta
from typing import Annotated, Any

import typer

from bot.cli.base import AsJson, Desk, act, desk, document, note, say, table
from bot.hooks import deliver
from feedback.hooks import KEPT, OFFERED
from feedback.views.webhook import HookLogLine, HookView
from services.webhook_queue import WebhookQueue
from services.webhooks import Webhooks

Number = Annotated[int, typer.Argument(help="The webhook's number; `otklik webhook list` tells it")]
Events = Annotated[
    list[str], typer.Option("--events", "--event", help=f"What to tell, with commas: {', '.join(OFFERED)}")
]
Private = Annotated[
    bool, typer.Option("--allow-private", help="The address may lie in a private network, and may be http.")
]
group = typer.Typer(help="Webhooks: other systems are told what happens.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(group, name="webhook")


@group.command()
def add(url: str, events: Events, allow_private: Private = False, as_json: AsJson = False) -> None:
    """Make a webhook; its secret is shown this once only."""
    wanted = [name.strip() for part in events for name in part.split(",") if name.strip()]

    async def work() -> tuple[HookView, str]:
        async with desk() as at:
            body = {"url": url, "events": wanted}
            return await _webhooks(at).add(body, at.clock.now(), allow_private=allow_private)

    hook, secret = act(work)
    if as_json:
        document({**_shown(hook), "secret": secret})
        return
    say(secret)
    note(f"Webhook {hook.id} is on. Keep its secret: it proves the signature and can't be shown again.")


@group.command("list")
def list_(as_json: AsJson = False) -> None:
    """Show every webhook and how it fares."""

    async def work() -> tuple[HookView, ...]:
        async with desk() as at:
            return await _webhooks(at).all()

    hooks = act(work)
    if as_json:
        document([_shown(hook) for hook in hooks])
        return
    table(
        ("number", "state", "events", "url"),
        [(hook.id, _state(hook), ",".join(hook.events), hook.url) for hook in hooks],
    )


@group.command()
def log(
    number: Annotated[int | None, typer.Argument(help="Only this webhook's")] = None,
    limit: Annotated[int, typer.Option(min=1, max=200)] = 50,
    as_json: AsJson = False,
) -> None:
    """What was told, the newest first, with the last try of each."""

    async def work() -> tuple[HookLogLine, ...]:
        async with desk() as at:
            return await _webhooks(at).log(number, limit=limit)

    lines = act(work)
    if as_json:
        document([_logged(line) for line in lines])
        return
    table(
        ("delivery", "webhook", "at", "event", "about", "state", "tries", "status", "ms"),
        [_row(line) for line in lines],
    )


@group.command()
def replay(
    delivery: Annotated[int | None, typer.Argument(help="The delivery's number, from the log")] = None,
    failed_of: Annotated[int | None, typer.Option(help="Instead: what this webhook was not told.")] = None,
    hours: Annotated[int, typer.Option(help="With --failed-of: of the last so many hours.", min=1)] = 72,
) -> None:
    """Send again under the same id; the running bot does it."""
    if (delivery is None) == (failed_of is None):
        raise typer.BadParameter("name one delivery, or --failed-of WEBHOOK")

    async def work() -> int:
        async with desk() as at:
            now = at.clock.now()
            if delivery is not None:
                await _webhooks(at).replay(delivery, now)
                return 1
            since = now - min(timedelta(hours=hours), KEPT)
            return await _webhooks(at).replay_failed(failed_of or 0, since, now)

    say(f"To be sent again: {act(work)}.")


@group.command()
def remove(number: Number) -> None:
    """Delete a webhook and its log."""

    async def work() -> None:
        async with desk() as at:
            await _webhooks(at).remove(number, at.clock.now())

    act(work)
    say(f"Webhook {number} is gone.")


@group.command()
def on(number: Number) -> None:
    """Switch a webhook on again; it is told what it has missed."""

    async def work() -> None:
        async with desk() as at:
            await _webhooks(at).switch_on(number, at.clock.now())

    act(work)
    say(f"Webhook {number} is on.")


@group.command()
def test(number: Number) -> None:
    """Send a test now and say what came back; exit code 1 when it was refused."""

    async def work() -> HookLogLine:
        async with desk() as at:
            delivery = await _webhooks(at).test(number, at.clock.now(), leased=True)
            queue = WebhookQueue(uow=at.uow, private=at.settings.webhooks_private, admin_ids=())
            await deliver(queue, await queue.claimed(delivery), at.clock)
            return await _webhooks(at).told(delivery)

    tried = act(work).tries[-1]
    say(f"{tried.status or 'no answer'} in {tried.took} ms{f' ({tried.error})' if tried.error else ''}")
    if tried.error:
        raise typer.Exit(1)


def _webhooks(at: Desk) -> Webhooks:
    return Webhooks(uow=at.uow, private=at.settings.webhooks_private)


def _state(hook: HookView) -> str:
    if hook.off_at is not None:
        return "off"
    return "failing" if hook.failing_since is not None else "on"


def _shown(hook: HookView) -> dict[str, Any]:
    return {
        "id": hook.id,
        "url": hook.url,
        "events": list(hook.events),
        "state": _state(hook),
        "allow_private": hook.allow_private,
        "created_at": hook.created_at,
        "failing_since": hook.failing_since,
        "off_since": hook.off_at,
    }


def _logged(line: HookLogLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "webhook": line.hook_id,
        "webhook_id": line.key,
        "type": line.event,
        "about": line.subject_id,
        "state": line.state,
        "created_at": line.created_at,
        "next_try_at": line.due_at,
        "tries": [
            {"at": one.at, "status": one.status, "error": one.error, "milliseconds": one.took}
            for one in line.tries
        ],
    }


def _row(line: HookLogLine) -> tuple[object, ...]:
    last = line.tries[-1] if line.tries else None
    came = (last.status or last.error or "", last.took) if last else ("", "")
    at = line.created_at.isoformat(timespec="seconds")
    return (line.id, line.hook_id, at, line.event, line.subject_id, line.state, len(line.tries), *came)
