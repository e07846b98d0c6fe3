"""Deadlines of cases: on the card, reminders and escalations once a clock, over weekends and holidays."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from db.tables import Clock
from feedback.hours import Hours
from tests.house import House
from tests.journeys.company import asked, runs
from tests.journeys.desk import all_asked, cards, staff_room, the_case
from tests.people import Person, View

CLAIM = "Nobody has taken case 1 yet"
UNTAKEN = "Case 1: nobody took it in time"
UNANSWERED = "Case 1: the customer was not answered in time"
UNRESOLVED = "Case 1: not resolved in time"
OFFICE: dict[str, Any] = {"staff_hours": Hours.parse("09:00-17:00"), "staff_days": frozenset({"mon", "tue"})}


@pytest.fixture
async def anna(house: House) -> Person:
    """A customer with a case, opened at 14:00 on a Monday."""
    anna = await asked(house, "Anna")
    await anna.taps("2")
    return anna


def said(room: Person, *parts: str) -> list[View]:
    """The bot's messages with all these words."""
    return [view for view in room.messages() if all(part in view["text"] for part in parts)]


async def clocks(house: House) -> list[Clock]:
    async with house.app.uow.read() as tx:
        return await tx.clocks.of_case((await the_case(house)).id)


async def test_a_card_tells_its_deadlines(house: House, anna: Person) -> None:
    card = await staff_room(house).sees("Case 1", "Deadlines:")
    assert (
        "Deadlines: take today by 14:15\u00a0· answer today by 16:00\u00a0· resolve by 14:00 on 4 March"
        in card["text"]
    )
    await house.agent("Olga").taps("Take")
    await house.passes(seconds=6)
    await staff_room(house).sees("Case 1", "Deadlines: answer today by 16:00\u00a0· resolve")


async def test_nobody_takes_it(house: House, anna: Person) -> None:
    room = staff_room(house)
    await house.passes(minutes=7)
    assert not said(room, CLAIM)
    await house.passes(minutes=1)
    reminder = said(room, CLAIM)
    assert len(reminder) == 1
    assert reminder[0]["reply_to"]["message_id"] == cards(room, 1)[0]["message_id"]
    await house.passes(minutes=8)
    missed = said(room, UNTAKEN)
    assert len(missed) == 1
    assert (
        "Boss, please take a look" in missed[0]["text"] or "Manager, please take a look" in missed[0]["text"]
    )
    for _ in range(10):
        await house.passes(minutes=2)
    assert (len(said(room, CLAIM)), len(said(room, UNTAKEN))) == (1, 1)


async def test_managers_learn_in_private_only_if_they_have_started_the_bot(
    house: House, anna: Person
) -> None:
    await house.passes(minutes=16)
    assert not said(house.admin, "Deadlines have been missed")
    await house.admin.starts()
    await house.passes(minutes=120)
    notice = said(house.admin, "Deadlines have been missed")
    assert len(notice) == 1
    assert UNANSWERED in notice[0]["text"]


async def test_the_owner_is_reminded_by_name_and_an_answer_ends_it(house: House, anna: Person) -> None:
    olga, room = house.agent("Olga"), staff_room(house)
    await olga.taps("Take")
    await house.passes(minutes=61)
    assert len(said(room, "Olga: the customer of case 1 is waiting for an answer today by 16:00")) == 1
    assert not said(room, CLAIM)
    await answers(house, olga)
    await house.passes(minutes=62)
    assert not said(room, UNANSWERED)
    await room.sees("Case 1", "Deadlines: resolve: waiting for the customer")


async def test_every_later_message_has_two_hours_of_its_own_and_waiting_for_the_customer_is_given_back(
    house: House, anna: Person
) -> None:
    olga, room = house.agent("Olga"), staff_room(house)
    await olga.taps("Take")
    await house.passes(minutes=10)
    await answers(house, olga)
    (resolve,) = [clock for clock in await clocks(house) if clock.kind == "resolve"]
    due, paused_at = resolve.due_at, resolve.paused_at
    assert paused_at == (await the_case(house)).staff_wrote_at
    assert resolve.look_at is None
    await house.passes(hours=20)
    await anna.writes("And when will you pay it back?")
    running = {clock.kind: clock for clock in await clocks(house) if clock.stopped_at is None}
    asked_at = running["reply"].started_at
    assert house.now - asked_at < timedelta(seconds=5)
    # 10:10 in the morning: two working hours, and what she took is added.
    assert running["reply"].due_at == asked_at + timedelta(hours=2)
    assert running["resolve"].paused_at is None
    assert paused_at is not None
    assert running["resolve"].due_at == due + (asked_at - paused_at)
    await house.passes(hours=2, minutes=1)
    assert len(said(room, UNANSWERED)) == 1


async def test_missed_at_once_after_a_long_silence_nobody_is_reminded_of_what_is_over(
    house: House, anna: Person
) -> None:
    """The bot was down: no reminder after the escalation."""
    room = staff_room(house)
    await house.passes(hours=4)
    assert not said(room, CLAIM)
    told = said(room, UNTAKEN)
    assert len(told) == 1
    assert UNANSWERED in told[0]["text"]
    await house.passes(hours=72)
    assert len(said(room, UNRESOLVED)) == 1


async def test_a_closed_case_has_no_clocks(house: House, anna: Person) -> None:
    await anna.taps("Change")
    await anna.taps("9")
    await house.passes(hours=80)
    assert not said(staff_room(house), "case 1", "should")
    assert not said(staff_room(house), "in time")
    assert {clock.stopped_at is None for clock in await clocks(house)} == {False}


async def test_a_trial_of_an_admin_calls_nobody(house: House, anna: Person) -> None:
    async with house.app.uow.write() as tx:
        (await tx.cases.get(1)).test = True
    await house.passes(hours=80)
    assert not said(staff_room(house), "in time")


async def test_many_deadlines_at_once_are_one_message(house: House) -> None:
    await runs(house)
    people = await all_asked(house, 12)
    for person in people:
        await person.taps("1")
    await house.passes(minutes=8)
    await house.passes(minutes=8)
    room = staff_room(house)
    (told,) = said(room, "nobody took them in time")
    assert told["text"].startswith(f"Cases {', '.join(map(str, range(1, 13)))}: nobody took them in time.")
    await room.taps("Open the queue", on=told)
    await room.sees(
        "Open cases, the most urgent first", "Open:\u00a012 · late:\u00a012 · not\u00a0taken:\u00a012"
    )


@pytest.mark.parametrize("more_settings", [{"holidays": "2026-03-09"}], indirect=True)
async def test_over_a_weekend_and_a_holiday_nobody_is_alarmed(house: House) -> None:
    """The desk works on Mondays and Tuesdays; next Monday is a holiday."""
    anna = await asked(house, "Anna", **OFFICE)
    await house.passes(days=1, hours=2, minutes=30)
    await anna.taps("2")
    case = await the_case(house)
    # Tuesday 16:30: half an hour, then an hour and a half on Tuesday of the next week.
    assert case.promised_at.replace(second=0, microsecond=0) == datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
    await anna.sees("10:30")
    room = staff_room(house)
    await house.passes(minutes=16)
    assert len(said(room, UNTAKEN)) == 1
    for _ in range(6):
        await house.passes(days=1)
    assert not said(room, "case 1 is waiting")
    assert not said(room, UNANSWERED)
    assert not said(room, UNRESOLVED)
    # Tuesday 9:46: half of the two hours is over at 9:30; resolving became due when the desk opened.
    await house.passes(hours=17)
    await room.sees("The customer of case 1 is waiting for an answer today by 10:30")
    assert len(said(room, UNRESOLVED)) == 1
    await house.passes(minutes=50)
    assert len(said(room, UNANSWERED)) == 1


async def test_around_the_clock_is_around_the_clock(house: House) -> None:
    anna = await asked(house, "Anna", staff_hours=Hours.parse("00:00-24:00"))
    await house.passes(hours=11)
    await anna.taps("2")
    case = await the_case(house)
    assert case.promised_at == case.opened_at + timedelta(hours=2)
    await anna.sees("03:00")


async def answers(house: House, agent: Person) -> None:
    """The agent writes to the customer: a reply to the card."""
    await agent.writes("We are sorry, we are looking into it", reply_to=agent.keyed("Resolve"))
