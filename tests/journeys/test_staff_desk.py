"""Take and Resolve: by members of the staff chat only, and by exactly one of them."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

import sandbox
from feedback.case import CaseState
from feedback.views.desk import Agent, Place, Taking
from tests.house import House
from tests.journeys.company import asked
from tests.journeys.desk import cards, comes_to_the_note, history, staff_room, the_case
from tests.people import Person

ASK = "reply to this message and write what was done"


@pytest.fixture
async def anna(house: House) -> Person:
    """A customer with a case."""
    anna = await asked(house, "Anna")
    await anna.taps("2")
    return anna


async def test_one_agent_takes_and_the_other_is_told_who(house: House, anna: Person) -> None:
    olga, piotr = house.agent("Olga"), house.agent("Piotr")
    card = olga.keyed("Take")
    for agent in (olga, piotr):
        house.tg.act.tap(person=agent.id, chat=house.staff_chat, message_id=card["message_id"], label="Take")
    await house.rest()
    case = await the_case(house)
    assert case.state == CaseState.TAKEN
    notes = {olga.id: olga.toasts()[-1], piotr.id: piotr.toasts()[-1]}
    assert notes.pop(case.owner_id or 0) == "Case 1 is yours now."
    assert list(notes.values()) == [f"This case is taken already: {case.owner_name}."]
    await olga.sees("Case 1", f"Taken: {case.owner_name}")
    assert await history(house) == ["opened", "shown", "taken"]


async def test_of_many_agents_in_the_same_instant_exactly_one_gets_the_case(
    house: House, anna: Person
) -> None:
    place = Place(chat_id=house.staff_chat, message_id=staff_room(house).keyed("Take")["message_id"])
    takes = [
        house.app.services.cases.take(1, Agent(id=number, name=f"Agent{number}"), place, house.now)
        for number in range(10)
    ]
    outcomes = await asyncio.gather(*takes)
    assert sorted(took.outcome for took in outcomes) == [Taking.TAKEN] * 9 + [Taking.YOURS]
    assert {took.owner for took in outcomes} == {(await the_case(house)).owner_name}
    assert await history(house) == ["opened", "shown", "taken"]


async def test_a_change_of_mind_and_a_take_in_the_same_instant_leave_one_truth(
    house: House, anna: Person
) -> None:
    agent, card = house.agent("Olga"), staff_room(house).keyed("Take")
    await anna.taps("Change")
    house.tg.act.tap(person=anna.id, message_id=anna.keyed("9")["message_id"], label="9")
    house.tg.act.tap(person=agent.id, chat=house.staff_chat, message_id=card["message_id"], label="Take")
    await house.rest()
    case = await the_case(house)
    owned = case.state == CaseState.TAKEN and case.owner_name == "Olga"
    withdrawn = case.state == CaseState.WITHDRAWN_BY_CUSTOMER and case.owner_name is None
    assert owned != withdrawn
    assert agent.toasts() == ["Case 1 is yours now." if owned else "This case is closed already."]


async def test_a_second_tap_of_the_owner_changes_nothing(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.taps("Take", times=2)
    assert olga.toasts() == ["Case 1 is yours now."] * 2
    assert await history(house) == ["opened", "shown", "taken"]


async def test_a_stranger_is_refused(house: House, anna: Person) -> None:
    for label in ("Take", "Resolve"):
        keys = [key for row in staff_room(house).keyed(label)["keyboard"] for key in row]
        key = next(key for key in keys if key["text"] == label)
        await anna.forges(key["data"], on=anna.last())
        assert anna.toasts()[-1] == "This key is for people of the staff chat."
    assert (await the_case(house)).state == CaseState.OPEN


async def test_resolving_needs_a_note(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await comes_to_the_note(olga)
    question = await olga.sees(ASK)
    assert (await the_case(house)).state == CaseState.OPEN
    await olga.writes("Called her, refunded", reply_to=question)
    await house.passes(seconds=6)
    card = await olga.sees("Case 1", "Resolved: Olga", "What was done: Called her, refunded", "When: ")
    assert "Take" not in str(card["keyboard"])
    assert "Reopen" in str(card["keyboard"])
    case = await the_case(house)
    assert (case.state, case.resolved_by, case.resolution) == ("resolved", "Olga", "Called her, refunded")
    await anna.sees_no("refunded")


async def test_the_next_message_within_ten_minutes_is_the_note(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await comes_to_the_note(olga)
    await house.passes(minutes=9)
    await olga.writes("Apologised by phone")
    assert (await the_case(house)).resolution == "Apologised by phone"


async def test_after_ten_minutes_only_a_reply_is_the_note(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await comes_to_the_note(olga)
    await house.passes(minutes=11)
    await olga.writes("Lunch?")
    assert (await the_case(house)).state == CaseState.OPEN
    await olga.writes("Apologised", reply_to=await olga.sees(ASK))
    assert (await the_case(house)).resolution == "Apologised"


@pytest.mark.parametrize("reply", ["to a colleague", "of a colleague", "of media"])
async def test_other_talk_is_no_note(house: House, anna: Person, reply: str) -> None:
    olga, piotr = house.agent("Olga"), house.agent("Piotr")
    said = await piotr.writes("Who takes it?")
    await comes_to_the_note(olga)
    match reply:
        case "to a colleague":
            await olga.writes("Me", reply_to={"message_id": said})
        case "of a colleague":
            await piotr.writes("Fine")
        case _:
            await olga.sends("sticker")
    assert (await the_case(house)).state == CaseState.OPEN


async def test_a_resolved_case_cannot_be_taken_or_resolved_again(house: House, anna: Person) -> None:
    olga, piotr = house.agent("Olga"), house.agent("Piotr")
    card = olga.keyed("Take")
    await comes_to_the_note(olga)
    await comes_to_the_note(piotr)
    await olga.writes("Done")
    await piotr.writes("Done too")
    assert (await the_case(house)).resolution == "Done"
    data = {key["text"]: key["data"] for row in card["keyboard"] for key in row}
    for label in ("Take", "Resolve"):
        await piotr.forges(data[label], on=card)
        assert piotr.toasts()[-1] == "This case is closed already."


async def test_resolving_locks_the_answer(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await comes_to_the_note(olga)
    await olga.writes("Done")
    await anna.taps("Change")
    await anna.sees("can’t be changed any more")


async def test_words_after_resolve_reopen_the_case_unless_they_are_nice(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await comes_to_the_note(olga)
    await olga.writes("Done")
    await house.passes(minutes=1)
    await anna.writes("Great, thank you")
    await olga.sees("the customer wrote more")
    assert (await the_case(house)).state == CaseState.RESOLVED
    await house.passes(minutes=1)
    await anna.writes("No, it is terrible again, awful and horrible, bad")
    await house.passes(seconds=6)
    await olga.sees("Case 1 is open again")
    await olga.sees("Case 1", "Nobody has taken it", "Take")


async def test_an_anonymous_admin_is_told_the_mend(house: House, anna: Person) -> None:
    room = staff_room(house)
    house.tg.act.write(person=house.admin.id, chat=house.staff_chat, text="Lunch?", anonymous=True)
    await room.sees_no("writing as the group")
    await comes_to_the_note(room)
    house.tg.act.write(person=house.admin.id, chat=house.staff_chat, text="Called her", anonymous=True)
    await room.sees("writing as the group", "Turn off anonymity")
    assert (await the_case(house)).state == CaseState.OPEN


async def test_a_second_copy_of_a_card_becomes_a_pointer(house: House) -> None:
    anna = await asked(house)
    fault = sandbox.Fault(method="sendMessage", chat=house.staff_chat, kind="reset_after", times=1)
    house.tg.faults.add(fault)
    await anna.taps("2")
    await house.passes(seconds=10)
    room = staff_room(house)
    assert len(cards(room, 1)) == 2
    first = cards(room, 1)[0]
    await house.agent("Olga").taps("Take", on=first)
    await house.passes(seconds=6)
    await room.sees("A second copy of case 1")
    case = await the_case(house)
    assert case.state == CaseState.TAKEN
    assert len([view for view in room.messages() if "Taken: Olga" in view["text"]]) == 1


async def test_a_tap_on_a_card_whose_sending_is_in_doubt_proves_it(house: House) -> None:
    anna = await asked(house)
    fault = sandbox.Fault(method="sendMessage", chat=house.staff_chat, kind="reset_after", times=1)
    house.tg.faults.add(fault)
    await anna.taps("2")
    await house.agent("Olga").taps("Take")
    await house.passes(seconds=60)
    assert len(cards(staff_room(house), 1)) == 1
    assert (await the_case(house)).owner_name == "Olga"


async def test_a_deleted_card_comes_back_while_its_case_is_open(house: House, anna: Person) -> None:
    room = staff_room(house)
    house.tg.act.delete_message(
        person=house.admin.id, chat=house.staff_chat, message_id=room.keyed("Take")["message_id"]
    )
    await anna.writes("Terrible service")
    await house.passes(seconds=6)
    await room.sees("Case 1", "Terrible service", "Take")


async def test_membership_is_asked_once_in_five_minutes(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.taps("Take", times=3)
    assert len(_asked(house, olga)) == 1
    await house.passes(**_minutes(timedelta(minutes=5, seconds=1)))
    await olga.taps("Resolve")
    assert len(_asked(house, olga)) == 2


def _asked(house: House, person: Person) -> list[object]:
    entries = house.tg.ledger.entries
    return [e for e in entries if e.method == "getChatMember" and str(person.id) in str(e.parameters)]


def _minutes(time: timedelta) -> Mapping[str, Any]:
    return {"seconds": time.total_seconds()}
