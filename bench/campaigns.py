"""What campaigns cost with very many contacts and the same 1,000 questions due: it must not grow.

A wave looks at everybody once, so as a whole it costs in proportion; a tick of it looks at a batch.
"""

import tempfile
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from statistics import median

from sqlalchemy import func, select, text, update

import sandbox
from bench.chaos import database
from bench.crowd import ACCOUNTS, LARGE, LATELY, NOW, fill, make_due
from bench.timing import against
from bench.wire import Leap
from bot.app import App, Leaves, open_app
from bot.cli.base import NO_TOKEN
from bot.clock import FastClock
from bot.limits import Limiter
from bot.metrics import monotonic
from bot.settings import read_settings
from db import migrate
from db.engine import Engine
from db.tables import Wave
from feedback.views.event import EventResult

SQLITE, POSTGRESQL = DATABASES = ("SQLite", "PostgreSQL")
FEW, DUE, WAVE_TICKS, EVENTS = 10_000, 1_000, 20, 100
GUARDS = (
    'audience: \'visits >= 1 and last_visit after 400 days ago and not tag "vip"'
    ' and attributes.plan != "gold"\'\n'
    "tenure: 30\nsample: 99%\nquota: {count: 1000000, per: location, every: month}\n"
)
GUARDED = ", with an audience, a sample and a quota"
AFTER_SERVICE, WAVE = "trigger: {on: service_event, delay: 1h}", "trigger: {every: 90}"


def _campaign(slug: str, trigger: str, guards: str = "") -> str:
    return f"slug: {slug}\nmetric: nps\n{trigger}\n{guards}"


@dataclass(kw_only=True)
class World:
    """A bot over so many contacts, and milliseconds of what it did."""

    app: App
    telegram: sandbox.Sandbox
    contacts: int
    taken: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    visits: int = 0


Act = Callable[[World], Awaitable[object]]


async def measure(contacts: int, databases: Sequence[str]) -> list[str]:
    """Each tick with many contacts against the same with few, on each database."""
    return [line for name in databases for line in await _compared(name, contacts)]


async def _compared(name: str, contacts: int) -> list[str]:
    async with AsyncExitStack() as stack:
        worlds = [await stack.enter_async_context(_world(name, number)) for number in (FEW, contacts)]
        await _questions(worlds, 1, _campaign("visit", AFTER_SERVICE), "")
        await _questions(worlds, 2, _campaign("guarded", AFTER_SERVICE, GUARDS), GUARDED)
        await _recorded(worlds)
        await _waves(worlds, "pulse", "", 0.0, "")
        await _waves(worlds, "guarded-pulse", GUARDS, 0.5, GUARDED)
        scans = [await _scans(world.app.engine) for world in worlds][-1] if name == POSTGRESQL else None
        few, many = ({what: median(taken) for what, taken in world.taken.items()} for world in worlds)
    read = [] if scans is None else [f"{name}: the large tables were read through {scans} times meanwhile"]
    return read + [
        against(f"{name}: {what} with {contacts:,} contacts", many[what], few[what], f"that with {FEW:,}")
        for what in few
    ]


async def _alternating(worlds: Sequence[World], name: str, act: Act, most: int | None = None) -> None:
    """In turn, so that what else the machine does weighs on both; until there is nothing left to do."""
    rounds = 0
    while most is None or rounds < most:
        rounds += 1
        for world in worlds:
            before = monotonic()
            if not await act(world):
                return
            world.taken[name].append((monotonic() - before) * 1000)


@asynccontextmanager
async def _world(name: str, contacts: int) -> AsyncIterator[World]:
    async with database(name == POSTGRESQL) as server, AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="otklik-bench-"))
        url = f"sqlite+aiosqlite:///{folder}/bench.db"
        if server is not None:
            url = server.url.render_as_string(hide_password=False)
        await migrate.prepare(url)
        telegram = await stack.enter_async_context(sandbox.running(token=NO_TOKEN, limits=None))
        env = {"bot_token": NO_TOKEN, "telegram_api_url": telegram.url, "database_url": url}
        leap = Leap()
        leaves = Leaves(
            clock=FastClock(NOW, 1.0, 0.0, elapsed=lambda: 0.0), limiter=Limiter(leap.elapsed, leap.sleep)
        )
        app = await stack.enter_async_context(open_app(read_settings(_env_file=None, **env), leaves))
        yield World(app=app, telegram=telegram, contacts=contacts)


async def _scans(engine: Engine) -> int:
    """How often PostgreSQL has read through a large table since it was filled."""
    async with engine.connect() as connection:
        query = text("SELECT sum(seq_scan) FROM pg_stat_user_tables WHERE relname = ANY(:names)")
        return int(await connection.scalar(query, {"names": LARGE}) or 0)


async def _questions(worlds: Sequence[World], number: int, document: str, how: str) -> None:
    """The same number of due questions, evenly spread over all contacts, planned and sent."""
    for world in worlds:
        await world.app.services.campaigns.apply(document, by="bench", now=LATELY)
        if number == 1:
            await fill(world.app.engine, world.contacts)
            world.visits = world.contacts
        step = world.contacts // DUE
        whom = range(number, number + step * DUE, step)
        await make_due(world.app.engine, whom, number, world.visits)
        world.visits += DUE
        for contact in whom:
            world.telegram.act.create_person(id=ACCOUNTS + contact, first_name="Anna", started=True)
    await _alternating(worlds, f"plan tick (50 questions){how}", _planned)
    await _alternating(worlds, f"dispatch tick (a question sent){how}", _dispatched)


async def _planned(world: World) -> int:
    return await world.app.schedule.tick("plan")


async def _dispatched(world: World) -> int:
    taken = await world.app.schedule.tick("dispatch")
    await world.app.dispatching.finish()
    return taken


async def _recorded(worlds: Sequence[World]) -> None:
    """Events of people who were not asked of late, judged by both campaigns."""
    numbers = {world.contacts: count(1) for world in worlds}

    async def record(world: World) -> EventResult:
        number = next(numbers[world.contacts])
        contact = {"id": f"crm-{number * (world.contacts // EVENTS) - 3}"}
        body = {"id": f"new-{number}", "completed_at": LATELY.isoformat(), "contact": contact}
        return await world.app.services.events.record(body, NOW)

    await _alternating(worlds, "an event recorded and judged", record, EVENTS)


async def _waves(worlds: Sequence[World], slug: str, guards: str, begin: float, how: str) -> None:
    """Some ticks of a wave, each of which looks at 200 contacts and hands over 50 questions."""
    document = _campaign(slug, WAVE, guards)
    for world in worlds:
        await world.app.services.campaigns.apply(document, by="bench", now=NOW)
        await _planned(world)
        async with world.app.uow.write() as tx:
            newest = select(func.max(Wave.id)).scalar_subquery()
            through = int(world.contacts * begin)
            await tx.session.execute(update(Wave).where(Wave.id == newest).values(planned_through=through))
    await _alternating(worlds, f"plan tick of a wave (200 contacts){how}", _planned, WAVE_TICKS)
    for world in worlds:
        paused = f"{document}state: paused\n"
        await world.app.services.campaigns.apply(paused, by="bench", now=NOW, force=True)
