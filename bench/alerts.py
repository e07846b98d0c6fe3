"""Customers who write on the demo's stage, and when what they wrote is seen: read in the sandbox's ledger."""

import asyncio
import json
import os
import re
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import ClientSession
from sqlalchemy import func, select

from bot.demo.processes import pace_from
from bot.demo.script import START
from bot.demo.stage import ADMIN, Stage, raised
from bot.metrics import monotonic
from db.tables import Case, Contact
from sandbox.dictionary import Json

PORT = 8097
# Customers' accounts begin here.
FIRST = 800_000
# Seconds between two looks.
GLANCE = 0.25


@asynccontextmanager
async def working_desk() -> AsyncIterator[Stage]:
    """Processes of their own for Telegram, with its limits, and for the bot; its clock is the wall's."""
    with TemporaryDirectory(prefix="otklik-bench-") as folder:
        async with raised(Path(folder), pace_from(START, 1.0), http_port=PORT) as stage:
            await stage.bot.start()
            await stage.api.up()
            await _model_loaded()
            yield stage


async def _model_loaded() -> None:
    async with ClientSession() as session:
        while True:
            async with session.get(f"http://127.0.0.1:{PORT}/health") as response:
                if (await response.json())["checks"]["model"]["state"] == "ok":
                    return
            await asyncio.sleep(GLANCE)


async def settle_in(stage: Stage, count: int, tags: Sequence[str] = ()) -> list[int]:
    """Customers who agreed earlier, the tags dealt out in turn; returns their accounts."""
    people = [FIRST + number for number in range(count)]
    contacts = stage.house.services.contacts
    for number, person in enumerate(people):
        name = f"Guest{number:03}"
        await stage.remote.act("create_person", id=person, first_name=name, language_code="en", started=True)
        contact = await contacts.meet(person, name=name, language_code="en", now=stage.now)
        await contacts.agree(contact.id, version=1, text="bench", language="en", now=stage.now)
        if tags:
            async with stage.house.uow.write() as tx:
                (await tx.contacts.get(contact.id)).tags = [tags[number % len(tags)]]
    return people


async def chats_for(stage: Stage, tags: Sequence[str]) -> None:
    """A staff chat of its own for every tag, by the admin's command in it."""
    for tag in tags:
        chat: Json = await stage.remote.act(
            "create_chat", title=tag, creator=ADMIN, kind="supergroup", bot="administrator"
        )
        await stage.remote.act("write", person=ADMIN, chat=chat["id"], text=f"/route segment={tag}")
        await stage.remote.settle()


async def write(stage: Stage, texts: Mapping[int, str], rate: float) -> Mapping[int, float]:
    """Each account writes, so many a second; returns when each message was there, by the sandbox's clock."""
    begun = monotonic()
    writer = {}
    for place, (person, text) in enumerate(texts.items()):
        await asyncio.sleep(max(0.0, begun + place / rate - monotonic()))
        writer[(await stage.remote.act("write", person=person, text=text))["update_id"]] = person
    updates = await stage.remote.updates()
    return {
        writer[update["update_id"]]: update["time"] for update in updates if update["update_id"] in writer
    }


async def all_shown(stage: Stage, people: Sequence[int], patience: float) -> None:
    """Wait until the bot believes that a case of each of these accounts is shown, or so many seconds."""
    end = monotonic() + patience
    while monotonic() < end:
        async with stage.house.uow.read() as tx:
            query = select(func.count(Case.shown_at)).join(Contact, Contact.id == Case.contact_id)
            shown = await tx.session.scalar(query.where(Contact.telegram_id.in_(people)))
        if shown == len(people):
            return
        await asyncio.sleep(GLANCE)


def cpu_seconds(pid: int) -> float:
    """Processor time a process has used, all its threads together."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def writers(stage: Stage) -> Mapping[int, int]:
    """The account behind each case's number."""
    async with stage.house.uow.read() as tx:
        query = select(Case.id, Contact.telegram_id).join(Contact, Contact.id == Case.contact_id)
        return {number: account or 0 for number, account in await tx.session.execute(query)}


def seen(entries: Iterable[Json]) -> Mapping[int, float]:
    """When each case was first on a card or a key of the live summary, by its number."""
    first: dict[int, float] = {}
    for entry in entries:
        for number in _named(entry["parameters"]):
            first.setdefault(number, entry["time"])
    return first


def _named(parameters: Json) -> list[int]:
    card = re.match(r"<b>Case (\d+)</b> · ", str(parameters.get("text", "")))
    if card:
        return [int(card[1])]
    markup = parameters.get("reply_markup") or {}
    rows = (json.loads(markup) if isinstance(markup, str) else markup).get("inline_keyboard", [])
    labels = (key["text"] for row in rows for key in row)
    return [int(found[1]) for label in labels if (found := re.match(r"(\d+) · ", label))]
