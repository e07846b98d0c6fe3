"""An audience costs what is due: nobody's segment makes a tick read through all contacts."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from db.uow import UnitOfWork
from services.segments import Segments
from tests.services.conftest import ZONE, Desk, make_desk
from tests.services.test_costs import engine, searched

__all__ = ["engine"]

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
# Everything a segment may look at.
WIDE = (
    'visits >= 1 and last_visit after 90 days ago and first_visit before today and not tag "vip"'
    ' and location != "x"'
    ' and attributes.plan != "x" and event.sum is missing and last_score is missing and language != "x"'
)
AFTER = "slug: after-visit\nmetric: nps\ntrigger: {on: service_event}\naudience: wide\n"
WAVE = "slug: q\nmetric: nps\ntrigger: {every: 90}\naudience: wide\n"


def body(number: int) -> dict[str, Any]:
    return {
        "id": f"e{number}",
        "completed_at": NOW.isoformat(),
        "contact": {"id": f"c{number}", "telegram_id": number + 1},
    }


async def started(desk: Desk, document: str) -> None:
    segments = Segments(uow=desk.uow, default_timezone=ZONE)
    await segments.put("wide", WIDE, by="test", now=NOW)
    for number in range(3):
        await desk.events.record(body(number), NOW)
    await desk.campaigns.apply(document, by="test", now=NOW)


@pytest.mark.parametrize("tick", ["send_due", "plan_waves"])
async def test_a_tick_with_an_audience_searches_and_never_scans(engine: AsyncEngine, tick: str) -> None:
    desk = make_desk(UnitOfWork(engine))
    await started(desk, WAVE)
    if tick == "send_due":
        await desk.invitations.plan_waves(NOW)
    async with searched(engine):
        await getattr(desk.invitations, tick)(NOW)


async def test_an_event_is_judged_without_a_scan(engine: AsyncEngine) -> None:
    desk = make_desk(UnitOfWork(engine))
    await started(desk, AFTER)
    async with searched(engine):
        await desk.events.record(body(9), NOW)


async def test_two_hundred_contacts_of_a_wave_cost_as_many_queries_as_three(desk: Desk) -> None:
    await started(desk, WAVE)
    with desk.counting() as few:
        await desk.invitations.plan_waves(NOW)
    statements = len(few)
    for number in range(10, 190):
        await desk.events.record(body(number), NOW)
    with desk.counting() as many:
        await desk.invitations.plan_waves(NOW + timedelta(days=90))
    assert len(many) <= statements + 4
