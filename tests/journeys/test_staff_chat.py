"""The staff chat itself: set-up, language, topics, a channel, a move, and times when it cannot be reached."""

import pytest

import sandbox
from bot.membership import TelegramMembership
from feedback.delivery import State
from tests.house import ADMIN, House
from tests.journeys.company import agreed, runs, visits
from tests.journeys.desk import cards, cases, comes_to_the_note, queue, staff_room, the_case
from tests.people import Person


async def complaint(house: House, name: str = "Anna") -> Person:
    """A customer with a case nobody asked for."""
    person = house.customer(name, started=True)
    await person.writes("Terrible service")
    return person


async def test_added_by_an_admin_the_bot_prints_the_chat_s_number(house: House) -> None:
    chat = house.tg.act.create_chat(title="Shop", creator=ADMIN, kind="group", bot="absent")
    house.tg.act.add_bot(person=ADMIN, chat=chat.id)
    await house.rest()
    room = staff_room(house, chat.id)
    await room.sees(str(chat.id), "STAFF_CHAT_ID")
    assert not [e for e in house.tg.ledger.entries if e.method == "leaveChat"]


async def test_any_other_chat_is_left_and_admins_are_told(house: House) -> None:
    stranger = house.customer("Eve", started=True)
    chat = house.tg.act.create_chat(title="Party", creator=stranger.id, kind="group", bot="absent")
    house.tg.act.add_bot(person=stranger.id, chat=chat.id)
    await house.rest()
    await staff_room(house, chat.id).sees("its own company’s chat, so it leaves")
    assert [e for e in house.tg.ledger.entries if e.method == "leaveChat" and e.chat_id == chat.id]
    await house.admin.sees("added to a foreign chat", str(chat.id))


async def test_cards_speak_the_chat_s_language_and_comments_stay_as_written(house: House) -> None:
    olga = house.agent("Olga")
    await olga.writes("/language")
    await olga.taps("Русский")
    await complaint(house)
    await olga.sees("Обращение № 1", "Terrible service", "Взять")


async def test_help_tells_how_to_work(house: House) -> None:
    olga = house.agent("Olga")
    await olga.writes("/help")
    await olga.sees("Take", "Resolve", "/language")


async def test_talk_of_the_staff_goes_to_nobody(house: House) -> None:
    anna, olga = await complaint(house), house.agent("Olga")
    before = len(anna.messages())
    said = await olga.writes("Lunch at the canteen")
    # Only what replies to a card or to the customer's own words is meant for the customer.
    await olga.writes("She is right", reply_to={"message_id": said})
    assert len(anna.messages()) == before
    assert "canteen" not in anna.transcript()


async def test_a_chat_out_of_reach_loses_no_card_and_admins_are_told_once(house: House) -> None:
    house.tg.act.remove_bot(person=ADMIN, chat=house.staff_chat)
    for name in ("Anna", "Piotr"):
        await complaint(house, name)
    for _ in range(5):
        await house.passes(minutes=5)
    told = [m for m in house.admin.messages() if "can no longer write to the staff chat" in m["text"]]
    assert len(told) == 1
    house.tg.act.add_bot(person=ADMIN, chat=house.staff_chat)
    await house.rest()
    room = staff_room(house)
    await room.sees("Cases will come here")
    assert [len(cards(room, number)) for number in (1, 2)] == [1, 1]
    assert {row.state for row in await queue(house, "card")} == {State.SENT}


async def test_lost_rights_are_no_lost_card(house: House) -> None:
    fault = sandbox.Fault(
        method="sendMessage",
        chat=house.staff_chat,
        kind="status",
        status=400,
        description="Bad Request: not enough rights to send text messages to the chat",
        times=3,
    )
    house.tg.faults.add(fault)
    await complaint(house)
    await house.admin.sees("can no longer write to the staff chat")
    await house.passes(minutes=15)
    await house.passes(minutes=15)
    await house.passes(minutes=15)
    await staff_room(house).sees("Case 1", "Terrible service")


@pytest.mark.parametrize("staff_kind", ["group"])
async def test_a_group_that_moves_is_followed_and_old_cards_stay_editable(house: House) -> None:
    anna = await complaint(house)
    olga = house.agent("Olga")
    moved = house.tg.act.migrate(person=ADMIN, chat=house.staff_chat).chat_id
    await complaint(house, "Piotr")
    await house.rest()
    assert moved is not None
    assert len(cards(staff_room(house, moved), 2)) == 1
    await house.admin.sees("became a supergroup", str(moved))
    card = cards(staff_room(house, moved), 2)[0]
    await Person(house.tg, house.rest, olga.id, moved).taps("Take", on=card)
    await house.passes(seconds=6)
    await staff_room(house, moved).sees("Case 2", "Taken: Olga")
    await anna.writes("and rude")
    await house.passes(seconds=6)
    assert any(
        "and rude" in view["text"] for chat in (house.staff_chat, moved) for view in house.tg.messages(chat)
    )


@pytest.mark.parametrize("staff_kind", ["group"])
async def test_members_of_a_group_that_moved_unseen_are_still_agents(house: House) -> None:
    olga = house.agent("Olga")
    house.tg.act.migrate(person=ADMIN, chat=house.staff_chat)
    asks = TelegramMembership(bot=house.app.bot)
    assert await asks(house.staff_chat, olga.id)
    assert not await asks(house.staff_chat, house.customer("Eve").id)


@pytest.mark.parametrize("staff_kind", ["group"])
async def test_a_note_asked_for_before_the_group_moved_may_come_after_it(house: House) -> None:
    await complaint(house)
    olga = house.agent("Olga")
    await comes_to_the_note(olga)
    moved = house.tg.act.migrate(person=ADMIN, chat=house.staff_chat).chat_id
    await house.rest()
    await Person(house.tg, house.rest, olga.id, moved).writes("Called her")
    assert (await the_case(house)).resolution == "Called her"


@pytest.mark.parametrize("staff_kind", ["forum"])
async def test_topics_are_made_once_for_each_location(house: House) -> None:
    await house.app.schedule.tick("staff")
    await runs(house)
    people = [await agreed(house, name) for name in ("Anna", "Piotr", "Eve")]
    for person, place in zip(people, ("Centre", "Centre", "Harbour"), strict=True):
        await visits(house, person, location=place)
    await house.passes(hours=3)
    for person in people:
        await person.taps("1")
    assert _made(house) == ["Centre", "Harbour"]
    threads = {case.id: case.thread_id for case in await cases(house)}
    assert threads[1] == threads[2]
    assert threads[1] != threads[3]
    shown = {view["thread_id"] for view in staff_room(house, house.staff_chat).messages()}
    assert shown == set(threads.values())


@pytest.mark.parametrize("staff_kind", ["forum"])
async def test_a_deleted_topic_is_made_again(house: House) -> None:
    anna, piotr = await _guests(house, "Anna", "Piotr")
    await anna.taps("1")
    gone = (await the_case(house)).thread_id or 0
    house.tg.act.delete_topic(person=ADMIN, chat=house.staff_chat, thread=gone)
    await piotr.taps("1")
    second = (await cases(house))[1]
    assert second.thread_id not in {None, gone}
    assert _made(house) == ["Centre", "Centre"]
    await staff_room(house, house.staff_chat).sees("Case 2", "Piotr")


@pytest.mark.parametrize("staff_kind", ["forum"])
async def test_without_the_right_cards_go_to_general(house: House) -> None:
    fault = sandbox.Fault(
        method="createForumTopic",
        kind="status",
        status=400,
        description="Bad Request: not enough rights to create a topic",
        times=None,
    )
    house.tg.faults.add(fault)
    anna, piotr = await _guests(house, "Anna", "Piotr")
    await anna.taps("1")
    await piotr.taps("1")
    await staff_room(house, house.staff_chat).sees("Case 2", "Piotr")
    assert [case.thread_id for case in await cases(house)] == [None, None]
    assert len([e for e in house.tg.ledger.entries if e.method == "createForumTopic"]) == 1


@pytest.mark.parametrize("staff_kind", ["channel"])
async def test_in_a_channel_the_note_is_written_in_private(house: House) -> None:
    await complaint(house)
    olga = house.customer("Olga")
    house.tg.act.join(person=olga.id, chat=house.staff_chat)
    in_channel = Person(house.tg, house.rest, olga.id, house.staff_chat)
    await in_channel.taps("Take")
    assert olga.toasts()[-1] == "Case 1 is yours now."
    await house.passes(seconds=6)
    await in_channel.taps("Resolve")
    assert "press Start" in olga.toasts()[-1]
    await olga.starts()
    await olga.writes("Hello?")
    assert (await the_case(house)).resolution is None
    await comes_to_the_note(in_channel, then=olga)
    await olga.writes("Sent flowers")
    await house.passes(seconds=6)
    await in_channel.sees("Case 1", "Resolved: Olga", "Sent flowers")
    assert len(await cases(house)) == 1


async def test_cases_nobody_can_see_are_shown_when_the_staff_chat_is_looked_at(house: House) -> None:
    house.tg.act.remove_bot(person=ADMIN, chat=house.staff_chat)
    await complaint(house)
    async with house.app.uow.write() as tx:
        await tx.deliveries.cancel()
    house.tg.act.add_bot(person=ADMIN, chat=house.staff_chat)
    await house.app.schedule.tick("staff")
    await house.rest()
    assert len(cards(staff_room(house), 1)) == 1


async def _guests(house: House, *names: str) -> list[Person]:
    await house.app.schedule.tick("staff")
    await runs(house)
    people = [await agreed(house, name) for name in names]
    for person in people:
        await visits(house, person, location="Centre")
    await house.passes(hours=3)
    return people


def _made(house: House) -> list[str]:
    made = [e for e in house.tg.ledger.entries if e.method == "createForumTopic" and not e.error_code]
    return [entry.parameters["name"] for entry in made]
