"""/cases and /mine: the order, what is late, pages and sievings; fifty important customers and one other."""

from datetime import timedelta

import pytest

from tests.house import House
from tests.journeys.company import agreed, asked, runs, visits
from tests.journeys.desk import all_asked, cards, cases, staff_room
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
    assert "Open:\u00a02 · late:\u00a00 · not\u00a0taken:\u00a02" in first["text"]
    assert numbers(first) == [2, 1]
    assert "<b>" not in first["text"]
    assert "6/10" in first["text"]
    await house.passes(minutes=11)
    await olga.taps("• All", on=first)
    listed = await olga.sees(
        "Open:\u00a02 · late:\u00a01 · not\u00a0taken:\u00a02", "late: take today by 14:15"
    )
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
    await anna.sees_no("Open:\u00a01")
    olga = house.agent("Olga")
    alone = Person(house.tg, house.rest, olga.id)
    await alone.starts()
    await alone.writes("/cases")
    await alone.sees("Open:\u00a01 · late:\u00a00 · not\u00a0taken:\u00a01")


async def test_fifty_important_customers_and_one_other(house: House) -> None:
    """One agent, three minutes an answer, always the first of /cases: the other is answered in time."""
    await runs(house)
    crowd = [await agreed(house, f"Vip{number}") for number in range(50)]
    other = await agreed(house, "Other")
    for person in crowd:
        await visits(house, person, contact=_contact(person, "vip"))
    await visits(house, other)
    await house.passes(hours=3)
    # Fifty questions at a time are sent.
    await house.passes(minutes=1)
    began = house.now
    for person in [*crowd, other]:
        _complains(house, person)
    await house.rest()
    olga, answered = house.agent("Olga"), list[int]()
    while not _said(other, "Sorry"):
        assert house.now - began < timedelta(hours=2), answered
        await olga.writes("/cases")
        first = numbers(await olga.sees("Open cases, the most urgent first"))[0]
        await house.passes(minutes=3)
        await olga.writes("Sorry", reply_to=await _card_of(house, olga, first))
        answered.append(first)
    # Each step answered somebody new, the important ones first for half of the time.
    assert len(set(answered)) == len(answered) == sum(_said(person, "Sorry") for person in [*crowd, other])
    assert len(answered) == 21
    assert len(await cases(house)) == 51


def _complains(house: House, person: Person) -> None:
    """A low score and words, without waiting for anybody."""
    question = person.keyed("2")["message_id"]
    house.tg.act.tap(person=person.id, message_id=question, label="2")
    house.tg.act.write(person=person.id, text="Terrible, I waited for an hour")


def _said(person: Person, words: str) -> bool:
    return any(view["text"] == words for view in person.messages())


async def _card_of(house: House, agent: Person, number: int) -> View:
    """The card of a case; one that stands folded in the live list is opened first."""
    if not cards(agent, number):
        listed = await agent.sees("cases are waiting")
        labels = [key["text"] for row in listed["keyboard"] for key in row]
        await agent.taps(next(label for label in labels if label.startswith(f"{number} · ")), on=listed)
        await house.passes(seconds=6)
    return cards(agent, number)[0]


def _contact(person: Person, *tags: str) -> dict[str, object]:
    return {"id": f"crm-{person.id}", "telegram_id": person.id, "tags": list(tags)}


async def test_practice_and_trials_are_not_in_the_queue(house: House) -> None:
    anna = await asked(house)
    await anna.taps("2")
    async with house.app.uow.write() as tx:
        (await tx.cases.get(1)).test = True
    room = staff_room(house)
    await house.agent("Olga").writes("/cases")
    await room.sees("Open:\u00a00 · late:\u00a00 · not\u00a0taken:\u00a00", "Nothing here")
