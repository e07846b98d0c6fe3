"""Two agents who want the same cases at the same instant."""

import asyncio
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack

from sqlalchemy import func, select

from bench.chaos import database
from bot.app import App, open_app
from bot.cli.base import NO_TOKEN
from bot.demo.script import START
from bot.demo.stage import AGENTS
from bot.metrics import monotonic
from bot.settings import read_settings
from db import migrate
from db.tables import Case, CaseEvent
from feedback.case import CaseState
from feedback.views.desk import Agent, Place, Taking, Took

COUNT = 200
PLACE = Place(chat_id=-1_000_000_000_001, message_id=1)


async def race(*, postgres: bool) -> str:
    """Each agent's taps reach another bot, in one process here; the database can't tell."""
    async with database(postgres) as server, AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="otklik-bench-"))
        url = f"sqlite+aiosqlite:///{folder}/bench.db"
        if server is not None:
            url = server.url.render_as_string(hide_password=False)
        settings = read_settings(_env_file=None, bot_token=NO_TOKEN, database_url=url)
        await migrate.prepare(url)
        houses = [await stack.enter_async_context(open_app(settings)) for _ in AGENTS]
        numbers = await _open(houses[0])
        before = monotonic()
        took = await _take(houses, numbers)
        seconds = monotonic() - before
        owners, doubles = await _owners(houses[0])
    told = Counter(each.outcome for each in took)
    return (
        f"{len(AGENTS)} agents take {COUNT} cases at once, each through a bot of their own over one "
        f"{'PostgreSQL' if postgres else 'SQLite'}, at the use case with a fixed clock: {owners} owners, "
        f"{doubles} doubles, told yours {told[Taking.YOURS]}, told taken {told[Taking.TAKEN]}, "
        f"in {seconds:.1f} s"
    )


async def _open(house: App) -> list[int]:
    async with house.uow.write() as tx:
        contact = await tx.contacts.add_once(telegram_id=1, created_at=START, tags=[], tester=False)
        if contact is None:
            raise LookupError("the database is not empty")
        for _ in range(COUNT):
            await tx.cases.add_once(
                contact_id=contact.id,
                state=CaseState.OPEN,
                reasons=["low_score"],
                severity=30,
                opened_at=START,
                promised_at=START,
                chat_id=PLACE.chat_id,
                card_message_id=PLACE.message_id,
            )
        return list(await tx.session.scalars(select(Case.id).order_by(Case.id)))


async def _take(houses: Sequence[App], numbers: Sequence[int]) -> list[Took]:
    return await asyncio.gather(
        *(
            house.services.cases.take(number, Agent(id=account, name=name), PLACE, START)
            for number in numbers
            for house, (account, name) in zip(houses, AGENTS.items(), strict=True)
        )
    )


async def _owners(house: App) -> tuple[int, int]:
    """Cases with an owner, and cases taken more than once, by their history."""
    async with house.uow.read() as tx:
        owned = await tx.session.scalar(select(func.count(Case.owner_id)))
        taken = select(CaseEvent.case_id).filter_by(act="taken").group_by(CaseEvent.case_id)
        doubles = await tx.session.scalars(taken.having(func.count() > 1))
        return owned or 0, len(list(doubles))
