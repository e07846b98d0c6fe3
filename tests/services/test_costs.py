"""Ticks cost what is due, not what exists: no tick reads through a table that grows."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from db.engine import make_engine
from db.tables import Base
from db.uow import UnitOfWork, rows
from feedback.attention import MessageState
from tests.services.conftest import make_desk

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
GROWING = (
    *("invitations", "service_events", "contacts", "deliveries", "responses", "answers", "comments"),
    *("messages", "cases", "showings", "extras", "guard_holds", "hook_deliveries", "hook_tries"),
    *("campaign_links", "choices", "survey_answers", "tellings", "links", "consents", "promises", "clocks"),
    *("changes", "case_events", "visit_views", "gift_codes", "relays", "reviews", "advert_consents"),
    *("shown_wordings", "answer_changes", "survey_changes", "anonymous_prompts", "touch_rounds"),
)
# An index of what waits or is open, or one that is read in its order up to a limit.
READABLE = (
    "ix_deliveries_queue",
    "ix_comments_unhandled",
    "ix_comments_handled",
    "ix_extras_offered",
    "ix_hook_deliveries_queue",
    "ix_cases_open",
)
TICKS = ("send_due", "plan_waves", "remind_due", "expire_due")


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    """SQLite says how it will read; PostgreSQL reads through small tables whatever the index."""
    made = make_engine(f"sqlite+aiosqlite:///{tmp_path}/costs.db")
    async with made.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield made
    await made.dispose()


@pytest.mark.parametrize("tick", TICKS)
async def test_a_tick_searches_and_never_scans(engine: AsyncEngine, tick: str) -> None:
    desk = make_desk(UnitOfWork(engine))
    await desk.campaigns.apply("slug: q\nmetric: nps\ntrigger: {every: 90}\n", by="test", now=NOW)
    await desk.invitations.plan_waves(NOW)
    async with searched(engine):
        await getattr(desk.invitations, tick)(NOW)


async def test_the_queue_is_searched_and_never_scanned(engine: AsyncEngine) -> None:
    async with searched(engine), UnitOfWork(engine).write() as tx:
        assert not await tx.deliveries.has_due(NOW)
        assert not await tx.deliveries.has_due(NOW, {1}, groups_only=True)
        assert not await tx.deliveries.claim(NOW, timedelta(minutes=1), 20)
        assert not await tx.deliveries.release_expired(NOW)
        assert await tx.deliveries.next_due(NOW) is None


async def test_the_inbox_is_searched_and_never_scanned(engine: AsyncEngine) -> None:
    async with searched(engine), UnitOfWork(engine).write() as tx:
        assert not await tx.inbox.waiting(8, 8, late_at=NOW, asking=True)
        assert not await tx.inbox.count(NOW)
        assert not await tx.inbox.done(8)
        assert not await tx.inbox.untold(NOW)
        assert not await tx.inbox.mark([1, 2], MessageState.READ, "Olga", NOW)
        await tx.inbox.mark_case(rows.Case(id=1, comment_id=2, response_id=3), MessageState.READ, "Olga", NOW)
        assert not await tx.inbox.take_back(1)
        assert not await tx.events.staff_names()


@asynccontextmanager
async def searched(engine: AsyncEngine) -> AsyncIterator[None]:
    """Of what is asked meanwhile, nothing may read through a table that grows."""
    heard: list[tuple[str, Any]] = []

    def hear(_conn: object, _cursor: object, statement: str, parameters: Any, *_rest: object) -> None:
        if statement.startswith(("SELECT", "UPDATE")):
            heard.append((statement, parameters))

    event.listen(engine.sync_engine, "before_cursor_execute", hear)
    yield
    event.remove(engine.sync_engine, "before_cursor_execute", hear)
    assert heard
    async with engine.connect() as connection:
        for statement, parameters in heard:
            plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            steps = [str(row._mapping["detail"]) for row in plan]
            scanned = [step for step in steps if _reads_through(step)]
            assert not scanned, f"{statement}\n{scanned}"


def _reads_through(step: str) -> bool:
    # Reading through the queue's own small index is reading what is queued.
    scans = step.startswith(tuple(f"SCAN {name}" for name in GROWING))
    return scans and not any(name in step for name in READABLE)
