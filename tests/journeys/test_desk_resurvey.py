"""Asking again three weeks after a case was resolved: from 3 to 9, or the same case is open again."""

import pytest
from sqlalchemy import select

from db.tables import Invitation
from feedback.case import CaseState
from feedback.invitation import Kind
from feedback.recovery import Part
from tests.house import House
from tests.journeys.asking import apply
from tests.journeys.company import asked, runs, visits
from tests.journeys.desk import all_asked, cards, cases, history, resolves, the_case
from tests.people import Person

AGAIN = "we tried to put it right"


@pytest.fixture
async def anna(house: House) -> Person:
    """A customer whose case is resolved."""
    anna = await asked(house, "Anna")
    await anna.taps("3")
    await resolves(house.agent("Olga"))
    return anna


async def _again(house: House) -> list[Invitation]:
    async with house.app.uow.read() as tx:
        query = select(Invitation).filter_by(kind=Kind.RESURVEY)
        return list(await tx.session.scalars(query))


async def test_the_same_question_comes_after_21_days_and_the_card_says_from_3_to_9(
    house: House, anna: Person
) -> None:
    await house.passes(days=20, hours=23)
    await anna.sees_no(AGAIN)
    await house.passes(hours=2)
    await anna.sees(AGAIN, "Haircut")
    await anna.taps("9")
    await house.passes(seconds=6)
    olga = house.agent("Olga")
    await olga.sees("we asked the customer again, and it is put right")
    await olga.sees("Case 1", "Asked again: 3 → 9", "Resolved: Olga")
    assert (await the_case(house)).state == CaseState.RESOLVED
    await olga.writes("/recovery 60")
    await olga.sees("Asked again: 1, answered: 1", "(1 of 1)", "Mean change of the score: 6")


async def test_it_counts_in_no_other_number(house: House, anna: Person) -> None:
    await house.passes(days=21, hours=1)
    await anna.taps("9")
    report = await house.app.services.reports.report("after-visit", now=house.now)
    assert report.summary.n == 1


async def test_who_is_still_unhappy_opens_the_same_case_again(house: House, anna: Person) -> None:
    await house.passes(days=21, hours=1)
    await anna.sees(AGAIN)
    await anna.taps("2")
    await house.passes(seconds=6)
    olga = house.agent("Olga")
    await olga.sees("Case 1 is open again")
    await olga.sees("Case 1", "Nobody has taken it", "Asked again: 3 → 2")
    case = await the_case(house)
    assert (case.state, case.owner_id) == (CaseState.OPEN, None)
    assert case.promised_at > house.now
    assert (await history(house))[-2:] == ["answered_again", "reopened"]
    await anna.writes("It is as terrible and awful as before")
    await house.passes(seconds=6)
    await olga.sees("Case 1", "as terrible and awful as before")
    # Asked a third time a customer is being pestered.
    await resolves(olga)
    await house.passes(days=60)
    assert len(await _again(house)) == 1
    assert len(await cases(house)) == 1


async def test_unhappy_words_beside_a_good_score_open_it_again(house: House, anna: Person) -> None:
    await house.passes(days=21, hours=1)
    await anna.taps("9")
    await anna.writes("It is as terrible and awful as before, horrible")
    await house.passes(seconds=6)
    assert (await the_case(house)).state == CaseState.OPEN
    assert len(await cases(house)) == 1


async def test_nobody_is_asked_again_while_the_case_is_open(house: House, anna: Person) -> None:
    olga = house.agent("Piotr")
    await house.passes(days=1)
    await olga.taps("Reopen")
    await house.passes(days=30)
    await anna.sees_no(AGAIN)
    assert await _again(house) == []


async def test_the_guards_hold(house: House, anna: Person) -> None:
    await anna.writes("/stop")
    await house.passes(days=21, hours=1)
    await house.passes(days=40)
    await anna.sees_no(AGAIN)
    assert await _again(house) == []
    case = await the_case(house)
    assert case.resurvey_at is None
    assert (await history(house))[-1] == "asked_again"


async def test_a_question_that_is_open_puts_it_off(house: House, anna: Person) -> None:
    await house.passes(days=30, hours=1)
    # The fixture's case was due on day 21: it was asked; another case's question would wait.
    assert len(await _again(house)) == 1
    await visits(house, anna)
    await house.passes(hours=3)
    assert len(await _again(house)) == 1


async def test_it_waits_for_a_good_hour(house: House, anna: Person) -> None:
    # 21 days after 14:00 in Warsaw plus 9 hours is 23:00.
    case = await the_case(house)
    async with house.app.uow.write() as tx:
        row = await tx.cases.locked(case.id)
        assert row.resurvey_at is not None
        row.resurvey_at = row.resurvey_at.replace(hour=22)
    await house.passes(days=21, hours=9)
    await anna.sees_no(AGAIN)
    await house.passes(hours=14)
    await anna.sees(AGAIN)


async def test_the_report_tells_what_became_of_unhappy_customers(house: House) -> None:
    await runs(house)
    olga, people = house.agent("Olga"), await all_asked(house, 5)
    for number, person in enumerate(people, 1):
        await person.taps("3")
        await house.passes(seconds=20)
        await olga.writes("Sorry", reply_to=cards(olga, number)[-1])
        await olga.writes(f"/promise {number} 1h call back")
        await olga.taps("Kept" if number > 1 else "Not kept")
        await resolves(olga)
        await house.passes(seconds=20)
    await house.admin.writes("/report after-visit")
    await house.admin.sees(
        "First reply in time: 100% (5 of 5)",
        "Promises kept: 80% (4 of 5)",
        "At the first contact: 100% (5 of 5)",
        "Time to close: half within",
    )
    await house.admin.sees_no("Put right, say customers")
    await house.passes(days=21, hours=1)
    for person, score in zip(people, ("9", "9", "9", "9", "2"), strict=True):
        await person.taps(score)
    await house.admin.writes("/report after-visit")
    assert "At the first contact" not in house.admin.last()["text"], "one is open again: four are too few"
    loop = (await house.app.services.reports.report("after-visit", now=house.now)).loop
    assert loop is not None
    assert (loop.recovery.put_right, loop.recovery.before, loop.recovery.after) == (
        Part(part=4, n=4),
        3.0,
        9.0,
    )
    await apply(house, "slug: other\nmetric: csat\ntrigger: {on: service_event}\n")
    empty = (await house.app.services.reports.report("other", now=house.now)).loop
    assert empty is not None
    assert empty.empty, "another campaign's cases are not this one's"
