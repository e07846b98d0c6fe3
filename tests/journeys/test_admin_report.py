"""The report: every invitation stands in one line of it, and the numbers are the definition's."""

from datetime import timedelta

from feedback.invitation import State
from tests.house import House
from tests.journeys.asking import apply, happens, reader


async def test_the_report_adds_up(house: House) -> None:
    await apply(house)
    people = [
        await reader(house, name) for name in ("Anna", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gus", "Hal")
    ]
    for person in people:
        await happens(house, person)
    await happens(house, 900)
    await house.passes(hours=2)
    for person, score in zip(people, ("10", "9", "9", "7", "3", "0"), strict=False):
        await person.taps(score)
    await people[4].writes("I waited for an hour and nobody said sorry, terrible")
    await people[6].taps("Skip")
    await house.passes(days=8)
    view = await house.app.services.reports.report("after-visit", now=house.now)
    assert (view.summary.n, round(view.summary.value or 0, 1)) == (6, 16.7)
    assert {state.value: count for state, count in view.funnel.items() if count} == {
        "answered": 6,
        "declined": 1,
        "expired": 1,
        "skipped": 1,
    }
    assert view.skips == {"not_linked": 1}
    answered = view.funnel[State.ANSWERED] + view.funnel[State.ANSWERED_LATE]
    assert answered == view.summary.n == sum(view.summary.counts.values())
    assert [(line.text[:8], line.score) for line in view.comments] == [("I waited", 3)]
    assert view.comments[0].label is not None
    assert view.comments[0].case_id is not None
    assert [(point.on.isoformat(), point.summary.n) for point in view.trend] == [("2026-03-02", 6)]


async def test_the_admin_reads_it_and_gets_a_picture(house: House) -> None:
    await apply(house, "slug: after-visit\nmetric: nps\nname: After a visit\ntrigger: {on: service_event}\n")
    people = [await reader(house, name) for name in ("Anna", "Ben", "Cleo", "Dan", "Eva")]
    for person in people:
        await happens(house, person)
    await house.passes(hours=2)
    for person in people:
        await person.taps("9")
    await people[0].writes("All <b>fine</b> & quick")
    await house.admin.writes("/report")
    await house.admin.taps("After a visit")
    await house.admin.sees(
        "Net promoter score (NPS): +100", "95%", "5 responses", "5 · answered", "All <b>fine</b> & quick"
    )
    await house.admin.taps("Chart")
    assert house.admin.last()["media"]["kind"] == "photo"


async def test_a_part_with_few_answers_is_hidden(house: House) -> None:
    await apply(house)
    people = [await reader(house, f"P{number}") for number in range(7)]
    for number, person in enumerate(people):
        await happens(house, person, location="Centre" if number < 5 else "Harbour")
    await house.passes(hours=2)
    for person in people:
        await person.taps("10")
    view = await house.app.services.reports.report("after-visit", now=house.now, by="location")
    assert [(row.part, row.n, row.summary is None) for row in view.breakdown] == [
        ("Centre", 5, False),
        ("Harbour", 2, True),
    ]


async def test_since_counts_from_a_day_on(house: House) -> None:
    await apply(house)
    for name in ("Anna", "Ben"):
        person = await reader(house, name)
        await happens(house, person)
        await house.passes(hours=2)
        await person.taps("10")
        await house.passes(days=2)
    since = (house.now - timedelta(days=3)).date()
    reports = house.app.services.reports
    view = await reports.report("after-visit", now=house.now, since=since)
    assert (view.summary.n, view.funnel[State.ANSWERED], view.since) == (1, 1, since)


async def test_a_tester_stands_outside_the_numbers(house: House) -> None:
    await apply(house)
    anna = await reader(house)
    async with house.app.uow.write() as tx:
        (await tx.contacts.known(anna.id)).tester = True
    await happens(house, anna)
    await house.passes(hours=2)
    await anna.taps("1")
    view = await house.app.services.reports.report("after-visit", now=house.now)
    assert (view.summary.n, sum(view.funnel.values()), view.trend) == (0, 0, ())
