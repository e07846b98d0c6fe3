"""Audiences: only the people a campaign is about are asked; admins see how many and how content they are."""

import pytest

from feedback.changes import ChangeKind
from feedback.errors import InvalidDocument
from services.contact_input import ContactCard
from services.upserting import upsert_card
from tests.house import House
from tests.journeys.asking import apply, fate, happens, reader, verdict
from tests.people import Person

AUDIENCE = "slug: after-visit\nmetric: nps\ntrigger: {{on: service_event}}\naudience: {}\n"


async def saves(house: House, name: str, expression: str) -> str:
    return await house.app.services.segments.put(name, expression, by="test", now=house.now)


async def card(house: House, person: Person, **attributes: object) -> None:
    """The CRM tells more about a contact."""
    given = ContactCard.model_validate({"id": f"crm-{person.id}", "attributes": attributes})
    async with house.app.uow.write() as tx:
        await upsert_card(tx, given, house.now)


async def test_only_the_audience_is_asked_and_the_others_are_told_why(house: House) -> None:
    await apply(house, AUDIENCE.format("""'tag "regular" and location = "Center"'"""))
    anna, boris = await reader(house, "Anna"), await reader(house, "Boris")
    asked = await happens(house, anna, location="Center", contact={"tags": ["regular"]})
    assert verdict(asked) == (True, None)
    assert verdict(await happens(house, boris, location="Center")) == (False, "segment")
    elsewhere = await happens(house, boris, location="North", contact={"tags": ["regular"]})
    assert verdict(elsewhere) == (False, "segment")
    await house.passes(hours=3)
    await anna.sees("recommend")
    await boris.sees_no("recommend")
    assert await fate(house, elsewhere) == ("skipped", "segment")
    view = await house.app.services.campaigns.why("after-visit", f"crm-{boris.id}", house.now)
    assert view.verdict.reason == "segment"


async def test_the_second_verdict_looks_again(house: House) -> None:
    await apply(house, AUDIENCE.format("'attributes.plan = \"gold\"'"))
    anna = await reader(house)
    await happens(house, anna)
    await card(house, anna, plan="gold")
    event = await happens(house, anna)
    assert verdict(event) == (True, None)
    await card(house, anna, plan=None)
    await house.passes(hours=3)
    await anna.sees_no("recommend")
    assert await fate(house, event) == ("skipped", "segment")


async def test_a_saved_segment_is_followed_when_it_changes(house: House) -> None:
    assert await saves(house, "loyal", "visits >= 2") == "created"
    await apply(house, AUDIENCE.format("loyal"))
    anna = await reader(house)
    assert verdict(await happens(house, anna)) == (False, "segment")
    assert verdict(await happens(house, anna)) == (True, None)
    assert await saves(house, "loyal", "visits >= 9") == "changed"
    await house.passes(hours=3)
    await anna.sees_no("recommend")


async def test_a_wave_asks_its_audience_alone(house: House) -> None:
    document = "slug: q\nmetric: nps\ntrigger: {every: 30}\naudience: 'visits > 0 and segment \"polish\"'\n"
    await saves(house, "polish", 'attributes.country = "PL"')
    anna, boris = await reader(house, "Anna"), await reader(house, "Boris")
    for person in (anna, boris):
        await happens(house, person)
    await card(house, anna, country="PL")
    await card(house, boris, country="DE")
    await apply(house, document)
    await house.passes(hours=1)
    await house.passes(hours=1)
    await anna.sees("recommend")
    await boris.sees_no("recommend")


async def test_a_name_nobody_saved_is_refused_and_one_in_use_is_kept(house: House) -> None:
    with pytest.raises(InvalidDocument) as refused:
        await apply(house, AUDIENCE.format("loyal"))
    assert [each.message_id for each in refused.value.mistakes] == ["error-segment-unknown"]
    await saves(house, "loyal", "visits >= 2")
    await apply(house, AUDIENCE.format("loyal"))
    await house.admin.writes("/segments loyal")
    await house.admin.sees("visits >= 2", "contacts 0, reachable 0", "after-visit")
    exported = await house.app.services.campaigns.export("after-visit")
    assert "audience: loyal\n" in exported


async def test_admins_see_size_and_score_and_try_expressions(house: House) -> None:
    await house.admin.writes("/segments")
    await house.admin.sees("No group is saved yet", "visits >= 3")
    await saves(house, "center", 'location = "Center"')
    await apply(house)
    people = [await reader(house, f"Guest {number}") for number in range(6)]
    for person in people:
        await happens(house, person, location="Center" if person is not people[0] else "North")
    await house.passes(hours=3)
    for person in people:
        await person.taps("9" if person is not people[1] else "2")
    await house.admin.writes("/segments")
    await house.admin.sees("center", 'location = "Center"', "contacts 5, reachable 5")
    await house.admin.taps("center")
    await house.admin.sees("after-visit · NPS: +60", "n = 5", "95% interval")
    await house.admin.taps("Back to the list")
    await house.admin.writes('/segments location = "North"')
    await house.admin.sees("not saved", "contacts 1, reachable 1", "too few answers (n = 1)")
    await house.admin.writes("/segments visits >> 3")
    await house.admin.sees("At character 9", "5")
    await house.admin.writes("/segments nobody")
    await house.admin.sees("There is no group “nobody”")


async def test_a_forgotten_person_leaves_no_attributes(house: House) -> None:
    anna = await reader(house)
    await happens(house, anna)
    await card(house, anna, plan="gold")
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    async with house.app.uow.read() as tx:
        everybody = await tx.contacts.many(range(1, 20))
    assert [contact.attributes for contact in everybody if contact.attributes] == []


async def test_every_change_of_a_segment_stands_in_the_audit_log(house: House) -> None:
    await saves(house, "loyal", "visits >= 2")
    await saves(house, "loyal", "visits >= 2")
    await saves(house, "loyal", "visits >= 3")
    await house.app.services.segments.remove("loyal", house.now)
    async with house.app.uow.read() as tx:
        kept = [
            (one.about, one.before, one.after) for one in await tx.changes.newest(9, kind=ChangeKind.SEGMENT)
        ]
    two, three = {"criteria": "visits >= 2"}, {"criteria": "visits >= 3"}
    assert [about for about, _, _ in kept] == ["loyal"] * 3
    assert [(before, after) for _, before, after in kept] == [(three, None), (two, three), (None, two)]
