"""Journeys of a customer: seeing one's data and having it deleted."""

import json

from sqlalchemy import select

from db.tables import Base
from db.uow import rows
from feedback import metrics
from tests.house import House
from tests.journeys.company import agreed, asked, cases, newest_response, visits
from tests.people import Person


async def everything(house: House) -> str:
    """All that the database holds, as text."""
    found = []
    async with house.app.uow.read() as tx:
        for table in Base.metadata.sorted_tables:
            found += [dict(row) for row in (await tx.session.execute(select(table))).mappings()]
    return json.dumps(found, default=str, ensure_ascii=False)


async def unhappy(house: House) -> Person:
    """A customer with a score, words and a case with its card."""
    anna = await asked(house, name="Annabella")
    await anna.taps("2")
    await anna.writes("Terrible: my secret is 42")
    return anna


async def test_my_data_show_what_happened_in_this_chat(house: House) -> None:
    anna = await unhappy(house)
    await anna.sends("voice")
    await anna.writes("/mydata")
    await anna.sees(
        "Language: English",
        "Consent: 2 March, version 1",
        "1 score from you · 2 messages from you",
        "2 March, 14:00, your answer: 2",
        "2 March, 14:00: Terrible: my secret is 42",
        "Delete my data",
    )


async def test_my_data_never_show_what_only_the_crm_knows(house: House) -> None:
    anna = await agreed(house)
    await visits(
        house, anna, contact={"id": "C-1", "telegram_id": anna.id, "name": "Anna Nowak", "tags": ["vip"]}
    )
    await anna.writes("/mydata")
    shown = await anna.sees("What we know about you")
    assert "Nowak" not in shown["text"]
    assert "vip" not in shown["text"]


async def test_forgetting_takes_two_taps_and_may_be_thought_better_of(house: House) -> None:
    anna = await unhappy(house)
    await anna.writes("/forget")
    await anna.sees("It can’t be undone")
    await anna.taps("No, keep it")
    await anna.sees("everything stays as it was")
    assert (await newest_response(house, anna)).score == 2


async def test_after_forgetting_nothing_leads_back_to_the_person(house: House) -> None:
    anna = await unhappy(house)
    before = await everything(house)
    for trace in ("secret is 42", "Annabella", str(anna.id), f"crm-{anna.id}"):
        assert trace in before
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    await anna.sees("your data is deleted")
    after = await everything(house)
    for trace in ("secret is 42", "Annabella", str(anna.id), f"crm-{anna.id}"):
        assert trace not in after


async def test_the_score_stays_as_a_number_of_nobody_and_the_case_ends(house: House) -> None:
    anna = await unhappy(house)
    response = await newest_response(house, anna)
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    async with house.app.uow.read() as tx:
        kept = await tx.responses.get(response.id)
        owner = await tx.contacts.get(kept.contact_id)
    assert (kept.score, owner.telegram_id, owner.crm_id, owner.name) == (2, None, None, None)
    assert [case.state for case in await cases(house)] == ["withdrawn_by_customer"]


async def test_the_card_in_the_staff_chat_becomes_a_placeholder(house: House) -> None:
    anna = await unhappy(house)
    staff = Person(house.tg, house.rest, house.admin.id, house.staff_chat)
    card = await staff.sees("secret is 42", "Take")
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    gone = await staff.sees("Case 1: the customer asked for their data to be deleted")
    assert (gone["message_id"], gone["keyboard"]) == (card["message_id"], [])
    await staff.sees_no("secret is 42")
    await staff.sees_no("Annabella")


async def test_a_card_that_cannot_be_reached_is_told(house: House) -> None:
    anna = await unhappy(house)
    staff = Person(house.tg, house.rest, house.admin.id, house.staff_chat)
    card = await staff.sees("secret is 42")
    house.tg.act.delete_message(person=staff.id, chat=staff.chat, message_id=card["message_id"])
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    await anna.sees("this we could not wipe", "1 card in our work chat")
    assert str(anna.id) not in await everything(house)


async def test_a_second_tap_on_yes_deletes_nobody_new(house: House) -> None:
    anna = await unhappy(house)
    await anna.writes("/forget")
    sure = anna.last()
    yes = sure["keyboard"][1][0]["data"]
    await anna.taps("Yes, delete")
    await anna.starts()
    await anna.taps("I agree")
    await anna.forges(yes, on=sure)
    async with house.app.uow.read() as tx:
        assert (await tx.contacts.known(anna.id)).consented_at is not None


async def test_an_old_question_of_a_forgotten_person_does_nothing(house: House) -> None:
    anna = await asked(house)
    question = anna.last()
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    await anna.taps("9", on=question)
    assert anna.toasts()[-1].startswith("This button belongs to another conversation")
    async with house.app.uow.read() as tx:
        found = list(await tx.session.scalars(select(rows.Response)))
    assert found == []


async def test_who_comes_back_is_new(house: House) -> None:
    anna = await unhappy(house)
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    await anna.starts()
    await anna.sees("Hello, Annabella!", "I agree")
    await anna.writes("/mydata")
    await anna.sees("No consent", "Nothing so far")


async def test_my_data_show_yes_as_a_word(house: House) -> None:
    anna = await asked(house, metric=metrics.FCR)
    await anna.taps("Yes")
    await anna.writes("/mydata")
    await anna.sees("What we know about you", "your answer: Yes")
