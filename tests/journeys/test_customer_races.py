"""The same thing at the same time, as two replicas or an impatient thumb do it."""

import asyncio

from sqlalchemy import func, select

from db.uow import rows
from feedback.views import Joining, Outcome
from feedback.written import Written
from tests.house import House
from tests.journeys.company import asked, cases, newest_response, scores


async def invitation_of(house: House, telegram_id: int) -> int:
    async with house.app.uow.read() as tx:
        return (await tx.invitations.of_contact((await tx.contacts.known(telegram_id)).id))[-1].id


async def test_taps_at_the_same_time_are_one_answer_and_one_case(house: House) -> None:
    anna = await asked(house)
    invitation = await invitation_of(house, anna.id)
    tapped = await asyncio.gather(
        *(
            house.app.services.responses.record_score(
                invitation, telegram_id=anna.id, question=0, value=2, tap_id=f"t{number}", now=house.now
            )
            for number in range(6)
        )
    )
    assert {one.outcome for one in tapped} == {Outcome.ANSWERED}
    assert [one.repeated for one in tapped].count(False) == 1
    assert await scores(house, anna) == [2]
    assert len(await cases(house)) == 1
    async with house.app.uow.read() as tx:
        assert await tx.responses.changes((await newest_response(house, anna)).id) == []


async def test_different_keys_at_the_same_time_leave_one_value_and_a_history(house: House) -> None:
    anna = await asked(house)
    invitation = await invitation_of(house, anna.id)
    await asyncio.gather(
        *(
            house.app.services.responses.record_score(
                invitation, telegram_id=anna.id, question=0, value=value, tap_id=f"t{value}", now=house.now
            )
            for value in (7, 8, 9)
        )
    )
    response = await newest_response(house, anna)
    async with house.app.uow.read() as tx:
        changes = await tx.responses.changes(response.id)
    assert len(changes) == 2
    assert response.score == changes[-1][1]


async def test_one_link_opened_by_many_joins_one(house: House) -> None:
    people = [house.customer(f"P{number}") for number in range(4)]
    for person in people:
        await person.starts()
    async with house.app.uow.write() as tx:
        contact = await tx.contacts.add(rows.Contact(crm_id="C-1", created_at=house.now))
    links = house.app.services.links
    link = await links.give(contact.id, house.now)
    joined = await asyncio.gather(
        *(links.open(link.id, telegram_id=person.id, now=house.now) for person in people)
    )
    assert sorted(joined) == [Joining.JOINED, *[Joining.USED] * 3]


async def test_one_message_taken_twice_at_once_is_kept_once(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    async with house.app.uow.read() as tx:
        contact = await tx.contacts.known(anna.id)
    words = Written(chat_id=anna.id, message_id=77, text="Fine")
    await asyncio.gather(*(house.app.services.messages.take(contact.id, words, house.now) for _ in range(4)))
    async with house.app.uow.read() as tx:
        assert await tx.session.scalar(select(func.count()).select_from(rows.Message)) == 1


async def test_a_newcomer_who_writes_twice_at_once_is_one_contact(house: House) -> None:
    contacts = house.app.services.contacts
    met = await asyncio.gather(
        *(contacts.meet(555, name="Eve", language_code="en", now=house.now) for _ in range(4))
    )
    assert len({one.id for one in met}) == 1
