"""Two agents who want the same cases at the same instant, through two processes of the bot."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from itertools import chain

import pytest

from bot.app import App, open_app
from bot.webhook import WebhookIntake
from feedback.case import CaseState
from tests.house import House, leaves_over
from tests.journeys.desk import cases, history, staff_room
from tests.people import Person, View

# bench/taking.py does it with two hundred.
MANY = 40


@pytest.fixture
def limited() -> bool:
    """So many cards at once would fold."""
    return False


@pytest.fixture
async def second(house: House) -> AsyncIterator[App]:
    """Another process over the same database and Telegram."""
    async with open_app(house.app.settings, leaves_over(house.tg)) as app:
        yield app


async def test_two_agents_tap_take_on_every_card_at_the_same_instant(house: House, second: App) -> None:
    agents = house.agent("Olga"), house.agent("Piotr")
    for number in range(MANY):
        person = house.customer(f"Guest{number}", started=True)
        house.tg.act.write(person=person.id, text="Terrible, awful service")
    await house.rest()
    await _all_take(house, agents, [house.app, second])
    found = await cases(house)
    assert len(found) == MANY
    assert {case.state for case in found} == {CaseState.TAKEN}
    owners = {case.id: case.owner_name for case in found}
    assert set(owners.values()) == {"Olga", "Piotr"}
    taken = [name for case in found for name in await history(house, case.id) if name == "taken"]
    assert len(taken) == MANY
    # Whoever tapped heard of every case whose it is.
    for agent, name in zip(agents, ("Olga", "Piotr"), strict=True):
        told = sorted(_told(name, number, owner) for number, owner in owners.items())
        assert sorted(agent.toasts()) == told


def _cards(room: Person) -> list[View]:
    return [view for view in room.messages() if any(key["text"] == "Take" for [key, *_] in view["keyboard"])]


def _told(name: str, number: int, owner: str | None) -> str:
    return f"Case {number} is yours now." if owner == name else f"This case is taken already: {owner}."


async def _all_take(house: House, agents: Sequence[Person], processes: Sequence[App]) -> None:
    """Every agent taps every card; of the two taps on one card each goes to another process at once."""
    house.app.polling.stop()
    for number, card in enumerate(_cards(staff_room(house))):
        for agent in agents if number % 2 else reversed(agents):
            house.tg.act.tap(person=agent.id, chat=agent.chat, message_id=card["message_id"], label="Take")
    taps = [update.wire() for update in house.tg.updates.pending.values()]
    doors = [WebhookIntake(app.bot, app.intake) for app in processes]
    took = await asyncio.gather(
        *chain.from_iterable(
            (door.take(body) for body in taps[place :: len(doors)]) for place, door in enumerate(doors)
        )
    )
    assert took == [True] * len(agents) * MANY
    house.tg.updates.drop()
