"""When the staff chat's minute is spent, cards fold into one live list, and none is dropped."""

import re
from collections.abc import Sequence
from datetime import datetime

import sandbox
from feedback.case import CaseState
from tests.house import House
from tests.journeys.company import runs
from tests.journeys.desk import all_asked, cards, cases, refusals, staff_room
from tests.people import Person, View

CROWD = 40


def tap_all(house: House, people: Sequence[Person], label: str) -> None:
    """Everybody answers in the same instant."""
    for person in people:
        message = person.keyed(label)
        house.tg.act.tap(person=person.id, message_id=message["message_id"], label=label)


def listed(summary: View) -> list[int]:
    """The cases with a key in the live list."""
    keys = [key["text"] for row in summary["keyboard"] for key in row]
    return [int(found[1]) for key in keys if (found := re.match(r"(\d+) · ", key))]


def key_of(summary: View, number: int) -> str:
    """The label of a case's key in the live list."""
    keys = [key["text"] for row in summary["keyboard"] for key in row]
    return str(next(key for key in keys if key.startswith(f"{number} · ")))


def one_of(people: Sequence[Person], summary: View, number: int) -> Person:
    """The customer of a case in the live list."""
    return people[int(key_of(summary, number).rpartition("Guest")[2])]


async def flood(house: House, number: int = CROWD) -> tuple[list[Person], datetime]:
    """So many low scores at once; returns the people and the instant of their taps."""
    await runs(house)
    people = await all_asked(house, number)
    began = house.now
    tap_all(house, people, "2")
    await house.rest()
    return people, began


async def test_forty_bad_answers_within_ten_seconds_are_all_seen_and_telegram_never_says_no(
    house: House,
) -> None:
    _, began = await flood(house)
    found = await cases(house)
    seconds = [(case.shown_at - began).total_seconds() for case in found if case.shown_at]
    assert len(found) == len(seconds) == CROWD
    room = staff_room(house)
    single = [case.id for case in found if cards(room, case.id)]
    folded = listed(await room.sees("cases are waiting"))
    assert sorted(single + folded) == [case.id for case in found]
    assert not set(single) & set(folded)
    assert refusals(house) == []
    # A few cards one by one, a second each, then one list with all the others: long before the next minute.
    assert max(seconds) < 60


async def test_when_the_minute_is_spent_one_by_one_the_list_shows_the_rest(house: House) -> None:
    await runs(house)
    people = await all_asked(house, CROWD)
    for person in people:
        await person.taps("2")
        await person.writes("Terrible")
        await house.app.leaves.sleep(0.25)
    for _ in range(12):
        await house.passes(seconds=10)
    found = await cases(house)
    seconds = sorted((case.shown_at - case.opened_at).total_seconds() for case in found if case.shown_at)
    assert len(seconds) == CROWD
    assert refusals(house) == []
    assert seconds[10] < 2
    assert max(seconds) < 65


async def test_a_key_of_the_list_opens_the_card_and_the_case_leaves_the_list(house: House) -> None:
    await flood(house, 12)
    olga = house.agent("Olga")
    summary = await olga.sees("cases are waiting")
    first = listed(summary)[0]
    await olga.taps(key_of(summary, first))
    await house.passes(seconds=6)
    assert len(cards(olga, first)) == 1
    assert first not in listed(await olga.sees("waiting"))
    await olga.taps("Take", on=cards(olga, first)[0])
    await house.passes(seconds=6)
    await olga.sees(f"Case {first} ", "Taken: Olga")


async def test_the_list_empties_when_its_cases_are_dealt_with(house: House) -> None:
    people, _ = await flood(house, 8)
    summary = await staff_room(house).sees("waiting")
    for person in people:
        await person.taps("Change")
        await person.taps("9")
    await house.passes(minutes=2)
    room = staff_room(house)
    after = next(view for view in room.messages() if view["message_id"] == summary["message_id"])
    assert after["text"] == "Every case of the list has been dealt with."
    assert {case.state for case in await cases(house)} == {CaseState.WITHDRAWN_BY_CUSTOMER}


async def test_the_most_severe_stands_first(house: House) -> None:
    people, _ = await flood(house, 12)
    room = staff_room(house)
    summary = await room.sees("waiting")
    before = listed(summary)
    assert before == sorted(before)
    await one_of(people, summary, before[-1]).writes("I will call my lawyer")
    await house.passes(minutes=2)
    assert listed(await room.sees("waiting")) == [before[-1], *before[:-1]]


async def test_a_list_that_is_gone_is_sent_anew(house: House) -> None:
    people, _ = await flood(house, 12)
    room = staff_room(house)
    old = await room.sees("waiting")
    house.tg.act.delete_message(person=house.admin.id, chat=house.staff_chat, message_id=old["message_id"])
    unseen = listed(old)
    person = one_of(people, old, unseen[0])
    await person.taps("Change")
    await person.taps("9")
    await house.passes(minutes=2)
    new = await room.sees("waiting")
    assert new["message_id"] > old["message_id"]
    assert listed(new) == unseen[1:]


async def test_a_list_that_scrolled_away_begins_anew_below(house: House) -> None:
    await flood(house, 12)
    room = staff_room(house)
    old = await room.sees("waiting")
    for number in range(20):
        await house.passes(minutes=1)
        person = house.customer(f"Late{number}", started=True)
        await person.writes("Terrible, awful service")
    await house.passes(minutes=2)
    tap = key_of(old, listed(old)[0])
    await house.agent("Olga").taps(tap)
    await house.passes(minutes=1)
    new = await room.sees("waiting")
    assert new["message_id"] > old["message_id"]
    assert listed(new) == listed(old)[1:]
    await room.sees("The list has moved")


async def test_a_429_in_the_middle_of_a_flood_loses_nothing(house: House) -> None:
    await runs(house)
    people = await all_asked(house, 15)
    house.tg.faults.add(
        sandbox.Fault(
            method="sendMessage", chat=house.staff_chat, kind="status", status=429, retry_after=20, times=1
        )
    )
    tap_all(house, people, "2")
    await house.rest()
    await house.passes(minutes=2)
    assert all(case.shown_at for case in await cases(house))
    assert len(await cases(house)) == 15
