"""A staff desk to take pictures of: people act through the wire, in one language."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from aiohttp import ClientConnectionError, ClientSession

from bench.screens.words import Words
from bot.demo.processes import pace_from
from bot.demo.seeding import apply_campaign
from bot.demo.stage import AGENTS, Stage, raised
from bot.metrics import monotonic
from feedback.errors import Tampered
from feedback.signing import Callback

# A Monday, 11:00 in Warsaw: people are at work.
START = datetime(2026, 3, 2, 10, tzinfo=UTC)
# How many times faster than the wall everything runs.
RATE = 3.0
PORT = 8097
# Seconds until what was not seen will not be.
PATIENCE = 30.0
GLANCE = 0.1
OLGA, MAREK = AGENTS
# Customers' accounts begin here.
FIRST = 810_000

View = Mapping[str, Any]


@asynccontextmanager
async def raised_desk() -> AsyncIterator[Stage]:
    """The demo's processes with a bot in a hurry; the sandbox leaves the counting to the bot."""
    with tempfile.TemporaryDirectory(prefix="otklik-screens-") as folder:
        async with raised(Path(folder), pace_from(START, RATE), http_port=PORT) as stage:
            stage.bot.module = "bench.screens.process"
            await stage.remote.request("POST", "limits", body={"enabled": False})
            await apply_campaign(stage, "after-visit", hours="00:00-24:00")
            await start(stage)
            yield stage


async def start(stage: Stage) -> None:
    """Start the bot and wait until it works and its model is there. Raises LookupError when it dies."""
    await stage.bot.start()
    async with ClientSession() as session:
        while stage.bot.pid and not await _works(session):  # noqa: ASYNC110 - it is another process
            await asyncio.sleep(GLANCE)


async def _works(session: ClientSession) -> bool:
    try:
        async with session.get(f"http://127.0.0.1:{PORT}/health") as response:
            return bool((await response.json())["checks"]["model"]["state"] == "ok")
    except ClientConnectionError:
        return False


@dataclass(kw_only=True)
class Desk:
    """The staff group of one stage and the people around it."""

    stage: Stage
    words: Words
    customers: int = 0

    @property
    def room(self) -> int:
        """The staff group."""
        return self.stage.staff_chat

    async def later(self, **time: float) -> None:
        """The bot sleeps and wakes up so much later."""
        await self.stage.bot.stop()
        pace = self.stage.bot.pace
        self.stage.bot.pace = replace(pace, start=pace.start + timedelta(**time))
        await start(self.stage)

    async def customer(self, name: str) -> int:
        """Somebody who agreed earlier and has just been asked; returns the account."""
        self.customers += 1
        account, now = FIRST + self.customers, self.stage.now
        language = self.words.language
        await self.stage.remote.act(
            "create_person", id=account, first_name=name, language_code=language, started=True
        )
        contacts = self.stage.house.services.contacts
        contact = await contacts.meet(account, name=name, language_code=language, now=now)
        await contacts.agree(contact.id, version=1, text="demo", language=language, now=now)
        return account

    async def visits(self, account: int, name: str, tags: Sequence[str] = ()) -> None:
        """Their visit is over for two hours: the question comes now."""
        contact = {"id": f"crm-{account}", "name": name, "telegram_id": account}
        body: dict[str, object] = {
            "id": f"visit-{account}-{monotonic()}",
            "completed_at": (self.stage.now - timedelta(hours=2)).isoformat(),
            "contact": contact | {"language": self.words.language, "tags": list(tags)},
            "service": self.words.service,
            "location": self.words.location,
            "staff": self.words.employee,
            "channel": "office",
        }
        await self.stage.api.post_event(body)

    async def complains(self, name: str, score: int, comment: str, tags: Sequence[str] = ()) -> int:
        """A customer is asked, taps a score and writes."""
        account = await self.customer(name)
        await self.visits(account, name, tags)
        await self.taps(account, "score", arg=f"0:{score}", chat=account)
        await self.writes(account, comment, chat=account)
        return account

    async def writes(self, person: int, text: str, *, chat: int | None = None, to: View | None = None) -> int:
        """Somebody writes, in the staff group unless told otherwise; returns the message's number."""
        reply = to["message_id"] if to else None
        act = self.stage.remote.act
        done = await act("write", person=person, chat=chat or self.room, text=text, reply_to=reply)
        return int(done["message_id"])

    async def taps(
        self, person: int, verb: str, *, arg: str = "", of: int | None = None, chat: int | None = None
    ) -> View:
        """Tap the newest key that means this; returns the message as it was."""
        message, data = await self.keyed(verb, arg=arg, of=of, chat=chat)
        number = message["message_id"]
        await self.stage.remote.act(
            "tap", person=person, chat=chat or self.room, message_id=number, data=data
        )
        await self.stage.remote.settle(timeout=PATIENCE)
        return message

    async def unfolds(self, person: int, case: int, verb: str) -> View:
        """Tap a key that stands behind "More…" on the card of a case; returns the card as it was."""

        async def look() -> View | None:
            if await self._key(verb, "", case, self.room) is None:
                await self.taps(person, "more", of=case)
                return None
            return await self.taps(person, verb, of=case)

        card: View = await self._sought(look, f"{verb} of case {case}")
        return card

    async def keyed(
        self, verb: str, *, arg: str = "", of: int | None = None, chat: int | None = None
    ) -> tuple[View, str]:
        """The newest message with a key of this meaning, and the key's data."""
        for_whom = f"key {verb} {arg} {of}"
        found: tuple[View, str] = await self._sought(
            lambda: self._key(verb, arg, of, chat or self.room), for_whom
        )
        return found

    async def sees(self, text: str, *, chat: int | None = None) -> View:
        """The newest message with these words."""

        async def look() -> View | None:
            found = [view for view in await self.messages(chat or self.room) if text in view["text"]]
            return found[-1] if found else None

        view: View = await self._sought(look, text)
        return view

    async def opened(self, text: str) -> View:
        """The card with these words; when it stands in the live list its key there is tapped."""

        async def look() -> View | None:
            for view in await self.messages(self.room):
                if text in view["text"] and view["keyboard"]:
                    return view
            if found := await self._key("open", "", None, self.room):
                message, data = found
                number = message["message_id"]
                await self.stage.remote.act("tap", person=OLGA, chat=self.room, message_id=number, data=data)
                await self.stage.remote.settle(timeout=PATIENCE)
            return None

        card: View = await self._sought(look, text)
        return card

    async def messages(self, chat: int) -> list[View]:
        """Everything in a chat, oldest first."""
        snapshot = await self.stage.remote.state()
        return next((list(one["messages"]) for one in snapshot["chats"] if one["id"] == chat), [])

    async def _key(self, verb: str, arg: str, of: int | None, chat: int) -> tuple[View, str] | None:
        for message in reversed(await self.messages(chat)):
            for key in (key for row in message["keyboard"] for key in row if key.get("data")):
                meaning = self.meaning(key["data"])
                if (
                    meaning
                    and meaning.verb == verb
                    and meaning.arg.startswith(arg)
                    and of in {None, meaning.id}
                ):
                    return message, key["data"]
        return None

    def meaning(self, data: str) -> Callback | None:
        """What a key means; None when another bot's token made it."""
        try:
            return self.stage.house.sign.unpack_callback(data)
        except Tampered:
            return None

    async def _sought(self, look: Callable[[], Awaitable[Any]], what: str) -> Any:
        end = monotonic() + PATIENCE
        while monotonic() < end:
            if (found := await look()) is not None:
                return found
            await asyncio.sleep(GLANCE)
        raise TimeoutError(f"{self.words.language}: {what} was not seen")
