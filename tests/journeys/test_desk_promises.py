"""Promises to customers: written down, reminded of, kept or not, and gone with the person."""

import pytest

from tests.house import House
from tests.journeys.company import asked
from tests.journeys.desk import history, resolves, staff_room
from tests.people import Person, View


@pytest.fixture
async def anna(house: House) -> Person:
    """A customer with a case, opened at 14:00 on a Monday."""
    anna = await asked(house, "Anna")
    await anna.taps("2")
    return anna


def said(room: Person, *parts: str) -> list[View]:
    """The bot's messages with all these words."""
    return [view for view in room.messages() if all(part in view["text"] for part in parts)]


async def test_a_promise_by_a_reply_to_the_card(house: House, anna: Person) -> None:
    olga, room = house.agent("Olga"), staff_room(house)
    await olga.writes("/promise 16:30 we call you back", reply_to=olga.keyed("Take"))
    await olga.sees("Case 1: promised today by 16:30", "we call you back", "Kept", "Not kept")
    await house.passes(seconds=6)
    await room.sees("Case 1", "Promised today by 16:30: we call you back", "Deadlines:")
    await house.passes(hours=2, minutes=14)
    assert not said(room, "Olga: the customer of case 1 was promised")
    await house.passes(minutes=1)
    assert len(said(room, "Olga: the customer of case 1 was promised today by 16:30", "we call you")) == 1
    await olga.taps("Kept")
    await olga.sees("Case 1: the promise was kept (Olga)", "we call you back")
    await house.passes(hours=5)
    assert not said(room, "the time has come")
    assert not said(room, "Promised today")
    assert await history(house) == ["opened", "shown", "promised", "promise_kept"]


async def test_what_nobody_kept_is_told_to_managers_once(house: House, anna: Person) -> None:
    await house.admin.starts()
    olga, room = house.agent("Olga"), staff_room(house)
    await olga.writes("/promise 1 2h call back")
    await house.passes(hours=2, minutes=1)
    (due,) = said(room, "Olga: the time has come. The customer of case 1 was promised")
    assert "please take a look" in due["text"]
    (notice,) = said(house.admin, "a promise to the customer is due")
    assert "call back" not in notice["text"]
    for _ in range(5):
        await house.passes(hours=1)
    assert len(said(room, "the time has come")) == 1
    await room.sees("Case 1", "Late, promised today by 16:00: call back")
    piotr = house.agent("Piotr")
    await piotr.taps("Not kept")
    await piotr.sees("Case 1: the promise was not kept (Piotr)")
    await olga.writes("/promises")
    await olga.sees("Promises to customers, still open: 0", "kept 0, not kept 1")


async def test_two_agents_say_how_it_went_and_the_first_one_counts(house: House, anna: Person) -> None:
    olga, piotr = house.agent("Olga"), house.agent("Piotr")
    await olga.writes("/promise 1 16:30 call back")
    message = olga.keyed("Kept")
    kept, broken = (key["data"] for key in message["keyboard"][0])
    await olga.forges(kept, on=message)
    await piotr.forges(broken, on=message)
    await olga.sees("the promise was kept (Olga)")
    assert await history(house) == ["opened", "shown", "promised", "promise_kept"]


async def test_the_key_asks_for_the_words_and_asks_again_when_they_cannot_be_read(
    house: House, anna: Person
) -> None:
    olga = house.agent("Olga")
    await olga.taps("Promise")
    await olga.sees("what did you promise the customer, and for when?")
    await olga.writes("sometime")
    await olga.sees("The time can’t be read")
    await olga.writes("tomorrow 9:30 send the money back")
    await olga.sees("Case 1: promised tomorrow by 09:30", "send the money back", "Nobody works at that time")
    await olga.writes("15:00 is when I go home")
    assert await history(house) == ["opened", "shown", "promised"]


async def test_what_cannot_be_promised_is_explained(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.writes("/promise")
    await olga.sees("Reply to the card", "/promise 12 15:00 call back")
    await olga.writes("/promise 1 today 9:00 call back")
    await olga.sees("must lie ahead")
    await olga.writes("/promise 1 16:00")
    await olga.sees("After the time come the words")
    assert await history(house) == ["opened", "shown"]


async def test_a_promise_to_the_person_outlives_the_case(house: House, anna: Person) -> None:
    await house.admin.starts()
    olga, room = house.agent("Olga"), staff_room(house)
    await olga.writes("/who 1")
    shown = said(room, "Anna, case 1")[-1]
    await olga.writes("/promise 18:00 a voucher by post", reply_to=shown)
    await olga.sees("The customer of case 1 was promised today by 18:00", "It stands on the customer’s card")
    await resolves(olga)
    await house.passes(hours=3, minutes=46)
    assert len(said(room, "Olga: the customer of case 1 was promised today by 18:00", "voucher")) == 1
    await house.passes(minutes=15)
    assert len(said(room, "the time has come", "voucher")) == 1
    assert len(said(house.admin, "a promise to the customer is due")) == 1
    await olga.taps("Kept")
    await olga.writes("/promises")
    await olga.sees("still open: 0", "kept 1, not kept 0")


async def test_it_stands_on_the_customer_s_card_and_on_their_other_cases(house: House, anna: Person) -> None:
    olga, room = house.agent("Olga"), staff_room(house)
    await olga.taps("Customer")
    key = said(room, "Anna, case 1")[-1]
    promise = next(key for row in key["keyboard"] for key in row if key["text"] == "Promise")
    await olga.forges(promise["data"], on=said(room, "Anna, case 1")[-1])
    await olga.sees("what did you promise its customer as a person")
    await olga.writes("tomorrow 12:00 a voucher by post")
    await olga.sees("The customer of case 1 was promised tomorrow by 12:00")
    await anna.writes("/feedback")
    await anna.writes("Terrible, awful, horrible")
    await house.passes(seconds=6)
    await room.sees("Case 2", "Promised tomorrow by 12:00: a voucher by post")
    await olga.writes("/who 2")
    await olga.sees("Anna, case 2", "Promised", "a voucher by post")
    await olga.writes("/promise 2 16:30 call back")
    await house.passes(seconds=6)
    assert len(said(room, "Case 1 ", "call back")) == 0, "what is promised in one case is not on another"


async def test_forgetting_takes_what_was_promised_to_the_person(house: House, anna: Person) -> None:
    olga, room = house.agent("Olga"), staff_room(house)
    await olga.writes("/who 1")
    await olga.writes("/promise 16:30 call plus 48 123", reply_to=said(room, "Anna, case 1")[-1])
    await anna.writes("/mydata")
    await anna.sees("our promise to you: call plus 48 123")
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    await house.passes(minutes=1)
    assert not said(room, "48 123")
    await house.passes(hours=3)
    assert not said(room, "the time has come")


async def test_a_customer_cannot_write_promises_down(house: House, anna: Person) -> None:
    await anna.writes("/promise 1 16:00 a million")
    assert "promised" not in await history(house)


async def test_forgetting_takes_the_words_everywhere(house: House, anna: Person) -> None:
    olga, room = house.agent("Olga"), staff_room(house)
    await olga.writes("/promise 1 16:30 call plus 48 123")
    await house.passes(hours=2, minutes=16)
    await anna.writes("/mydata")
    await anna.sees("our promise to you: call plus 48 123")
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    await house.passes(minutes=1)
    assert not said(room, "48 123")
    async with house.app.uow.read() as tx:
        (promise,) = await tx.promises.many([1])
    assert (promise.words, promise.look_at) == (None, None)
    await house.passes(hours=3)
    assert not said(room, "the time has come")
