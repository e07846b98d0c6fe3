"""/cases and /mine: the order, what is late, pages and sievings; fifty important customers and one other."""

import pytest

from tests.house import House
from tests.journeys.company import agreed, asked, runs, visits
from tests.journeys.desk import all_asked, cases, staff_room
from tests.people import Person, View


def numbers(view: View) -> list[int]:
    """The cases of a list, in its order."""
    lines = [line.split() for line in view["text"].splitlines() if line.startswith("• ")]
    return [int(line[1]) for line in lines]


def keys(view: View) -> list[str]:
    return [key["text"] for row in view["keyboard"] for key in row]


async def test_the_queue_tells_what_is_urgent_and_what_is_late(house: House) -> None:
    await runs(house)
    calm, angry = await all_asked(house, 2)
    await calm.taps("6")
    await house.passes(minutes=5)
    await angry.taps("1")
    await angry.writes("I will kill myself, I cannot go on living")
    olga = house.agent("Olga")
    await olga.writes("/cases")
    first = await olga.sees("Open cases, the most urgent first")
    assert "Open: 2 · late: 0 · not taken: 2" in first["text"]
    assert numbers(first) == [2, 1]
    assert "<b>" not in first["text"]
    assert "6/10" in first["text"]
    await house.passes(minutes=11)
    await olga.taps("• All", on=first)
    listed = await olga.sees("Open: 2 · late: 1 · not taken: 2", "late: take today by 14:15")
    await olga.taps("Late", on=listed)
    assert numbers(await olga.sees("Late cases")) == [1]
    for sieve in ("Not taken", "All", "Mine"):
        await olga.taps(sieve)
    assert numbers(await olga.sees("Cases taken by Olga", "Nothing here")) == []


async def test_mine_are_those_i_have_taken(house: House) -> None:
    await runs(house)
    for person in await all_asked(house, 2):
        await person.taps("2")
    olga, piotr = house.agent("Olga"), house.agent("Piotr")
    await olga.taps("Take")
    await olga.writes("/mine")
    mine = await olga.sees("Cases taken by Olga", "Olga")
    assert len(numbers(mine)) == 1
    await piotr.taps("• Mine", on=mine)
    await olga.sees("Cases taken by Piotr", "Nothing here")
    await olga.writes("/cases")
    await olga.taps("Not taken")
    assert set(numbers(await olga.sees("Cases nobody has taken"))) == {1, 2} - set(numbers(mine))


async def test_by_location(house: House) -> None:
    await runs(house)
    people = [await agreed(house) for _ in range(4)]
    for person, place in zip(people, ("Center", "Żoliborz <b>", None, "Center"), strict=True):
        await visits(house, person, **({"location": place} if place else {}))
    await house.passes(hours=3)
    for person in people:
        await person.taps("2")
    olga = house.agent("Olga")
    await olga.writes("/cases")
    await olga.taps("By location")
    await olga.taps("Center · 2")
    assert numbers(await olga.sees("Open cases: Center")) == [1, 4]
    await olga.taps("• By location")
    await olga.taps("Żoliborz <b> · 1")
    assert numbers(await olga.sees("Open cases: Żoliborz <b>")) == [2]


async def test_pages_and_keys_to_the_cards(house: House) -> None:
    await runs(house)
    for person in await all_asked(house, 10):
        await person.taps("2")
    olga = house.agent("Olga")
    await olga.writes("/cases")
    first = await olga.sees("Open cases")
    assert numbers(first) == list(range(1, 9))
    key = first["keyboard"][0][0]
    assert key["text"] == "No. 1"
    assert key["url"].startswith("https://t.me/c/")
    await olga.taps("More ▶", on=first)
    second = await olga.sees("Open cases", "◀ Back")
    assert numbers(second) == [9, 10]
    await olga.taps("◀ Back", on=second)
    assert numbers(await olga.sees("Open cases", "More ▶")) == list(range(1, 9))


@pytest.mark.parametrize("staff_kind", ["group"])
async def test_in_a_small_group_a_key_replies_to_the_card(house: House, staff_kind: str) -> None:
    anna = await asked(house)
    await anna.taps("2")
    olga = house.agent("Olga")
    await olga.writes("/cases")
    await olga.taps("No. 1")
    here = await olga.sees("Case 1: here is its card")
    assert here["reply_to"]["message_id"] == olga.keyed("Take")["message_id"]


async def test_an_agent_may_look_in_private_and_a_customer_may_not(house: House) -> None:
    anna = await asked(house)
    await anna.taps("2")
    await anna.writes("/cases")
    await anna.sees_no("Open: 1")
    olga = house.agent("Olga")
    alone = Person(house.tg, house.rest, olga.id)
    await alone.starts()
    await alone.writes("/cases")
    await alone.sees("Open: 1 · late: 0 · not taken: 1")


async def test_fifty_important_customers_and_one_other(house: House) -> None:
    """Two agents, six minutes an answer, always the first of /cases: the other is answered in time."""
    await runs(house)
    crowd = [await agreed(house, f"Vip{number}") for number in range(50)]
    other = await agreed(house, "Other")
    for person in crowd:
        await visits(house, person, contact=_contact(person, "vip"))
    await visits(house, other)
    await house.passes(hours=3)
    # Fifty questions at a time are sent.
    await house.passes(minutes=1)
    for person in [*crowd, other]:
        await person.taps("2")
    opened, wanted = house.now, (await cases(house))[-1].id
    agent, answered = house.agent("Olga"), list[int]()
    while wanted not in answered:
        await agent.writes("/cases")
        top = numbers(await agent.sees("Open cases, the most urgent first"))[:2]
        await house.passes(minutes=6)
        answered += top
        await _answered(house, top)
    assert (house.now - opened).total_seconds() / 60 <= 120
    # The important ones came first for half of the time.
    assert answered.index(wanted) == 20
    assert sorted(answered) == sorted(set(answered))


def _contact(person: Person, *tags: str) -> dict[str, object]:
    return {"id": f"crm-{person.id}", "telegram_id": person.id, "tags": list(tags)}


async def _answered(house: House, case_ids: list[int]) -> None:
    """What a reply leaves behind, for fifty cards that stand folded in a list."""
    async with house.app.uow.write() as tx:
        for case_id in case_ids:
            case = await tx.cases.locked(case_id)
            case.staff_wrote_at = house.now
            await house.app.services.deadlines.clocks.keeping.keep(tx, case, house.now)
    await house.rest()


async def test_practice_and_trials_are_not_in_the_queue(house: House) -> None:
    anna = await asked(house)
    await anna.taps("2")
    async with house.app.uow.write() as tx:
        (await tx.cases.get(1)).test = True
    room = staff_room(house)
    await house.agent("Olga").writes("/cases")
    await room.sees("Open: 0 · late: 0 · not taken: 0", "Nothing here")
