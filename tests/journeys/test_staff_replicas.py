"""Two processes on one PostgreSQL database: both send and both read comments."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.app import App, open_app
from feedback.delivery import State
from tests.house import House, leaves_over
from tests.journeys.company import runs
from tests.journeys.desk import all_asked, cards, cases, queue, staff_room

CUSTOMERS = 12
ROUNDS = 40

pytestmark = pytest.mark.parametrize("databases", ["postgresql"], indirect=True)


@pytest.fixture
async def second(house: House) -> AsyncIterator[App]:
    """Another process with limits of its own; the first one polls."""
    async with open_app(house.app.settings, leaves_over(house.tg)) as app:
        await app.batcher.start()
        await app.batcher.loaded()
        yield app
        await app.batcher.stop()


async def test_every_case_is_seen_once_and_nobody_waits_for_the_other(
    house: House, second: App, caplog: pytest.LogCaptureFixture
) -> None:
    await runs(house)
    for person in await all_asked(house, CUSTOMERS):
        number = person.keyed("1")["message_id"]
        house.tg.act.tap(person=person.id, chat=person.id, message_id=number, label="1")
        house.tg.act.write(person=person.id, text="Terrible service")
    await asyncio.gather(_works(house.app), _works(second))
    await house.rest()
    await house.passes(minutes=2)
    found, room = await cases(house), staff_room(house)
    assert len(found) == CUSTOMERS
    assert all(case.shown_at for case in found)
    assert [len(cards(room, case.id)) for case in found] == [int(not case.folded) for case in found]
    assert {row.state for row in await queue(house, "card")} <= {State.SENT, State.FOLDED}
    # They lock in one order: neither had to give way.
    assert "settle_waits" not in {getattr(record, "action", "") for record in caplog.records}


async def _works(app: App) -> None:
    for _ in range(ROUNDS):
        for name in ("analyse", "dispatch"):
            await app.schedule.tick(name)
        await app.dispatching.finish()
        await asyncio.sleep(0.01)
