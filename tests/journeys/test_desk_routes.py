"""Routes: cards go to the chat and topic of their location, service or segment, whose members are agents."""

import pytest
from sqlalchemy import select

import sandbox
from db.tables import Stored
from tests.house import ADMIN, House
from tests.journeys.company import agreed, runs, visits
from tests.journeys.desk import cards, cases, queue, resolves, staff_room, the_case
from tests.people import Person


def group(house: House, title: str = "Centre", kind: str = "supergroup", bot: str = "administrator") -> int:
    """A chat an admin has brought the bot into."""
    return house.tg.act.create_chat(title=title, creator=ADMIN, kind=kind, bot=bot).id


def boss(house: House, chat: int) -> Person:
    """The admin, writing in this chat."""
    return Person(house.tg, house.rest, ADMIN, chat)


def member(house: House, chat: int, name: str) -> Person:
    """Somebody of this chat alone."""
    made = house.tg.act.create_person(first_name=name, language_code="en")
    house.tg.act.join(person=made.id, chat=chat)
    return Person(house.tg, house.rest, made.id, chat)


async def unhappy(house: House, *names: str, tags: tuple[str, ...] = (), **visit: str) -> list[Person]:
    """Customers who give the lowest score after such a visit."""
    people = [await agreed(house, name) for name in names]
    for person in people:
        contact = {"id": f"crm-{person.id}", "telegram_id": person.id, "tags": list(tags)}
        await visits(house, person, contact=contact, **visit)
    await house.passes(hours=3)
    for person in people:
        await person.taps("1")
    return people


async def test_a_card_goes_to_the_chat_of_its_location_and_others_stay_at_home(house: House) -> None:
    await runs(house)
    centre = group(house)
    await boss(house, centre).writes("/route location=centre")
    await unhappy(house, "Anna", location="Centre")
    await unhappy(house, "Piotr", location="Harbour")
    assert [len(cards(staff_room(house, centre), number)) for number in (1, 2)] == [1, 0]
    assert [len(cards(staff_room(house), number)) for number in (1, 2)] == [0, 1]


@pytest.mark.parametrize(
    ("command", "visit", "tags"),
    [("service=Massage", {"service": "massage"}, ()), ("segment=gold", {}, ("Gold", "vip"))],
)
async def test_services_and_segments_have_routes_too(
    house: House, command: str, visit: dict[str, str], tags: tuple[str, ...]
) -> None:
    await runs(house)
    room = group(house)
    await boss(house, room).writes(f"/route {command}")
    await unhappy(house, "Anna", tags=tags, **visit)
    await staff_room(house, room).sees("Case 1", "Anna")
    await staff_room(house).sees_no("Case 1")


async def test_members_of_the_routed_chat_take_and_resolve_and_members_of_another_do_not(
    house: House,
) -> None:
    await runs(house)
    centre = group(house)
    await boss(house, centre).writes("/route location=Centre")
    await unhappy(house, "Anna", location="Centre")
    olga, kim = house.agent("Olga"), member(house, centre, "Kim")
    await kim.taps("Take")
    assert (await the_case(house)).owner_name == "Kim"
    await house.passes(seconds=6)
    await kim.sees("Case 1", "Taken: Kim")
    await resolves(kim, "Called her")
    assert (await the_case(house)).resolution == "Called her"
    assert not await house.app.services.staff.is_agent(olga.id, house.now, centre)
    assert not await house.app.services.staff.is_agent(kim.id, house.now, house.staff_chat)
    assert await house.app.services.staff.is_agent(kim.id, house.now)


async def test_the_first_route_that_fits_wins_and_a_second_of_the_same_replaces_the_first(
    house: House,
) -> None:
    await runs(house)
    centre, hair, moved = group(house), group(house, "Hair"), group(house, "Moved")
    await boss(house, centre).writes("/route location=Centre")
    await boss(house, hair).writes("/route service=Haircut")
    await boss(house, moved).writes("/route location=CENTRE")
    await unhappy(house, "Anna", location="Centre", service="Haircut")
    await unhappy(house, "Piotr", location="Harbour", service="Haircut")
    assert [case.chat_id for case in await cases(house)] == [moved, hair]


async def test_a_routed_chat_gets_the_menu_of_the_staff_chat(house: House) -> None:
    centre = group(house)
    await boss(house, centre).writes("/route location=Centre")
    taken = [
        e.parameters for e in house.tg.ledger.entries if e.method == "setMyCommands" and not e.error_code
    ]
    scopes = [entry["scope"] for entry in taken]
    assert {"type": "chat", "chat_id": centre} in scopes
    assert {"type": "chat_member", "chat_id": centre, "user_id": ADMIN} in scopes


async def test_only_admins_set_routes(house: House) -> None:
    olga = house.agent("Olga")
    await olga.writes("/route location=Centre")
    await olga.sees("Only admins of the bot")
    await olga.writes("/owner Haircut")
    async with house.app.uow.read() as tx:
        assert await tx.routes.all() == []
        assert await tx.routes.owners() == []


async def test_a_stranger_s_chat_gets_no_answer(house: House) -> None:
    eve = house.customer("Eve")
    chat = house.tg.act.create_chat(title="Party", creator=eve.id, kind="group", bot="member").id
    await Person(house.tg, house.rest, eve.id, chat).writes("/route location=Centre")
    assert [view for view in house.tg.messages(chat) if view["out"]] == []


async def test_the_list_tells_where_and_a_tap_removes(house: House) -> None:
    await runs(house)
    centre = group(house)
    room = boss(house, centre)
    await room.writes("/route location=Centre")
    await room.sees("New cases, location “Centre”", f"the chat {centre}")
    await unhappy(house, "Anna", location="Centre")
    await boss(house, house.staff_chat).writes("/route")
    await boss(house, house.staff_chat).sees("location “Centre” →", f"the chat {centre}")
    kim = member(house, centre, "Kim")
    await kim.writes("/route")
    await kim.sees("Only admins of the bot")
    await boss(house, house.staff_chat).taps("Remove: Centre")
    await boss(house, house.staff_chat).sees("Every case comes to the staff chat")
    await kim.taps("Take")
    assert (await the_case(house)).owner_name == "Kim", "a card that stands is still worked on there"
    await unhappy(house, "Piotr", location="Centre")
    assert (await cases(house))[1].chat_id == house.staff_chat


async def test_nonsense_is_answered_with_how_it_is_written(house: House) -> None:
    room = boss(house, group(house))
    for words in ("colour=red", "location=", "location=" + "x" * 101):
        await room.writes(f"/route {words}")
        await room.sees("Write it like this")


async def test_a_channel_is_named_by_its_number_in_private(house: House) -> None:
    await runs(house)
    channel = group(house, "Channel", "channel")
    await house.admin.writes("/route -100123 location=Centre")
    await house.admin.sees("The bot is not in that chat")
    await house.admin.writes(f"/route {channel} location=Centre")
    await unhappy(house, "Anna", location="Centre")
    await staff_room(house, channel).sees("Case 1", "Anna")


async def test_without_admin_rights_the_bot_says_that_it_hears_nothing(house: House) -> None:
    chat = group(house, bot="member")
    await boss(house, chat).writes("/route location=Centre")
    await boss(house, chat).sees("New cases", "Make the bot an admin")


async def test_a_topic_is_a_route_and_a_deleted_one_is_made_again(house: House) -> None:
    await runs(house)
    forum = group(house, kind="forum")
    topic = house.tg.act.create_topic(person=ADMIN, chat=forum, name="Complaints").message_id
    await boss(house, forum).writes("/route location=Centre", thread=topic)
    await boss(house, forum).sees("go to: this topic")
    await unhappy(house, "Anna", location="Centre")
    assert (await the_case(house)).thread_id == topic
    assert cards(staff_room(house, forum), 1)[0]["thread_id"] == topic
    house.tg.act.delete_topic(person=ADMIN, chat=forum, thread=topic or 0)
    await unhappy(house, "Piotr", "Eve", location="Centre")
    again = (await cases(house))[1].thread_id
    assert again not in {None, topic}
    assert cards(staff_room(house, forum), 2)[0]["thread_id"] == again
    assert (await cases(house))[2].thread_id == again
    made = [e for e in house.tg.ledger.entries if e.method == "createForumTopic" and not e.error_code]
    assert [entry.parameters["name"] for entry in made] == ["Centre"]


async def test_where_no_topic_can_be_made_again_cards_go_to_general(house: House) -> None:
    await runs(house)
    forum = group(house, kind="forum")
    topic = house.tg.act.create_topic(person=ADMIN, chat=forum, name="Complaints").message_id
    await boss(house, forum).writes("/route location=Centre", thread=topic)
    house.tg.act.delete_topic(person=ADMIN, chat=forum, thread=topic or 0)
    house.tg.faults.add(
        sandbox.Fault(
            method="createForumTopic",
            kind="status",
            status=400,
            description="Bad Request: not enough rights to create a topic",
            times=None,
        )
    )
    await unhappy(house, "Anna", location="Centre")
    assert cards(staff_room(house, forum), 1)[0]["thread_id"] is None


async def test_a_routed_group_that_moves_is_followed(house: House) -> None:
    await runs(house)
    centre = group(house, kind="group")
    await boss(house, centre).writes("/route location=Centre")
    kim = member(house, centre, "Kim")
    moved = house.tg.act.migrate(person=ADMIN, chat=centre).chat_id or 0
    await house.rest()
    await unhappy(house, "Anna", location="Centre")
    await Person(house.tg, house.rest, kim.id, moved).taps("Take")
    case = await the_case(house)
    assert (case.chat_id, case.owner_name) == (moved, "Kim")


async def test_cards_for_a_routed_chat_out_of_reach_come_home_and_admins_are_told_once(house: House) -> None:
    await runs(house)
    centre = group(house)
    await boss(house, centre).writes("/route location=Centre")
    house.tg.act.remove_bot(person=ADMIN, chat=centre)
    await unhappy(house, "Anna", "Piotr", location="Centre")
    assert [len(cards(staff_room(house), number)) for number in (1, 2)] == [1, 1]
    for _ in range(3):
        await house.passes(minutes=15)
        await house.app.schedule.tick("staff")
    told = [m for m in house.admin.messages() if f"{centre}" in m["text"] and "no longer" in m["text"]]
    assert len(told) == 1
    assert "they come to the staff chat" in told[0]["text"]
    olga = house.agent("Olga")
    await olga.taps("Take")
    assert "Olga" in {case.owner_name for case in await cases(house)}
    house.tg.act.add_bot(person=ADMIN, chat=centre)
    await house.rest()
    await unhappy(house, "Eve", location="Centre")
    assert [len(cards(staff_room(house, centre), number)) for number in (1, 2, 3)] == [0, 0, 1]


async def test_cases_and_words_of_a_chat_that_is_lost_come_home_at_once(house: House) -> None:
    await runs(house)
    centre = group(house)
    await boss(house, centre).writes("/route location=Centre")
    (anna,) = await unhappy(house, "Anna", location="Centre")
    kim = member(house, centre, "Kim")
    await kim.writes("What happened?", reply_to=cards(staff_room(house, centre), 1)[0])
    await kim.writes("/promise 1 17:30 call back")
    house.tg.faults.add(
        sandbox.Fault(
            method="copyMessage",
            chat=centre,
            kind="status",
            status=403,
            description="Forbidden: bot was kicked from the supergroup chat",
            times=1,
        )
    )
    await anna.writes("The towel was dirty")
    await house.rest()
    room = staff_room(house)
    (card,) = cards(room, 1)
    assert "Taken: Kim" in card["text"]
    (words,) = [view for view in room.messages() if view["text"] == "The towel was dirty"]
    assert words["reply_to"]["message_id"] == card["message_id"]
    await house.admin.sees(f"{centre}", "they come to the staff chat")
    await house.agent("Olga").writes("So sorry", reply_to=words)
    await anna.sees("So sorry")
    await house.passes(hours=4)
    await room.sees("Kim: the time has come", "call back")
    async with house.app.uow.read() as tx:
        waiting = [row for row in await queue(house, "relay") if row.state != "sent"]
        assert (waiting, await tx.routes.cases_in(centre, 10)) == ([], [])


async def test_while_the_staff_chat_is_lost_too_everything_waits(house: House) -> None:
    await runs(house)
    centre = group(house)
    await boss(house, centre).writes("/route location=Centre")
    for chat in (centre, house.staff_chat):
        house.tg.act.remove_bot(person=ADMIN, chat=chat)
    await unhappy(house, "Anna", location="Centre")
    await house.passes(minutes=15)
    house.tg.act.add_bot(person=ADMIN, chat=house.staff_chat)
    await house.rest()
    await house.passes(minutes=1)
    assert len(cards(staff_room(house), 1)) == 1


async def test_the_watch_looks_at_routed_chats_too(house: House) -> None:
    await runs(house)
    centre = group(house)
    await boss(house, centre).writes("/route location=Centre")
    await unhappy(house, "Anna", location="Centre")
    # As if the bot had been away when it was removed: nobody told it.
    house.tg.act.remove_bot(person=ADMIN, chat=centre)
    await house.rest()
    async with house.app.uow.write() as tx:
        for key in await tx.session.scalars(select(Stored).where(Stored.key.contains("lost"))):
            await tx.store.delete(key)
    await house.app.schedule.tick("staff")
    await house.rest()
    assert len(cards(staff_room(house), 1)) == 1


async def test_two_chats_have_two_live_lists(house: House) -> None:
    await runs(house)
    centre = group(house)
    await boss(house, centre).writes("/route location=Centre")
    await house.passes(minutes=2)
    names = [f"C{n}" for n in range(17)]
    people = [await agreed(house, name) for name in [*names, "Home"]]
    for person in people:
        await visits(house, person, location="Harbour" if person is people[-1] else "Centre")
    await house.passes(hours=3)
    for person in people:
        house.tg.act.tap(
            person=person.id, chat=person.id, message_id=person.keyed("1")["message_id"], label="1"
        )
    await house.rest()
    found = await cases(house)
    folded = [case for case in found if case.folded]
    assert folded
    assert {case.folded_in for case in folded} == {centre}
    await staff_room(house, centre).sees("they share one list")
    await staff_room(house).sees_no("they share one list")
    shown = [row.details["cases"] for row in await queue(house, "summary") if row.chat_id == centre]
    assert set(shown[-1]) == {case.id for case in folded}
    assert all(case.shown_at is not None for case in found)


async def test_the_owner_of_a_service_is_named_until_somebody_takes_the_case(house: House) -> None:
    await runs(house)
    olga = house.agent("Olga")
    hello = await olga.writes("Hello")
    room = boss(house, house.staff_chat)
    await room.writes("/owner Haircut", reply_to={"message_id": hello})
    await room.sees("Olga answers for “Haircut” now")
    await unhappy(house, "Anna", service="haircut")
    await room.sees("Case 1", "Owner of the service: Olga")
    await olga.taps("Take")
    await house.passes(seconds=6)
    assert "Owner of the service" not in cards(room, 1)[0]["text"]


async def test_services_without_an_owner_are_listed(house: House) -> None:
    await runs(house)
    anna = await agreed(house)
    await visits(house, anna, service="Massage")
    await visits(house, anna, service="Haircut")
    room = boss(house, house.staff_chat)
    await room.writes("/owner Haircut")
    await room.writes("/owner")
    await room.sees("Haircut — Boss", "Massage — nobody")
    await room.taps("Remove: Haircut")
    await room.sees("Haircut — nobody", "Massage — nobody")
