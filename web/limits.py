"""How many calls a key may make a minute, and the headers that say so."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MINUTE = timedelta(minutes=1)
# Where a request carries the headers its answer is to have.
HEADERS = "limit_headers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is left to a key in its present minute."""

    limit: int
    remaining: int
    # Whole seconds until the next minute begins.
    reset: int
    # False: this very call is one too many.
    allowed: bool

    def headers(self) -> Mapping[str, str]:
        """RateLimit-Limit, -Remaining and -Reset; Retry-After beside a refusal."""
        told = {"Limit": self.limit, "Remaining": self.remaining, "Reset": self.reset}
        named = {f"RateLimit-{name}": str(value) for name, value in told.items()}
        return named if self.allowed else {**named, "Retry-After": str(self.reset)}


class Limits:
    """Counts calls by key in this process: a limit protects the process, so each replica has its own."""

    def __init__(self) -> None:
        # The start of a key's minute, and the calls within it.
        self._minutes: dict[int, tuple[datetime, int]] = {}

    def spend(self, key_id: int, limit: int, now: datetime) -> Standing:
        """Count one call; a refused one is not counted."""
        start, calls = self._minutes.get(key_id, (now, 0))
        # Also when the machine's clock was set back.
        if not timedelta() <= now - start < MINUTE:
            start, calls = now, 0
        allowed = calls < limit
        calls += allowed
        self._minutes[key_id] = (start, calls)
        reset = ceil((start + MINUTE - now).total_seconds())
        return Standing(limit=limit, remaining=max(limit - calls, 0), reset=reset, allowed=allowed)


class LimitHeaders:
    """Adds the headers to whatever answer a call gets, refusals and failures too."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""

        async def adding(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(scope.get("state", {}).get(HEADERS, {}))
            await send(message)

        await self._app(scope, receive, adding)
