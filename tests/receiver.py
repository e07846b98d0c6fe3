"""Another company's server: takes webhooks as the Standard Webhooks specification says, without our code."""

import asyncio
import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web


@dataclass(frozen=True, slots=True, kw_only=True)
class Got:
    """One call as it came over the wire."""

    headers: Mapping[str, str]
    raw: bytes

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]

    @property
    def at(self) -> int:
        return int(self.headers["webhook-timestamp"])

    @property
    def body(self) -> Any:
        return json.loads(self.raw)

    @property
    def type(self) -> str:
        return str(self.body["type"])

    @property
    def data(self) -> Any:
        return self.body["data"]

    def signed_with(self, secret: str) -> bool:
        """The check of the specification, step by step."""
        prefix, _, key = secret.partition("_")
        assert prefix == "whsec"
        content = b".".join((self.id.encode(), self.headers["webhook-timestamp"].encode(), self.raw))
        digest = hmac.new(base64.b64decode(key, validate=True), content, hashlib.sha256).digest()
        versions = [each.split(",", 1) for each in self.headers["webhook-signature"].split(" ")]
        return any(
            version == "v1" and hmac.compare_digest(base64.b64decode(value), digest)
            for version, value in versions
        )


@dataclass
class Receiver:
    """Answers with the statuses it was given, then with `usual`."""

    url: str = ""
    usual: int = 200
    statuses: list[int] = field(default_factory=list)
    # Whether it answers at all, from now on.
    silent: bool = False
    got: list[Got] = field(default_factory=list)
    woken: asyncio.Event = field(default_factory=asyncio.Event)

    def of(self, kind: str) -> list[Got]:
        """Calls of one type, in the order they came."""
        return [each for each in self.got if each.type == kind]

    async def take(self, request: web.Request) -> web.Response:
        self.got.append(Got(headers=dict(request.headers), raw=await request.read()))
        if self.silent:
            await self.woken.wait()
        status = self.statuses.pop(0) if self.statuses else self.usual
        headers = {"Location": f"{self.url}/elsewhere"} if 300 <= status < 400 else {}
        return web.Response(status=status, headers=headers)


@asynccontextmanager
async def receiving() -> AsyncIterator[Receiver]:
    """A real server on this machine."""
    receiver = Receiver()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", receiver.take)
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    receiver.url = f"http://{host}:{port}"
    try:
        yield receiver
    finally:
        receiver.woken.set()
        await runner.cleanup()
