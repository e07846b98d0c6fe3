"""The cost of a tick when nothing is due: must not grow with how many contacts and messages exist."""

import tempfile
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import insert

from bench.timing import against, median_ms
from bot.app import open_app
from bot.cli.base import NO_TOKEN
from bot.demo.stage import CAMPAIGNS
from bot.settings import Settings, read_settings
from db import migrate
from db.engine import make_engine
from db.tables import Base, Contact, Delivery, Invitation

FEW, MANY = 1_000, 100_000
PAST = datetime(2025, 3, 2, 10, tzinfo=UTC)
CAMPAIGN = CAMPAIGNS / "after-visit.yaml"
ASKED = {"campaign_id": 1, "version_id": 1, "kind": "regular", "state": "answered", "created_at": PAST}
SENT = {"kind": "question", "lane": 1, "state": "sent", "chat_id": 1, "details": {}, "attempts": 1}
EACH: Sequence[tuple[type[Base], dict[str, object]]] = (
    (Contact, {"tags": [], "tester": False, "created_at": PAST}),
    (Invitation, ASKED),
    (Delivery, {**SENT, "created_at": PAST, "due_at": PAST}),
)


async def measure() -> list[str]:
    """Each tick over many contacts against the same over few."""
    few, many = await _ticks(FEW), await _ticks(MANY)
    return [
        against(f"{name} with {MANY} contacts, nothing due", many[name], few[name], f"that with {FEW}")
        for name in few
    ]


async def _ticks(count: int) -> Mapping[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        settings = read_settings(
            _env_file=None,
            bot_token=NO_TOKEN,
            database_url=f"sqlite+aiosqlite:///{folder}/bench.db",
        )
        await migrate.prepare(settings.database_url)
        async with open_app(settings) as app:
            text = CAMPAIGN.read_text(encoding="utf-8")
            await app.services.campaigns.apply(text, by="bench", now=PAST)
            await _fill(settings, count)
            names = sorted(app.schedule.names - {"staff"})
            acts: Mapping[str, Callable[[], Awaitable[int]]] = {
                name: lambda name=name: app.schedule.tick(name)  # type: ignore[misc]  # bound at once
                for name in names
            }
            return {name: await median_ms(act) for name, act in acts.items()}


async def _fill(settings: Settings, count: int) -> None:
    """So many contacts, each asked, answered and written to a year ago."""
    engine = make_engine(settings.database_url)
    async with engine.begin() as connection:
        for table, values in EACH:
            owner = {} if table is Contact else {"contact_id": 0}
            rows = [{"id": n, **values, **dict.fromkeys(owner, n)} for n in range(1, count + 1)]
            await connection.execute(insert(table), rows)
    await engine.dispose()
