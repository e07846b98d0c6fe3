"""When Telegram answers badly or not at all: nobody is asked twice, and nobody is forgotten."""

import pytest

from feedback.delivery import Sent
from sandbox.faults import Fault
from tests.house import House
from tests.journeys.asking import apply, fate, happens, invitations, reader, verdict


@pytest.mark.parametrize("kind", ["reset_after", "reset"])
async def test_when_nobody_knows_whether_it_arrived_it_is_not_sent_again(house: House, kind: str) -> None:
    await apply(house)
    anna = await reader(house)
    event = await happens(house, anna)
    house.tg.faults.add(Fault(method="sendMessage", chat=anna.id, kind=kind, times=1))
    await house.passes(hours=2)
    assert await fate(house, event) == ("uncertain", None)
    await house.passes(days=1)
    asked = [message for message in anna.messages() if "recommend" in message["text"]]
    assert len(asked) == (1 if kind == "reset_after" else 0)
    # It counts as sent.
    assert verdict(await happens(house, anna)) == (False, "already_planned")
    await house.passes(days=7)
    assert await fate(house, event) == ("expired", None)
    assert verdict(await happens(house, anna)) == (False, "cooldown_any")


async def test_a_tap_proves_that_a_doubtful_question_arrived(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    event = await happens(house, anna)
    house.tg.faults.add(Fault(method="sendMessage", chat=anna.id, kind="reset_after", times=1))
    await house.passes(hours=2)
    await anna.taps("9")
    await anna.sees("Your score: 9")
    assert await fate(house, event) == ("answered", None)


async def test_what_certainly_did_not_arrive_is_sent_again(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    event = await happens(house, anna)
    house.tg.faults.add(Fault(method="sendMessage", chat=anna.id, status=429, retry_after=30, times=1))
    await house.passes(hours=2)
    await house.passes(minutes=1)
    assert len([message for message in anna.messages() if "recommend" in message["text"]]) == 1
    assert await fate(house, event) == ("sent", None)


async def test_who_blocked_the_bot_is_skipped_until_they_unblock_it(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    event = await happens(house, anna)
    house.tg.faults.add(Fault(method="sendMessage", chat=anna.id, status=403, times=1))
    await house.passes(hours=2)
    assert await fate(house, event) == ("failed", "unreachable")
    assert verdict(await happens(house, anna)) == (False, "unreachable")
    await anna.blocks()
    await anna.unblocks()
    await anna.starts()
    assert verdict(await happens(house, anna)) == (True, None)


async def test_what_is_late_at_night_waits_for_the_morning(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    # Due at 20:50 in Warsaw; Telegram says to wait, until the hours are over.
    await house.passes(hours=7, minutes=50)
    event = await happens(house, anna, contact={"timezone": "Europe/Warsaw"})
    house.tg.faults.add(Fault(method="sendMessage", chat=anna.id, status=429, retry_after=1800, times=1))
    await house.passes(hours=2)
    await house.passes(hours=1)
    await anna.sees_no("recommend")
    assert (await invitations(house, event))["after-visit"].state == "scheduled"
    await house.passes(hours=12, minutes=30)
    await anna.sees("recommend")


async def test_a_question_taken_back_on_its_way_loses_its_keys_when_it_arrives(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    event = await happens(house, anna)
    house.tg.clock.advance(2 * 3600)
    app = house.app
    await app.schedule.tick("plan")
    claimed = await app.services.deliveries.claim(house.now, 1)
    await app.services.events.delete(event.answer["id"], house.now)
    sent = await app.bot.send_message(anna.id, "recommend")
    await app.services.deliveries.settle(
        claimed[0], Sent(chat_id=anna.id, message_id=sent.message_id), house.now
    )
    await house.rest()
    await anna.sees("no longer needed")
    await anna.sees_no("recommend")
    assert await fate(house, event) == ("withdrawn", "event_withdrawn")
