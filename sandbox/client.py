"""The control API from another process."""

import json
from collections.abc import AsyncIterator
from typing import Any, Self
from urllib.parse import urlencode

from aiohttp import ClientSession, ClientTimeout, StreamReader

from sandbox.dictionary import Json
from sandbox.errors import ActError, NoSuch


class Remote:
    """Acts and waits over HTTP; raises as the calls in the same process do. Use with `async with`."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._session = ClientSession()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_exception: object) -> None:
        await self._session.close()

    async def act(self, name: str, **arguments: object) -> Json:
        """One act by a person."""
        answer: Json = await self.request("POST", f"act/{name}", body=arguments)
        return answer

    async def settle(self, update_id: int | None = None, *, timeout: float = 5.0) -> None:
        """Until the bot has confirmed the update (None: all so far)."""
        await self.request("GET", "settle", query={"update": update_id, "timeout": timeout})

    async def wait(
        self, *, chat: int | None = None, after: int = 0, text: str = "", timeout: float = 5.0
    ) -> Json:
        """The first message view after ledger entry `after` that contains the text."""
        query = {"chat": chat, "after": after, "text": text, "timeout": timeout}
        view: Json = await self.request("GET", "wait", query=query)
        return view

    async def state(self) -> Json:
        """The snapshot."""
        snapshot: Json = await self.request("GET", "state")
        return snapshot

    async def ledger(
        self,
        *,
        after: int = 0,
        chat: int | None = None,
        method: str | None = None,
        outcome: str | None = None,
    ) -> list[Json]:
        """Ledger entries, filtered; `method` is a pattern."""
        query = {"after": after, "chat": chat, "method": method, "outcome": outcome}
        entries: list[Json] = await self.request("GET", "ledger", query=query)
        return entries

    async def updates(self, state: str | None = None) -> list[Json]:
        """Updates, all or in one state."""
        entries: list[Json] = await self.request("GET", "updates", query={"state": state})
        return entries

    async def notice(self, text: str) -> None:
        """Set the banner."""
        await self.request("POST", "notice", body={"text": text})

    async def fault(self, **rule: object) -> Json:
        """Put a fault rule in force; answers it with its id."""
        added: Json = await self.request("POST", "faults", body=rule)
        return added

    async def events(self, after: int) -> AsyncIterator[tuple[str, Json]]:
        """Type and data of everything that happens after `after`, until the sandbox ends."""
        url = f"{self.url}/sandbox/events?after={after}"
        async with self._session.get(url, timeout=ClientTimeout(total=None)) as response:
            kind = ""
            # One event may carry a whole message with its keys: lines are joined by hand, without a limit.
            async for line in _lines(response.content):
                if line.startswith("event: "):
                    kind = line.removeprefix("event: ")
                elif line.startswith("data: "):
                    yield kind, json.loads(line.removeprefix("data: "))

    async def request(
        self, verb: str, path: str, *, body: Json | None = None, query: Json | None = None
    ) -> Any:
        """Any call of the control API. Raises ActError, NoSuch or TimeoutError."""
        given = {name: value for name, value in (query or {}).items() if value is not None}
        url = f"{self.url}/sandbox/{path}?{urlencode(given)}"
        async with self._session.request(verb, url, json=body) as response:
            answer = await response.json()
        if response.status == 404:
            raise NoSuch(answer["error"])
        if response.status == 408:
            raise TimeoutError(answer["error"])
        if response.status != 200:
            raise ActError(answer["error"])
        return answer


async def _lines(content: StreamReader) -> AsyncIterator[str]:
    rest = b""
    async for chunk in content.iter_any():
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield line.decode()
