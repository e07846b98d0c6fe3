"""The customer's card, notes on a person, the form of address, the history of a case, practice."""

from datetime import UTC, datetime

import httpx
import pytest
from sqlalchemy import select

from bot.edge import make_edge
from db.tables import Comment, Contact, ContactNote
from feedback.person import LONGEST_NOTE
from feedback.views.desk import Agent, Place
from services.case_history import WROTE
from tests.house import House
from tests.journeys.company import asked, visits
from tests.journeys.desk import history, queue, staff_room, the_case
from tests.journeys.test_customer_privacy import everything
from tests.people import Person
from web.app import create_app

NOTE = "allergic to nuts"


@pytest.fixture
async def anna(house: House) -> Person:
    """A customer with a case."""
    anna = await asked(house, "Anna")
    await anna.taps("2")
    await anna.writes("Terrible haircut")
    return anna


async def contact_of(house: House, person: Person) -> Contact:
    async with house.app.uow.read() as tx:
        return await tx.contacts.known(person.id)


async def notes(house: House) -> list[ContactNote]:
    async with house.app.uow.read() as tx:
        return list(await tx.session.scalars(select(ContactNote).order_by(ContactNote.id)))


async def test_before_answering_an_agent_sees_everything_about_the_customer(
    house: House, anna: Person
) -> None:
    olga = house.agent("Olga")
    await olga.taps("Customer")
    await olga.sees(
        "Anna, case 1",
        "Number in the CRM: crm-",
        "Language: English",
        "No notes yet",
        "History: 4 entries",
        "visit: Haircut",
        "score 2/10 (NPS)",
        "wrote (negative): Terrible haircut",
        "case 1, waiting for somebody",
    )


async def test_a_note_by_a_key_is_seen_by_everybody_and_on_the_card(house: House, anna: Person) -> None:
    olga, piotr = house.agent("Olga"), house.agent("Piotr")
    await olga.taps("Customer")
    await olga.taps("Add a note")
    question = await olga.sees("What should colleagues know about Anna?")
    await olga.writes(NOTE, reply_to=question)
    await olga.sees("Noted")
    await house.passes(seconds=6)
    await piotr.sees("Case 1 ", f"Note: {NOTE}", "Take")
    await piotr.writes("/who 1")
    await piotr.sees("Anna, case 1", f"{NOTE} (Olga, 2 March)")
    assert "person_noted" in await history(house)
    await anna.sees_no(NOTE)


async def test_a_note_by_a_command_stands_on_every_open_card_of_the_customer(
    house: House, anna: Person
) -> None:
    await anna.writes("/feedback")
    await house.passes(hours=25)
    await anna.writes("/feedback")
    await anna.writes("Awful, rude and dirty, I am angry")
    olga = house.agent("Olga")
    await house.passes(minutes=2)
    await olga.writes(f"/about {NOTE}", reply_to=await olga.sees("Case 1 "))
    await house.passes(minutes=2)
    for number in (1, 2):
        await olga.sees(f"Case {number} ", f"Note: {NOTE}")


async def test_after_the_note_the_next_message_is_internal_again(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.taps("Customer")
    await olga.taps("Add a note")
    await olga.writes(NOTE)
    await olga.writes("Lunch?")
    assert [note.text for note in await notes(house)] == [NOTE]


async def test_an_agent_takes_back_their_own_note_and_nobody_elses(house: House, anna: Person) -> None:
    olga, piotr = house.agent("Olga"), house.agent("Piotr")
    await olga.writes(f"/about 1 {NOTE}")
    await piotr.writes("/about 1 prefers mornings")
    await olga.writes("/who 1")
    shown = await olga.sees("prefers mornings (Piotr, 2 March)", f"✕ {NOTE}")
    assert "✕ prefers mornings" not in [key["text"] for row in shown["keyboard"] for key in row]
    await piotr.taps(f"✕ {NOTE}")
    assert piotr.toasts()[-1] == "Only who wrote a note takes it back: Olga."
    assert len(await notes(house)) == 2
    await olga.taps(f"✕ {NOTE}", on=shown, times=2)
    assert olga.toasts()[-2:] == ["Your note is taken back.", "This note has been taken back already."]
    assert [note.text for note in await notes(house)] == ["prefers mornings"]
    await house.passes(minutes=1)
    assert NOTE not in (await olga.sees("Case 1 ", "Note: prefers mornings"))["text"]
    assert (await history(house))[-1] == "person_note_dropped"
    await anna.writes("/mydata")
    await anna.sees_no(NOTE)


async def test_a_note_that_comes_twice_is_one(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    written = await olga.writes(f"/about 1 {NOTE}")
    place = Place(chat_id=house.staff_chat, message_id=written)
    await house.app.services.desk.people.note(1, Agent(id=olga.id, name="Olga"), NOTE, place, house.now)
    assert len(await notes(house)) == 1
    assert (await history(house)).count("person_noted") == 1


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("\u200b", "The note is empty"),
        ("x" * (LONGEST_NOTE + 1), f"The note has {LONGEST_NOTE + 1} characters, at most {LONGEST_NOTE} fit"),
    ],
)
async def test_a_note_nobody_can_read_is_refused(house: House, anna: Person, text: str, answer: str) -> None:
    olga = house.agent("Olga")
    await olga.writes(f"/about {text}", reply_to=await olga.sees("Case 1 "))
    await olga.sees(answer)
    assert await notes(house) == []


async def test_a_command_without_a_case_says_how_it_is_used(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    for command in ("who", "case", "about", "address"):
        await olga.writes(f"/{command}")
        await olga.sees(f"/{command} and ")
    await olga.writes("/who 99")
    await olga.sees("This is not here any more")


async def test_the_bot_addresses_the_customer_as_staff_chose(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.taps("Customer")
    await olga.taps("Form of address")
    await olga.writes("Mrs  Nowak", reply_to=await olga.sees("How should the bot address Anna?"))
    await olga.sees("The bot addresses them like this now: Mrs Nowak")
    await house.passes(seconds=6)
    await olga.sees("Case 1 ", "We address them: Mrs Nowak")
    await anna.starts()
    await anna.sees("Hello, Mrs Nowak!")
    await house.passes(days=91)
    await visits(house, anna)
    await house.passes(hours=3)
    await anna.sees("Hello, Mrs Nowak!", "Haircut", "10")


async def test_what_staff_chose_outlives_what_the_crm_sends_and_can_be_taken_back(
    house: House, anna: Person
) -> None:
    olga = house.agent("Olga")
    await olga.writes("/address 1 Mrs Nowak")
    await visits(
        house, anna, contact={"id": f"crm-{anna.id}", "telegram_id": anna.id, "address_form": "Ms Anna"}
    )
    await olga.writes("/who 1")
    await olga.sees("We address them: Mrs Nowak (chosen by staff)", "form of address: Mrs Nowak (Olga)")
    await olga.writes("/address 1 -")
    await olga.sees("The bot addresses them like this now: Ms Anna")
    assert (await contact_of(house, anna)).address_staff is None


async def test_a_stranger_learns_nothing(house: House, anna: Person) -> None:
    key = staff_room(house).keyed("Customer")["keyboard"][-1][0]["data"]
    await anna.forges(key, on=anna.last())
    assert anna.toasts()[-1] == "This key is for people of the staff chat."
    for command in ("/who 1", "/case 1", f"/about 1 {NOTE}", "/practice"):
        await anna.writes(command)
        await anna.sees_no("Number in the CRM")
    assert await notes(house) == []
    assert (await the_case(house)).id == 1


async def test_a_command_of_the_desk_is_no_word_of_the_customers(house: House, anna: Person) -> None:
    before = await history(house)
    await anna.writes("/who 1")
    assert "/feedback" in anna.last()["text"]
    assert await history(house) == before


async def test_an_agent_may_look_in_private(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    private = Person(house.tg, house.rest, olga.id)
    await private.starts()
    await private.writes("/case 1")
    await private.sees("Case 1", "card shown to staff", "Customer")
    await private.writes("/help")
    await private.sees("/mydata", "You also work at the desk", "/cases")
    await anna.writes("/help")
    assert "desk" not in (await anna.sees("/mydata"))["text"]


async def test_the_customer_reads_notes_made_in_their_time_and_can_have_them_deleted(
    house: House, anna: Person
) -> None:
    olga = house.agent("Olga")
    await olga.writes(f"/about 1 {NOTE}")
    await olga.writes("/address 1 Mrs Nowak")
    await olga.writes("/who 1")
    await olga.writes("/case 1")
    await anna.writes("/mydata")
    await anna.sees("We address you: Mrs Nowak", "1 note of ours", f"our note about you: {NOTE}")
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    await house.passes(minutes=3)
    assert NOTE not in await everything(house)
    assert "Nowak" not in await everything(house)
    room = staff_room(house)
    for trace in (NOTE, "Terrible haircut", "Number in the CRM"):
        await room.sees_no(trace)
    await olga.writes("/who 1")
    await olga.sees("nothing is known about them any more")
    await olga.writes(f"/about 1 {NOTE}")
    await olga.sees("nothing is kept about them")
    assert await notes(house) == []


async def test_every_act_stands_in_the_history_with_who_and_when(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.taps("Take")
    await anna.taps("Change")
    await anna.taps("4")
    await olga.taps("History")
    shown = await olga.sees(
        "Case 1",
        "Taken: Olga",
        "opened: low score",
        "card shown to staff",
        "the customer wrote: Terrible haircut",
        "2 March, 14:00 · taken · Olga",
        "the customer changed the score: 2 → 4",
    )
    lines = shown["text"].splitlines()
    newest = next(n for n, line in enumerate(lines) if "changed the score" in line)
    assert newest < next(n for n, line in enumerate(lines) if "· opened" in line)


async def test_a_long_history_is_turned_by_keys(house: House, anna: Person) -> None:
    async with house.app.uow.write() as tx:
        for number in range(40):
            await tx.cases.record(1, "taken", house.now, actor_name=f"Agent{number:02}")
    olga = house.agent("Olga")
    await olga.writes("/case 1")
    first = await olga.sees("Agent39", "Agent25", "Older »")
    assert "Agent24" not in first["text"]
    await olga.taps("Older »")
    second = await olga.sees("Agent24", "« Newest", "Older »")
    assert (second["message_id"], "Agent25" in second["text"]) == (first["message_id"], False)
    await olga.taps("« Newest")
    await olga.sees("Agent39", "Agent25")


@pytest.mark.parametrize("staff_kind", ["channel"])
async def test_in_a_channel_the_customer_is_shown_in_private(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.taps("Customer")
    assert "Open a private chat with the bot" in olga.toasts()[-1]
    private = Person(house.tg, house.rest, olga.id)
    await private.starts()
    await olga.taps("Customer")
    await private.sees("Anna, case 1")
    await private.taps("Add a note")
    await private.writes(NOTE)
    assert [note.text for note in await notes(house)] == [NOTE]
    await olga.sees_no("Anna, case 1")


async def test_practice_is_a_case_like_any_other_that_counts_nowhere(house: House) -> None:
    olga = house.agent("Olga")
    await olga.writes("/practice")
    await olga.sees("Practice case 1 is on its way")
    await olga.sees("Case 1 ", "PRACTICE: the customer is invented", "Sentiment: ", "Take")
    await olga.taps("Take")
    await house.passes(minutes=1)
    await olga.sees("Taken: Olga", "PRACTICE")
    await olga.taps("Customer")
    await olga.sees("PRACTICE", "wrote")
    case = await the_case(house)
    assert (case.test, case.response_id) == (True, None)
    async with house.app.uow.read() as tx:
        assert await tx.contacts.reach() == (0, 0)
        assert await tx.cases.previous_at(case.contact_id, house.now) is None
        [kind] = await tx.session.scalars(select(Comment.kind))
        contact = await tx.contacts.get(case.contact_id)
    assert (kind, contact.telegram_id, contact.tester) == ("practice", None, True)
    assert await queue(house, "afterword") == []


async def test_the_same_practice_command_delivered_twice_makes_one_case(house: House) -> None:
    place = Place(chat_id=house.staff_chat, message_id=77)
    begun = [
        await house.app.services.desk.practice.begin("en", Agent(id=5, name="Olga"), place, house.now)
        for _ in range(2)
    ]
    assert begun == [1, None]


@pytest.mark.parametrize("more_settings", [{"holidays": "2026-03-02"}], indirect=True)
async def test_a_practice_case_keeps_holidays_like_a_real_one(house: House) -> None:
    place = Place(chat_id=house.staff_chat, message_id=77)
    await house.app.services.desk.practice.begin("en", Agent(id=5, name="Olga"), place, house.now)
    # Two hours after ten in the morning of the next day, in Warsaw.
    assert (await the_case(house)).promised_at == datetime(2026, 3, 3, 11, tzinfo=UTC)


async def test_practising_beside_a_real_case_leaves_the_real_numbers_alone(
    house: House, anna: Person
) -> None:
    async with house.app.uow.read() as tx:
        before = await tx.contacts.reach()
    olga = house.agent("Olga")
    await olga.writes("/practice")
    await house.passes(minutes=1)
    async with house.app.uow.read() as tx:
        assert await tx.contacts.reach() == before
    assert before[0] == 1
    full = await house.app.services.desk.histories.of(2, "en")
    assert [act.act for act in full.acts][:2] in (["wrote", "opened"], ["opened", WROTE])


async def test_by_rest_the_case_and_its_acts_are_the_same(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    await olga.taps("Take")
    await olga.writes(f"/about 1 {NOTE}")
    edge = make_edge(house.app, None)
    key = await edge.apikeys.create("dashboard", house.now)
    transport = httpx.ASGITransport(create_app(edge))
    async with httpx.AsyncClient(transport=transport, base_url="http://otklik") as http:
        answer = await http.get("/api/v1/cases/1", headers={"Authorization": f"Bearer {key}"})
    body = answer.json()
    score = {key: body["response"][key] for key in ("metric", "score", "group")}
    assert (answer.status_code, score) == (200, {"metric": "nps", "score": 2, "group": "bottom"})
    assert (body["service"], body["comment"], body["owner"]["name"]) == (
        "Haircut",
        "Terrible haircut",
        "Olga",
    )
    acts = [event["act"] for event in body["events"] if event["act"] != WROTE]
    assert acts == await history(house)
    assert NOTE not in answer.text


async def test_what_agents_said_stands_in_the_history(house: House, anna: Person) -> None:
    olga = house.agent("Olga")
    card = await olga.sees("Case 1 ", "Take")
    await olga.writes("We are <sorry> & call today", reply_to=card)
    await olga.writes("/note She is right", reply_to=card)
    await anna.sees("We are <sorry> & call today")
    await olga.writes("/case 1")
    await olga.sees(
        "a reply to the customer · Olga: We are <sorry> & call today",
        "a note for staff · Olga: She is right",
    )


async def test_nobody_gets_what_is_written_in_practice(house: House) -> None:
    olga = house.agent("Olga")
    await olga.writes("/practice")
    before = len(house.tg.ledger.entries)
    await olga.writes("I am sorry", reply_to=await olga.sees("Case 1 ", "PRACTICE"))
    await house.passes(hours=3)
    written = [entry for entry in house.tg.ledger.entries[before:] if entry.method == "copyMessage"]
    assert written == []
    staff = {house.staff_chat, olga.id}
    assert {entry.chat_id for entry in house.tg.ledger.entries if entry.chat_id} <= staff
