"""No kind of background work reads through a table that grows, whatever campaigns there are."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import App, open_app
from bot.cli.base import NO_TOKEN
from bot.clock import SystemClock
from bot.settings import read_settings
from db.engine import make_engine
from db.tables import Base
from tests.services.test_costs import searched

# Looks at Telegram first, not at the tables.
ELSEWHERE = frozenset({"staff"})
GUARDS = """
audience: 'visits >= 1 and last_visit after 400 days ago and not tag "vip"'
tenure: 30
sample: 90%
quota: {count: 100, per: location, every: month}
daily_cap: 50
"""
CAMPAIGNS = (
    "slug: visit\nmetric: nps\ntrigger: {on: service_event, delay: 2h}\n" + GUARDS,
    "slug: pulse\nmetric: nps\ntrigger: {every: 90, spread: 30}\n" + GUARDS,
    'slug: calendar\nmetric: nps\ntrigger: {cron: "0 10 1 */3 *"}\n',
)


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    url = f"sqlite+aiosqlite:///{tmp_path}/ticks.db"
    engine = make_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    await engine.dispose()
    settings = read_settings(_env_file=None, bot_token=NO_TOKEN, database_url=url, staff_chat_id=-1)
    async with open_app(settings) as made:
        now = SystemClock().now()
        for document in CAMPAIGNS:
            await made.services.campaigns.apply(document, by="test", now=now - timedelta(days=1))
        body = {"id": "e1", "completed_at": now.isoformat(), "contact": {"id": "c1", "telegram_id": 1}}
        await made.services.events.record(body, now)
        yield made


async def test_no_tick_reads_through_what_grows(app: App) -> None:
    names = sorted(app.schedule.names - ELSEWHERE)
    for name in names:
        await app.schedule.tick(name)
    await app.dispatching.finish()
    async with searched(app.engine):
        for name in names:
            await app.schedule.tick(name)
        await app.dispatching.finish()
