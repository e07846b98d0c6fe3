"""Working on a case: release, assign, snooze, Resolve step by step, what the customer reads of it."""

import asyncio
from collections import Counter

import pytest

import sandbox
from feedback.case import CaseState
from feedback.views.desk import Agent, Place, Taking
from tests.house import House
from tests.journeys.company import agreed, asked, runs, visits
from tests.journeys.desk import cases, comes_to_the_note, history, queue, resolves, staff_room, the_case
from tests.people import Person

MANY = 200


@pytest.fixture
async def anna(house: House) -> Person:
    """A customer with a case."""
    anna = await asked(house, "Anna")
    await anna.taps("2")
    return anna


async def test_two_agents_taking_200_cases_at_the_same_instant(house: House) -> None:
    await runs(house)
    async with house.app.uow.write() as tx:
        contact = await tx.contacts.add_once(telegram_id=1, created_at=house.now, tags=[], tester=False)
        assert contact is not None
        for _ in range(MANY):
            await tx.cases.add_once(
                contact_id=contact.id,
                state=CaseState.OPEN,
                reasons=["low_score"],
                severity=30,
                opened_at=house.now,
                promised_at=house.now,
                chat_id=house.staff_chat,
                card_message_id=1,
            )
    agents = [Agent(id=1, name="Olga"), Agent(id=2, name="Piotr")]
    place = Place(chat_id=house.staff_chat, message_id=1)
    numbers = [case.id for case in await cases(house)]
    take = house.app.services.cases.take
    took = await asyncio.gather(
        *(take(number, agent, place, house.now) for number in numbers for agent in agents)
    )
    assert Counter(each.outcome for each in took) == {Taking.YOURS: MANY, Taking.TAKEN: MANY}
    found = await cases(house)
    assert {case.state for case in found} == {CaseState.TAKEN}
    assert {(case.owner_id, case.owner_name) for case in found} <= {(1, "Olga"), (2, "Piotr")}
    # Who was told "yours" is who has it, and both were told the same.
    told = [(each.outcome, each.owner) for each in took]
    for number, case in enumerate(found):
        pair = told[2 * number : 2 * number + 2]
        assert {owner for _, owner in pair} == {case.owner_name}
        assert [outcome for outcome, _ in pair].count(Taking.YOURS) == 1
        assert (await history(house, case.id)).count("taken") == 1


async def test_release_makes_the_case_free_again(house: House, anna: Person) -> None:
    olga, piotr = house.agent("Olga"), house.agent("Piotr")
    await olga.taps("Take")
    await house.passes(seconds=6)
    await olga.taps("Release")
    assert olga.toasts()[-1] == "Case 1 is free again."
    await olga.sees("Case 1 is free again: who takes it?")
    await house.passes(seconds=6)
    await olga.sees("Case 1", "Nobody has taken it", "Take")
    await piotr.taps("Take")
    case = await the_case(house)
    assert (case.state, case.owner_name) == (CaseState.TAKEN, "Piotr")
    assert await history(house) == ["opened", "shown", "taken", "released", "taken"]


async def test_assign_names_who_has_fewest_first_and_tells_them(house: House, anna: Person) -> None:
    olga, piotr = house.agent("Olga"), house.agent("Piotr")
    await olga.taps("Take")
    await piotr.writes("/causes")
    await house.passes(seconds=6)
    await olga.taps("Assign")
    question = await olga.sees("who is to take it?")
    assert [key["text"] for row in question["keyboard"] for key in row] == ["Piotr · 0"]
    await olga.taps("Piotr · 0")
    await olga.sees("Case 1: given to Piotr by Olga.")
    await olga.sees("Piotr, case 1 is yours now.")
    await house.passes(seconds=6)
    await olga.sees("Case 1", "Taken: Piotr")
    assert (await the_case(house)).owner_id == piotr.id
    assert (await history(house))[-1] == "assigned"


async def test_a_case_that_got_another_owner_meanwhile_is_not_given_away(house: House, anna: Person) -> None:
    olga, piotr, ewa = house.agent("Olga"), house.agent("Piotr"), house.agent("Ewa")
    for agent in (piotr, ewa):
        await agent.taps("Resolve")
    await olga.taps("Assign")
    await piotr.taps("Take")
    await olga.taps("Ewa · 0")
    await olga.sees("This case is taken already: Piotr.")
    assert (await the_case(house)).owner_name == "Piotr"


async def test_a_case_put_aside_comes_back_when_its_time_is_up(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.taps("Take")
    await house.passes(seconds=6)
    await olga.taps("Snooze")
    await olga.taps("2 hours")
    await olga.sees("Case 1 is put aside until 2 March, 16:00.")
    await house.passes(seconds=6)
    await olga.sees("Case 1", "Put aside until 2 March, 16:00")
    await house.passes(minutes=119)
    await olga.sees_no("its time is up")
    await house.passes(minutes=2)
    await olga.sees("Case 1 was put aside, its time is up.")
    await house.passes(hours=3)
    assert (await history(house)).count("awake") == 1
    assert (await the_case(house)).snoozed_until is None


async def test_resolve_asks_one_thing_at_a_time(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.taps("Resolve")
    await olga.sees("how did it end?", "Solved", "Refunded", "Can’t be solved")
    await olga.taps("Refunded")
    await olga.writes("quite a lot", reply_to=await olga.sees("the sum that was paid back"))
    await olga.sees("We can’t read a sum")
    await olga.writes("1 200,50 zł")
    await olga.taps("Long wait")
    await olga.writes("Called her", reply_to=await olga.sees("write what was done"))
    await house.passes(seconds=6)
    await olga.sees("Case 1", "Outcome: Refunded 1 200.50 · cause: Long wait", "Called her")
    case = await the_case(house)
    assert (case.outcome, case.refund, case.resolution) == ("refunded", 120050, "Called her")


async def test_a_restart_in_the_middle_of_resolve_loses_nothing(house: House, anna: Person) -> None:
    """Nothing is kept in the process: what was chosen is in the buttons and in one row."""
    olga = house.agent("Olga")
    question = await comes_to_the_note(olga, outcome="Explained", cause="Attitude")
    async with house.app.uow.read() as tx:
        prompt = await tx.staff.prompt(house.staff_chat, olga.id)
    assert prompt is not None
    assert (prompt.kind, prompt.message_id) == ("note", question["message_id"])
    assert prompt.arg.startswith("explained:0:")


async def test_not_now_leaves_the_case_as_it_is(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.taps("Resolve")
    await olga.taps("Refunded")
    await olga.taps("Resolve")
    await olga.taps("Not now")
    await olga.sees("Case 1 stays open.")
    await olga.writes("120")
    assert (await the_case(house)).state == CaseState.OPEN


@pytest.mark.parametrize(
    ("language", "outcome", "words"),
    [
        ("en", "Solved", "put it right"),
        ("ru", "Refunded", "вернули вам деньги"),
        ("pl", "Can’t be solved", "nie da się tego naprawić"),
    ],
)
async def test_the_customer_reads_a_closing_line_in_their_language(
    house: House, language: str, outcome: str, words: str
) -> None:
    anna = await asked(house, "Anna", language)
    await anna.taps("2")
    olga = house.agent("Olga")
    await olga.taps("Resolve")
    await olga.taps(outcome)
    if outcome == "Refunded":
        await olga.writes("120")
    await olga.taps("Long wait")
    await olga.writes("Secret words of staff")
    await anna.sees("Anna", words)
    await anna.sees_no("Secret words")
    assert [row.state for row in await queue(house, "closing")] == ["sent"]


async def test_a_reply_to_the_closing_line_comes_back_under_the_card(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await resolves(olga)
    await house.passes(minutes=1)
    await anna.writes("It is terrible again, awful", reply_to=await anna.sees("put it right"))
    await house.passes(seconds=6)
    await olga.sees("Case 1 is open again")
    assert len(await cases(house)) == 1


async def test_staff_learn_that_the_closing_line_may_not_have_arrived(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await comes_to_the_note(olga)
    house.tg.faults.add(sandbox.Fault(method="sendMessage", chat=anna.id, kind="reset_after", times=1))
    await olga.writes("Done")
    await olga.sees("the closing message may not have reached the customer")
    await house.passes(hours=1)
    # At most once: it may have arrived.
    assert len([m for m in anna.messages() if "We have looked into it" in m["text"]]) == 1


async def test_reopen_brings_a_resolved_case_back(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await resolves(olga)
    await house.passes(seconds=6)
    await olga.taps("Reopen")
    assert olga.toasts()[-1] == "Case 1 is open again."
    await house.passes(seconds=6)
    await olga.sees("Case 1", "Nobody has taken it", "Take")
    assert (await history(house))[-1] == "reopened"


async def test_staff_edit_the_list_of_causes(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.writes("/causes Broken <dryer>")
    await olga.sees("Root causes", "✕ Broken <dryer>", "✕ Long wait")
    await olga.taps("✕ Long wait")
    await olga.taps("Resolve")
    await olga.taps("Solved")
    question = await olga.sees("what was the root cause?", "Broken <dryer>")
    assert "Long wait" not in str(question["keyboard"])
    await olga.taps("Broken <dryer>")
    await olga.writes("Bought another")
    await house.passes(seconds=6)
    await olga.sees("Case 1", "cause: Broken <dryer>")
    await olga.writes("/causes " + "x" * 41)
    await olga.sees("at most 40 characters")


async def test_a_stranger_may_do_none_of_it(house: House, anna: Person) -> None:
    room = staff_room(house)
    card = await room.opens(room.keyed("Take"))
    data = {key["text"]: key["data"] for row in card["keyboard"] for key in row}
    for label in ("Assign", "Resolve"):
        await anna.forges(data[label], on=anna.last())
        assert anna.toasts()[-1] == "This key is for people of the staff chat."
    assert await history(house) == ["opened", "shown"]


async def test_figures_of_how_cases_ended(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await resolves(olga, outcome="Explained", cause="Attitude")
    await olga.writes("/recovery")
    await olga.sees(
        "Cases closed in the last 30 days", "Closed: 1", "(1 of 1)", "Explained: 1", "Attitude: 1"
    )
    boris = await agreed(house, "Boris")
    await visits(house, boris)
    await house.passes(hours=3)
    await boris.taps("1")
    await house.passes(minutes=30)
    await resolves(olga, outcome="Explained", cause="Attitude")
    await house.passes(seconds=6)
    await olga.taps("Reopen")
    await house.passes(seconds=6)
    await resolves(olga, outcome="Solved", cause="Attitude")
    await olga.writes("/recovery 7")
    await olga.sees("the last 7 days", "Closed: 2", "(1 of 2)", "Attitude: 2")
