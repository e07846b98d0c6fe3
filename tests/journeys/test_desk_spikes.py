"""Spikes: one notice when more complaints come than chance explains, or a score falls."""

from datetime import datetime, timedelta

from db.uow import rows
from tests.house import House
from tests.journeys.company import agreed, runs, visits
from tests.journeys.desk import queue, staff_room
from tests.journeys.test_desk_routes import boss, group, unhappy
from tests.people import Person, View


async def looks(house: House) -> None:
    """The bot compares the last days with those before."""
    await house.app.schedule.tick("spikes")
    await house.rest()


async def complain(house: House, count: int) -> list[Person]:
    """So many people write a complaint nobody asked for."""
    people = [house.customer(f"Guest{n}", started=True) for n in range(count)]
    for person in people:
        await person.writes("Terrible service")
    return people


def notices(room: Person) -> list[View]:
    return [view for view in room.messages() if "out of the ordinary" in view["text"]]


async def answered(house: House, at: datetime, scores: list[int], location: str) -> None:
    """People answered so at an instant long ago, or just now."""
    async with house.app.uow.write() as tx:
        campaign, version = (await tx.campaigns.current())[0]
        for score in scores:
            contact = await tx.contacts.add(rows.Contact(name="Guest", created_at=at, tags=[]))
            event = await tx.events.add(
                rows.ServiceEvent(
                    external_id=f"e{contact.id}",
                    contact_id=contact.id,
                    completed_at=at,
                    received_at=at,
                    location=location,
                    body={},
                    answer={},
                )
            )
            asked = await tx.invitations.add(
                rows.Invitation(
                    contact_id=contact.id,
                    campaign_id=campaign.id,
                    version_id=version.id,
                    event_id=event.id,
                    kind="regular",
                    state="answered",
                    created_at=at,
                )
            )
            response = await tx.responses.add(
                rows.Response(
                    invitation_id=asked.id,
                    contact_id=contact.id,
                    campaign_id=campaign.id,
                    event_id=event.id,
                    kind="regular",
                    metric="nps",
                    score=score,
                    group="top" if score > 8 else "bottom" if score < 7 else "middle",
                    started_at=at,
                    answered_at=at,
                )
            )
            tx.session.add(rows.Answer(response_id=response.id, question=0, value=score, at=at))


async def test_unasked_complaints_count_and_are_told_once(house: House) -> None:
    await complain(house, 3)
    await looks(house)
    assert notices(staff_room(house)) == []
    await complain(house, 2)
    for _ in range(3):
        await looks(house)
        await house.passes(minutes=15)
    (notice,) = notices(staff_room(house))
    assert "The whole company" in notice["text"]
    assert "Complaints in the last 24 hours: 5, usually about 0" in notice["text"]
    assert notice["text"].count("Terrible service") == 3
    assert "Case 5" in notice["text"]


async def test_what_goes_on_is_told_again_a_day_later_and_what_is_over_is_not(house: House) -> None:
    await complain(house, 5)
    await looks(house)
    await house.passes(hours=25)
    await looks(house)
    told = [notice["text"] for notice in notices(staff_room(house))]
    assert len(told) == 1
    await complain(house, 9)
    await looks(house)
    assert "Complaints in the last 24 hours: 9" in notices(staff_room(house))[-1]["text"]


async def test_a_place_s_notice_goes_to_the_place_s_chat(house: House) -> None:
    await runs(house)
    centre = group(house)
    await boss(house, centre).writes("/route location=Centre")
    await answered(house, house.now - timedelta(days=3), [9] * 40, "Centre")
    await unhappy(house, *(f"G{n}" for n in range(6)), location="Centre")
    await looks(house)
    (notice,) = notices(staff_room(house, centre))
    assert "Location “Centre”" in notice["text"]
    assert "Complaints in the last 24 hours: 6" in notice["text"]
    assert notices(staff_room(house)) == []


async def test_a_wave_of_questions_is_no_spike(house: House) -> None:
    await runs(house)
    await answered(house, house.now - timedelta(days=3), [9] * 8 + [1] * 2, "Centre")
    await answered(house, house.now - timedelta(hours=3), [9] * 80 + [1] * 20, "Centre")
    await looks(house)
    assert notices(staff_room(house)) == []


async def test_a_score_that_falls_beyond_its_interval_is_told_with_n(house: House) -> None:
    await runs(house)
    await answered(house, house.now - timedelta(days=3), [10] * 40, "Centre")
    await answered(house, house.now - timedelta(days=3), [10] * 40, "Harbour")
    await answered(house, house.now - timedelta(hours=3), [7] * 25, "Centre")
    await answered(house, house.now - timedelta(hours=3), [7] * 19, "Harbour")
    await looks(house)
    (notice,) = notices(staff_room(house))
    assert "Location “Centre”" in notice["text"]
    assert "NPS: 0 (answers: 25), the week before +100 (answers: 40)" in notice["text"]
    assert "Harbour" not in notice["text"]


async def test_practice_runs_and_testers_count_for_nothing(house: House) -> None:
    people = await complain(house, 5)
    async with house.app.uow.write() as tx:
        for person in people:
            (await tx.contacts.known(person.id)).tester = True
    await looks(house)
    assert notices(staff_room(house)) == []


async def test_forget_takes_the_words_out_of_the_notice(house: House) -> None:
    people = await complain(house, 5)
    await looks(house)
    await people[-1].writes("/forget")
    await people[-1].taps("Yes, delete")
    await house.passes(seconds=6)
    assert notices(staff_room(house)) == []
    await staff_room(house).sees("asked for their data to be deleted")


async def test_a_notice_finds_the_chat_when_its_topic_is_gone(house: House) -> None:
    await runs(house)
    forum = group(house, kind="forum")
    topic = house.tg.act.create_topic(person=house.admin.id, chat=forum, name="Centre").message_id or 0
    await boss(house, forum).writes("/route location=Centre", thread=topic)
    await answered(house, house.now - timedelta(days=3), [9] * 40, "Centre")
    await answered(house, house.now - timedelta(hours=1), [1] * 10, "Centre")
    house.tg.act.delete_topic(person=house.admin.id, chat=forum, thread=topic)
    await looks(house)
    (notice,) = notices(staff_room(house, forum))
    assert notice["thread_id"] is None
    assert [row.state for row in await queue(house, "spike")] == ["failed", "sent"]


async def test_a_customer_who_is_happy_changes_nothing(house: House) -> None:
    await runs(house)
    anna = await agreed(house)
    await visits(house, anna)
    await house.passes(hours=3)
    await anna.taps("10")
    await looks(house)
    assert notices(staff_room(house)) == []
