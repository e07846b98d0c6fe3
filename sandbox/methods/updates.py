"""getUpdates and webhooks: they exclude each other."""

import asyncio
import re
from typing import Any
from urllib.parse import urlsplit

from sandbox.call import Call
from sandbox.dictionary import Json
from sandbox.errors import bad_request, conflict
from sandbox.methods.registry import Method
from sandbox.updates import Waiting
from sandbox.world import World

LONGEST = 50
MOST = 100
LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ON = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


def asked_kinds(call: Call) -> list[str] | None:
    """allowed_updates; None when left out or unreadable, as Telegram does."""
    kinds = call.json("allowed_updates")
    return [str(kind) for kind in kinds] if isinstance(kinds, list) else None


async def get_updates(world: World, call: Call) -> list[Json]:
    """Long polling. A new poll ends the one that waits. Raises 409."""
    if world.hook.url:
        raise conflict(WEBHOOK_ON)
    world.updates.ask(asked_kinds(call))
    offset, limit = call.integer("offset"), call.integer("limit", MOST)
    limit = limit if 1 <= limit <= MOST else MOST
    poll = world.hook.new_poll()
    world.updates.arrived.fire()
    world.bus.changed.fire()
    seconds = min(max(0, call.integer("timeout")), LONGEST)
    entries = await first_entries(world, poll, offset, limit, seconds)
    world.updates.deliver(entries)
    return [entry.wire() for entry in entries]


async def first_entries(world: World, poll: int, offset: int, limit: int, seconds: int) -> list[Waiting]:
    """Updates as soon as there are some; empty when the time is over. Raises 409."""
    entries = world.updates.take(offset, limit)
    deadline = asyncio.get_running_loop().time() + seconds
    while not entries:
        left = deadline - asyncio.get_running_loop().time()
        if left <= 0:
            return []
        try:
            await asyncio.wait_for(world.updates.arrived.wait(), left)
        except TimeoutError:
            return []
        world.hook.check_poll(poll, OTHER_POLLER)
        entries = world.updates.take(max(offset, 0), limit)
    return entries


def checked_address(url: str) -> str:
    """Raises 400 unless it is HTTPS, or plain HTTP to this machine (as a local Bot API server allows)."""
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
    except ValueError as error:
        raise bad_request("bad webhook: invalid URL specified") from error
    if not parts.hostname:
        raise bad_request("bad webhook: invalid URL specified")
    if parts.scheme != "https" and parts.hostname not in LOCAL:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    return parts.geturl()


def set_webhook(world: World, call: Call) -> bool:
    """Deliver by HTTP from now on; an empty address takes it back."""
    if not call.text("url"):
        return delete_webhook(world, call)
    url = checked_address(call.text("url"))
    secret = call.text("secret_token")
    if secret and not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if call.flag("drop_pending_updates"):
        world.updates.drop()
    world.updates.ask(asked_kinds(call))
    world.hook.set(url, secret, call.integer("max_connections", 40))
    world.hook.end_polls("terminated by setWebhook request")
    world.updates.arrived.fire()
    return True


def delete_webhook(world: World, call: Call) -> bool:
    """Back to polling."""
    if call.flag("drop_pending_updates"):
        world.updates.drop()
    world.hook.set("", "", 40)
    world.updates.arrived.fire()
    return True


def get_webhook_info(world: World, _call: Call) -> Json:
    """How delivery goes."""
    hook = world.hook
    world.updates.expire()
    info: dict[str, Any] = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending),
    }
    if hook.url:
        info |= {"max_connections": hook.max_connections, "ip_address": "127.0.0.1"}
    if hook.last_error:
        info |= {"last_error_date": int(hook.last_error_at), "last_error_message": hook.last_error}
    if world.updates.asked:
        info["allowed_updates"] = world.updates.asked
    return info


METHODS = (
    Method(name="getUpdates", handler=get_updates, recorded=False),
    Method(name="setWebhook", handler=set_webhook),
    Method(name="deleteWebhook", handler=delete_webhook),
    Method(name="getWebhookInfo", handler=get_webhook_info, recorded=False),
)
