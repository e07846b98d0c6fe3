"""Sends webhooks: one line a hook, so that a slow one holds up nobody else."""

import asyncio
import json
import logging
import socket
import ssl
from collections.abc import Callable
from functools import partial

import aiohttp

from bot.metrics import monotonic
from bot.nursery import Nursery
from feedback.addresses import is_public
from feedback.clock import Clock
from feedback.hooks import signature
from feedback.views.webhook import HookMessage, HookResult
from services.webhook_queue import WebhookQueue

log = logging.getLogger(__name__)

# Seconds on the wall for the whole try: name, connection, answer.
TIMEOUT = 5.0
# So many are sent to one hook at the same time.
PARALLEL = 8
AddressInfo = tuple[
    int | socket.AddressFamily, int | socket.SocketKind, int, str, tuple[str, int] | tuple[str, int, int, int]
]


class PrivateAddressError(OSError):
    """The name led into a private network."""

    def __init__(self) -> None:
        # One text for all addresses: only then does the connector raise it as it is.
        super().__init__("private address")


class HookSender:
    """Takes what is due from the outbox and posts it."""

    def __init__(
        self, queue: WebhookQueue, clock: Clock, nursery: Nursery, on_free: Callable[[], None]
    ) -> None:
        self._queue = queue
        self._clock = clock
        self._nursery = nursery
        self._on_free = on_free
        self._running: dict[int, asyncio.Task[None]] = {}

    async def start_due(self) -> int:
        """Begin sending to hooks for which something is due; returns how many hooks."""
        await self._queue.keep_up(self._clock.now())
        due = await self._queue.due(self._clock.now(), list(self._running))
        for hook_id in due:
            task = self._nursery.spawn(self._send_all(hook_id), f"hook:{hook_id}")
            self._running[hook_id] = task
            task.add_done_callback(partial(self._free, hook_id))
        return len(due)

    async def finish(self) -> None:
        """Wait until everything that was begun is sent."""
        while self._running:
            await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def drain(self) -> None:
        """Send until nothing is due any more."""
        while await self.start_due() or self._running:
            await asyncio.gather(*self._running.values())

    def _free(self, hook_id: int, _task: asyncio.Task[None]) -> None:
        del self._running[hook_id]
        self._on_free()

    async def _send_all(self, hook_id: int) -> None:
        messages = await self._queue.take(hook_id, self._clock.now(), PARALLEL)
        await asyncio.gather(*(deliver(self._queue, message, self._clock) for message in messages))


async def deliver(queue: WebhookQueue, message: HookMessage, clock: Clock) -> None:
    """Post what was taken from the queue, and keep how it went."""
    result = None if message.body is None else await post(message, int(clock.now().timestamp()))
    if result is not None and result.error is not None:
        facts = {"delivery": message.delivery_id, "hook": message.hook_id, "error": result.error}
        log.warning("hook refused", extra={"action": "hook_failed", **facts, "status": result.status})
    await queue.settle(message, result, clock.now())


async def post(message: HookMessage, timestamp: int) -> HookResult:
    """One signed POST; `timestamp` in whole seconds since 1970."""
    body = json.dumps(message.body, ensure_ascii=False, separators=(",", ":")).encode()
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "Otklik-Webhooks/1",
        "webhook-id": message.key,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": signature(message.secret, message.key, timestamp, body),
    }
    started = monotonic()
    status, error = await _answer(message, body, headers)
    return HookResult(status=status, error=error, took=round((monotonic() - started) * 1000))


async def _answer(
    message: HookMessage, body: bytes, headers: dict[str, str]
) -> tuple[int | None, str | None]:
    # A connection of its own each time: one opened for a hook that may look inside serves no other.
    connector = aiohttp.TCPConnector(
        force_close=True, use_dns_cache=False, socket_factory=None if message.allow_private else _outside
    )
    timeout = aiohttp.ClientTimeout(total=TIMEOUT)
    try:
        async with (
            aiohttp.ClientSession(connector=connector, timeout=timeout) as session,
            session.post(message.url, data=body, headers=headers, allow_redirects=False) as answer,
        ):
            return answer.status, _complaint(answer.status)
    except (aiohttp.ClientError, OSError, ValueError) as error:
        return None, _trouble(error)


def _outside(info: AddressInfo) -> socket.socket:
    """A socket for the very address that will be connected to, if it lies in the world outside."""
    family, kind, protocol, _, address = info
    if not is_public(address[0]):
        raise PrivateAddressError
    return socket.socket(family, kind, protocol)


def _complaint(status: int) -> str | None:
    if 200 <= status < 300:
        return None
    return "redirect" if 300 <= status < 400 else "status"


def _trouble(error: Exception) -> str:
    """A fixed word for what went wrong: an error's own text may quote the address."""
    if isinstance(error, aiohttp.ClientConnectorError) and isinstance(error.os_error, PrivateAddressError):
        return "private_address"
    if isinstance(error, TimeoutError):
        return "timeout"
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return "name"
    if isinstance(error, aiohttp.ClientSSLError | ssl.SSLError):
        return "certificate"
    if isinstance(error, ValueError):
        return "url"
    return "connection"
