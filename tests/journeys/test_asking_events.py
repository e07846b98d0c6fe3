"""From a service event to its question: at a good hour, once, and not when it did not happen after all."""

from datetime import UTC, datetime, timedelta

import pytest

from feedback.errors import NotFound
from feedback.views import Recording
from tests.house import House
from tests.journeys.asking import (
    NPS,
    apply,
    body,
    fate,
    happens,
    invitations,
    planned_at,
    reader,
    verdict,
)


async def test_the_question_comes_after_the_delay(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    event = await happens(house, anna, contact={"timezone": "Europe/Warsaw"})
    assert verdict(event) == (True, None)
    assert planned_at(event) == house.now + timedelta(hours=2)
    await house.passes(hours=1, minutes=55)
    await anna.sees_no("recommend")
    await house.passes(minutes=6)
    question = await anna.sees("Hello, Anna!", "Haircut, 2 March", "recommend Aurora", "Skip")
    assert [key["text"] for key in question["keyboard"][0]] == ["0", "1", "2", "3", "4", "5"]
    assert await fate(house, event) == ("sent", None)


async def test_an_evening_visit_is_asked_about_in_the_morning_of_the_customers_zone(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    # 20:30 in Warsaw, where the questions stop at 21:00.
    await house.passes(hours=9, minutes=30)
    event = await happens(house, anna, contact={"timezone": "Europe/Warsaw"})
    assert verdict(event) == (True, "hours")
    assert planned_at(event) == datetime(2026, 3, 3, 9, tzinfo=UTC)
    await house.passes(hours=13, minutes=20)
    await anna.sees_no("recommend")
    await house.passes(minutes=20)
    await anna.sees("recommend Aurora")


async def test_a_guessed_zone_narrows_the_hours(house: House) -> None:
    await apply(house, NPS + "hours: 10:00-21:00\n")
    anna = await reader(house)
    # 18:30 in Warsaw, the default zone: two hours later is after 19:00.
    await house.passes(hours=7, minutes=30)
    event = await happens(house, anna)
    assert planned_at(event) == datetime(2026, 3, 3, 11, tzinfo=UTC)


async def test_the_location_tells_the_zone_when_the_contact_does_not(house: House) -> None:
    await apply(house)
    async with house.app.uow.write() as tx:
        await tx.locations.put("Vladivostok", "Asia/Vladivostok")
    anna = await reader(house)
    event = await happens(house, anna, location="Vladivostok")
    # 22:00 there: the next opening is 10:00 there.
    assert planned_at(event) == datetime(2026, 3, 3, 0, tzinfo=UTC)


async def test_without_consent_nothing_is_asked_until_the_customer_agrees(house: House) -> None:
    await apply(house)
    anna = house.customer("Anna")
    event = await happens(house, anna)
    assert verdict(event) == (False, "no_consent")
    await house.passes(days=2)
    await anna.starts()
    await anna.sees_no("recommend")
    await anna.taps("I agree")
    await anna.sees("recommend Aurora", "2 March")
    assert await fate(house, event) == ("sent", None)


async def test_of_several_missed_visits_the_newest_fresh_one_is_asked_about(house: House) -> None:
    await apply(house)
    old = await happens(house, 77, service="Colouring")
    await house.passes(days=5)
    middle = await happens(house, 77, service="Manicure")
    await house.passes(hours=1)
    newest = await happens(house, 77, service="Massage")
    await house.passes(days=3)
    anna = house.customer("Anna")
    await happens(house, 77, id="late", contact={"telegram_id": anna.id}, completed_at="2026-01-01T10:00:00Z")
    await anna.starts()
    await anna.taps("I agree")
    await anna.sees("Massage", "recommend Aurora")
    assert [await fate(house, each) for each in (old, middle)] == [("skipped", "not_linked")] * 2
    assert await fate(house, newest) == ("sent", None)
    assert await fate(house, "late") == ("skipped", "stale")


async def test_a_missed_visit_older_than_a_week_is_not_brought_up(house: House) -> None:
    await apply(house)
    anna = house.customer("Anna")
    event = await happens(house, anna)
    await house.passes(days=7, hours=1)
    await anna.starts()
    await anna.taps("I agree")
    await anna.sees_no("recommend")
    assert await fate(house, event) == ("skipped", "no_consent")


async def test_a_deleted_event_is_never_asked_about(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    event = await happens(house, anna)
    assert await house.app.services.events.delete(event.answer["id"], house.now) == 1
    await house.passes(days=1)
    await anna.sees_no("recommend")
    assert await fate(house, event) == ("withdrawn", "event_withdrawn")


async def test_a_sent_question_loses_its_keys_when_the_event_is_deleted(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    event = await happens(house, anna)
    await house.passes(hours=2)
    question = await anna.sees("recommend Aurora")
    await house.app.services.events.delete(event.answer["id"], house.now)
    gone = await anna.sees("no longer needed")
    assert (gone["message_id"], gone["keyboard"]) == (question["message_id"], [])
    await anna.sees_no("recommend")
    assert await fate(house, event) == ("withdrawn", "event_withdrawn")
    # Deleting it again changes nothing.
    assert await house.app.services.events.delete(event.answer["id"], house.now) == 0


async def test_an_answered_question_survives_the_deletion(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    event = await happens(house, anna)
    await house.passes(hours=2)
    await anna.taps("9")
    assert await house.app.services.events.delete(event.answer["id"], house.now) == 0
    await anna.sees("Your score: 9")
    assert await fate(house, event) == ("answered", None)


async def test_after_a_deletion_the_same_id_opens_a_new_revision(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    first = body(house, anna)
    events = house.app.services.events
    await events.record(first, house.now)
    await events.delete(first["id"], house.now)
    again = await events.record({**first, "staff": "Marta"}, house.now)
    assert (again.outcome, verdict(again)) == (Recording.CREATED, (True, None))
    await house.passes(hours=2)
    await anna.sees("recommend Aurora")
    assert (await invitations(house, first["id"]))["after-visit"].state == "sent"


async def test_an_unknown_event_cannot_be_deleted(house: House) -> None:
    with pytest.raises(NotFound):
        await house.app.services.events.delete("nobody", house.now)
