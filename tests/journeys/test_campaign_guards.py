"""Guards: tenure, samples, quotas, a cap on a day, holidays; and why somebody was not asked."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from db.tables import GuardCount, Invitation
from feedback.guards import drawn
from tests.house import House
from tests.journeys.asking import NPS, apply, fate, happens, planned_at, reader, verdict
from tests.people import Person

WEEK = "quota: {per: location, count: 1, every: week}\n"


async def readers(house: House, count: int) -> list[Person]:
    return [await reader(house, f"Guest {number}") for number in range(count)]


def asked(people: list[Person]) -> list[bool]:
    """Who of them has the question on the screen."""
    return ["recommend" in person.transcript() for person in people]


async def test_a_new_customer_is_left_alone_at_first(house: House) -> None:
    await apply(house, NPS + "tenure: 30 days\n")
    anna = await reader(house)
    early = await happens(house, anna)
    assert verdict(early) == (False, "tenure")
    found = next(each for each in early.answer["verdicts"])
    assert found["eligible_at"] == "2026-03-31T22:00:00+00:00"
    await house.passes(days=29)
    assert verdict(await happens(house, anna)) == (False, "tenure")
    await house.passes(days=1)
    assert verdict(await happens(house, anna)) == (True, None)
    # Known for long from the first visit, though it was reported only today.
    ben = await reader(house, "Ben")
    await happens(house, ben, completed_at=(house.now - timedelta(days=40)).isoformat())
    assert verdict(await happens(house, ben)) == (True, None)


async def test_a_sample_is_the_same_people_each_time(house: House) -> None:
    await apply(house, NPS + "sample: 50%\ncadence: every_contact\n")
    people = await readers(house, 8)
    first = [verdict(await happens(house, person)) for person in people]
    async with house.app.uow.read() as tx:
        numbers = [(await tx.contacts.known(person.id)).id for person in people]
    expected = [
        (True, None) if drawn("after-visit", each, 50) else (False, "sampled_out") for each in numbers
    ]
    assert first == expected
    assert {ask for ask, _ in first} == {True, False}
    await house.passes(days=2)
    assert [verdict(await happens(house, person)) for person in people] == expected


async def test_a_quota_counts_what_was_sent_and_begins_anew(house: House) -> None:
    await apply(house, NPS + WEEK)
    anna, ben, carl, dora = await readers(house, 4)
    first = await happens(house, anna, location="Center")
    second = await happens(house, ben, location="Center")
    # Both were planned before either was sent: as they go out the second finds no room.
    assert [verdict(first), verdict(second)] == [(True, None), (True, None)]
    elsewhere = await happens(house, carl, location="North")
    await house.passes(hours=3)
    assert [await fate(house, each) for each in (first, second, elsewhere)] == [
        ("sent", None),
        ("skipped", "quota"),
        ("sent", None),
    ]
    late = await happens(house, dora, location="Center")
    assert verdict(late) == (False, "quota")
    # Midnight of next Monday in Warsaw.
    assert late.answer["verdicts"][0]["eligible_at"] == "2026-03-08T23:00:00+00:00"
    await house.passes(days=7)
    assert verdict(await happens(house, dora, location="Center")) == (True, None)


async def test_beyond_the_cap_of_a_day_the_next_day_is_taken(house: House) -> None:
    await apply(house, NPS + "daily_cap: 2\n")
    people = await readers(house, 5)
    events = [await happens(house, person) for person in people]
    await house.passes(hours=3)
    assert sum(asked(people)) == 2
    states = [await fate(house, event) for event in events]
    assert states == [("sent", None)] * 2 + [("scheduled", None)] * 3
    async with house.app.uow.read() as tx:
        waiting = list(
            await tx.session.scalars(
                select(Invitation.due_at).where(Invitation.state == "scheduled").order_by(Invitation.due_at)
            )
        )
    morning = planned_at(events[0]).replace(hour=11, minute=0, second=0, microsecond=0)
    assert [due and due - morning for due in waiting] == [timedelta(days=1)] * 2 + [timedelta(days=2)]
    await house.passes(days=1)
    assert sum(asked(people)) == 4
    await house.passes(days=1)
    assert sum(asked(people)) == 5


async def test_a_place_that_was_not_needed_goes_to_somebody_else(house: House) -> None:
    """Who has stopped, and whose chat is gone, take nothing of the day."""
    await apply(house, NPS + "daily_cap: 1\n")
    anna, ben, carl = await readers(house, 3)
    first, second = await happens(house, anna), await happens(house, ben)
    await anna.writes("/stop")
    await ben.blocks()
    third = await happens(house, carl)
    await house.passes(hours=3)
    await house.passes(days=1)
    states = [await fate(house, each) for each in (first, second, third)]
    assert [state for state, _ in states] == ["skipped", "skipped", "sent"]


@pytest.mark.parametrize("more_settings", [{"holidays": "2026-03-02, 2026-03-03"}], indirect=True)
async def test_on_a_holiday_nobody_is_asked_where_the_campaign_says_so(house: House) -> None:
    await apply(house, NPS + "holidays: skip\n")
    anna = await reader(house)
    event = await happens(house, anna)
    assert verdict(event) == (True, "holiday")
    assert planned_at(event).isoformat() == "2026-03-04T11:00:00+00:00"
    await house.passes(days=1)
    await anna.sees_no("recommend")
    await house.passes(days=1, hours=2)
    await anna.sees("recommend")


async def test_two_processes_never_take_one_place(house: House) -> None:
    """Ten questions are due at once, and ticks run side by side: three go out."""
    await apply(house, NPS + "daily_cap: 3\nquota: {count: 3, every: month}\n")
    people = await readers(house, 10)
    for person in people:
        await happens(house, person)
    house.tg.clock.advance(3 * 3600)
    await asyncio.gather(*(house.app.services.invitations.send_due(house.now) for _ in range(4)))
    await house.rest()
    assert sum(asked(people)) == 3
    async with house.app.uow.read() as tx:
        counts = list(await tx.session.scalars(select(GuardCount)))
    assert max(one.taken for one in counts) == 3


async def test_a_wave_takes_its_days_one_after_another(house: House) -> None:
    await apply(house, "slug: q\nmetric: nps\ntrigger: {every: 30}\ndaily_cap: 2\n")
    people = await readers(house, 5)
    for step, total in ((1, 2), (24, 4), (24, 5)):
        await house.passes(hours=step)
        await house.passes(minutes=1)
        assert sum(asked(people)) == total


async def test_an_admin_learns_why_somebody_was_not_asked_and_when_next(house: House) -> None:
    number = await apply(house, NPS + WEEK)
    anna, ben = await readers(house, 2)
    for person in (anna, ben):
        await happens(house, person, location="Center")
    await house.passes(hours=3)
    await house.admin.writes("/why")
    await house.admin.sees("CRM number")
    await house.admin.writes(f"/why crm-{ben.id}")
    await house.admin.sees("not asked", "Enough questions have been asked", "9 March, 00:00")
    await house.admin.writes(f"/why {anna.id}")
    await house.admin.sees("would not ask", "asked, no answer yet")
    await house.admin.writes("/why Nobody")
    await house.admin.sees("I know no such customer: “Nobody”")
    await house.admin.writes("/campaigns")
    await house.admin.taps("after-visit")
    await house.admin.taps("Who was asked, who was not and why")
    await house.admin.sees("Guest 0", "Guest 1", "not asked", "Enough questions have been asked")
    await house.admin.taps("Guest 1")
    await house.admin.sees("Questions to Guest 1", "after-visit: would not ask")
    every = await house.app.services.whys.every(f"crm-{ben.id}", house.now)
    assert [(view.slug, view.verdict.reason) for view in every] == [("after-visit", "quota")]
    assert (await house.app.services.whys.campaign(number, 0)).slug == "after-visit"


async def test_the_history_of_a_person_has_pages(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    for _ in range(8):
        await happens(house, anna)
    await house.admin.writes(f"/why crm-{anna.id}")
    await house.admin.sees("So far", "Another question is planned")
    await house.admin.taps("Older →")
    await house.admin.sees("So far", "planned", "To be asked 2 March")
    await house.admin.taps("← Newer")
    await house.admin.sees("after a visit that would end this minute")


async def test_the_report_tells_how_many_customers_were_asked_and_how_that_grew(house: House) -> None:
    await apply(house)
    people = await readers(house, 4)
    await happens(house, people[0])
    await house.passes(hours=3)
    await house.passes(days=31)
    await happens(house, people[1])
    await house.passes(hours=3)
    await house.admin.writes("/report after-visit")
    # The admin, who has just written for the first time, is one of them.
    await house.admin.sees("Asked at least once: 2 of 5 customers (40%)", "30 days ago: 1 of 4 (25%)")
    view = await house.app.services.reports.report("after-visit", now=house.now)
    assert view.coverage is not None
    assert view.coverage.growth == 15.0
