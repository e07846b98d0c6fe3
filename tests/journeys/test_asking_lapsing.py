"""What becomes of questions nobody answers: one reminder, the end, and late answers."""

from tests.house import House
from tests.journeys.asking import NPS, apply, fate, happens, invitations, reader

REMINDING = NPS + "reminder: 3d\n"


async def test_one_reminder_comes_after_three_days_as_a_reply(house: House) -> None:
    await apply(house, REMINDING)
    anna = await reader(house)
    event = await happens(house, anna)
    await house.passes(hours=2)
    question = await anna.sees("recommend Aurora")
    await house.passes(days=2, hours=23)
    assert anna.last()["message_id"] == question["message_id"]
    await house.passes(hours=1, minutes=5)
    reminder = await anna.sees("remind you only this once", "recommend Aurora")
    assert reminder["reply_to"]["message_id"] == question["message_id"]
    await house.passes(days=3)
    assert anna.last()["message_id"] == reminder["message_id"]
    await anna.taps("10", on=reminder)
    await anna.sees("Your score: 10")
    assert await fate(house, event) == ("answered", None)


async def test_who_has_answered_is_not_reminded(house: House) -> None:
    await apply(house, REMINDING)
    anna = await reader(house)
    await happens(house, anna)
    await house.passes(hours=2)
    await anna.taps("9")
    await house.passes(days=4)
    await anna.sees_no("only this once")


async def test_a_reminder_obeys_stop_and_hours(house: House) -> None:
    await apply(house, REMINDING)
    anna, ben = await reader(house), await reader(house, "Ben")
    for person in (anna, ben):
        # Sent at 12:00 in Warsaw, which is their own zone.
        await happens(house, person, contact={"timezone": "Europe/Warsaw"})
    await house.passes(hours=2)
    await anna.writes("/stop")
    # Three days later the bot was down until the evening: 22:00 is too late.
    await house.passes(days=3, hours=9)
    await ben.sees_no("only this once")
    await house.passes(hours=12)
    await ben.sees("only this once")
    await anna.sees_no("only this once")


async def test_a_question_expires_and_a_late_tap_still_counts(house: House) -> None:
    await apply(house)
    anna, ben = await reader(house), await reader(house, "Ben")
    answered, silent = await happens(house, anna), await happens(house, ben)
    await house.passes(hours=2)
    await house.passes(days=7)
    assert await fate(house, answered) == ("expired", None)
    await anna.taps("10")
    await anna.sees("Your score: 10", "even if later")
    assert await fate(house, answered) == ("answered_late", None)
    assert await fate(house, silent) == ("expired", None)


async def test_several_questions_half_answered_end_as_partial(house: House) -> None:
    await apply(house, NPS.replace("nps", "cli"))
    anna = await reader(house)
    event = await happens(house, anna)
    await house.passes(hours=2)
    await anna.taps("5")
    await anna.sees("buy from us again")
    await house.passes(days=8)
    assert await fate(house, event) == ("partial", None)


async def test_a_withdrawn_question_takes_its_reminder_along(house: House) -> None:
    await apply(house, REMINDING)
    anna = await reader(house)
    event = await happens(house, anna)
    await house.passes(hours=2)
    await house.passes(days=3, minutes=5)
    await anna.sees("only this once")
    await house.app.services.events.delete(event.answer["id"], house.now)
    await house.rest()
    assert all(message["keyboard"] == [] for message in anna.messages()[-2:])
    await anna.sees_no("recommend")
    assert (await invitations(house, event))["after-visit"].state == "withdrawn"
