"""Imports: statements are shared by many lines, no file stands in memory as lines, none is told twice."""

import tracemalloc
from asyncio import gather
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime

from db.engine import make_engine
from db.uow import UnitOfWork
from services.csv_input import Columns, read_table
from services.imports import Imports
from tests.services.conftest import Desk, make_desk

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
VISIT = "slug: visit\nmetric: nps\ntrigger: {on: service_event}\n"


async def step(_done: int, _total: int) -> None:
    """Nobody waits."""


def contacts(numbers: Iterable[int], plan: str = "gold") -> bytes:
    lines = [f"crm-{n},{1000 + n},Anna,pl,Europe/Warsaw,vip|north,{plan}" for n in numbers]
    header = "contact.id,contact.telegram_id,contact.name,contact.language,contact.timezone,contact.tags"
    return "\n".join([f"{header},attributes.plan", *lines]).encode()


def events(numbers: Iterable[int]) -> bytes:
    lines = [f"visit-{n},2026-03-01T10:00:00Z,crm-{n},repair,Olga" for n in numbers]
    return "\n".join(["id,completed_at,contact.id,service,staff", *lines]).encode()


async def test_hundreds_of_contacts_cost_as_many_statements_as_three(desk: Desk) -> None:
    imports = Imports(uow=desk.uow, events=desk.events)
    with desk.counting() as few:
        await imports.contacts(contacts(range(3)), now=NOW, progress=step)
    statements = len(few)
    with desk.counting() as many:
        view = await imports.contacts(contacts(range(3, 303)), now=NOW, progress=step)
    assert view.counts == {"created": 300}
    assert len(many) <= statements
    with desk.counting() as changed:
        view = await imports.contacts(contacts(range(300), "silver"), now=NOW, progress=step)
    assert view.counts == {"changed": 300}
    assert len(changed) <= statements


async def test_what_many_events_share_is_looked_up_once(desk: Desk) -> None:
    imports = Imports(uow=desk.uow, events=desk.events)
    await desk.campaigns.apply(VISIT, by="test", now=NOW)
    await imports.contacts(contacts(range(90)), now=NOW, progress=step)
    with desk.counting() as few:
        await imports.events(events(range(10)), now=NOW, progress=step)
    statements = len(few)
    with desk.counting() as many:
        view = await imports.events(events(range(10, 90)), now=NOW, progress=step)
    assert view.counts == {"created": 80}
    # The event, its answer, what the contact was asked before and is asked now, the verdict.
    assert (len(many) - statements) / 70 <= 5


def test_a_long_file_is_read_without_keeping_its_lines() -> None:
    raw = contacts(range(30_000))
    columns = Columns(allowed=raw.partition(b"\n")[0].decode().split(","), required=[])
    tracemalloc.start()
    table = read_table(raw, columns, "utf-8")
    assert sum(1 for _ in table.lines) == 30_000
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 3 * len(raw)


async def test_two_imports_of_one_file_at_once_make_each_contact_once(database_url: str) -> None:
    engines = [make_engine(database_url) for _ in range(2)]
    desks = [make_desk(UnitOfWork(engine)) for engine in engines]
    raw = contacts(range(700))
    views = await gather(
        *(Imports(uow=each.uow, events=each.events).contacts(raw, now=NOW, progress=step) for each in desks)
    )
    counts = sum((Counter(view.counts) for view in views), Counter[str]())
    assert counts == {"created": 700, "unchanged": 700}
    for engine in engines:
        await engine.dispose()
