"""Variants: other words, another delay, other hours for some; the report compares them honestly."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from db.tables import Contact, Invitation
from feedback.errors import InvalidDocument
from services import report_output
from services.contact_input import ContactCard
from services.upserting import upsert_card
from tests.house import House
from tests.journeys.asking import NPS, apply, happens, invitations, planned_at, reader
from tests.people import Person

WORDS = (
    NPS + "variants:\n- name: plain\n- {name: warm, question: 'Would you tell a friend about {object}?'}\n"
)


async def drawn(house: House, person: Person) -> list[str | None]:
    """The variants of a person's invitations, oldest first."""
    async with house.app.uow.read() as tx:
        query = select(Invitation.variant).join(Contact, Contact.id == Invitation.contact_id)
        query = query.where(Contact.telegram_id == person.id).order_by(Invitation.id)
        return list(await tx.session.scalars(query))


async def test_each_person_is_asked_in_the_words_of_their_variant(house: House) -> None:
    await apply(house, WORDS)
    people = [await reader(house, f"Guest {number}") for number in range(8)]
    for person in people:
        await happens(house, person)
    await house.passes(hours=3)
    words = {"plain": "recommend Aurora", "warm": "Would you tell a friend about Aurora?"}
    seen = set()
    for person in people:
        (name,) = await drawn(house, person)
        assert name is not None
        seen.add(name)
        await person.sees(words[name])
    assert seen == {"plain", "warm"}


async def test_the_delay_and_the_hours_are_the_variants_own(house: House) -> None:
    late = "variants: [{name: late, delay: 1d, hours: '15:00-16:00'}]\n"
    await apply(house, NPS + late)
    anna = await reader(house)
    event = await happens(house, anna)
    at = planned_at(event)
    assert at - house.now >= timedelta(days=1)
    await house.passes(seconds=(at - house.now).total_seconds() - 60)
    await anna.sees_no("recommend")
    await house.passes(minutes=2)
    await anna.sees("recommend Aurora")
    (row,) = (await invitations(house, event)).values()
    assert (row.variant, row.sent_at is not None and row.sent_at >= at) == ("late", True)


async def test_a_segment_has_its_own_wording(house: House) -> None:
    gold = "{name: gold, audience: 'attributes.plan = \"gold\"', question: 'Dear member, {object}?'}"
    document = f"{NPS}variants: [{gold}]\n"
    await apply(house, document)
    anna, ben = await reader(house, "Anna"), await reader(house, "Ben")
    given = ContactCard.model_validate({"id": f"crm-{anna.id}", "attributes": {"plan": "gold"}})
    for person in (anna, ben):
        await happens(house, person)
    async with house.app.uow.write() as tx:
        await upsert_card(tx, given, house.now)
    await house.passes(hours=3)
    # The second verdict looks again, so what the CRM has told meanwhile counts.
    assert (await drawn(house, anna), await drawn(house, ben)) == (["gold"], [None])
    await anna.sees("Dear member, Aurora?")
    await ben.sees("recommend Aurora")


async def test_an_unsent_question_follows_a_version_without_its_variant(house: House) -> None:
    await apply(house, NPS + "variants: [{name: old, question: 'Old words?'}]\n")
    anna = await reader(house)
    await happens(house, anna)
    await apply(house, NPS + "variants: [{name: new, question: 'New words?'}]\n", force=True)
    await house.passes(hours=3)
    await anna.sees("New words?")
    assert await drawn(house, anna) == ["new"]


async def test_a_wave_has_variants_too(house: House) -> None:
    anna = await reader(house)
    await apply(
        house,
        "slug: q\nmetric: nps\ntrigger: {every: 90 days}\nvariants: [{name: a, question: 'Still fine?'}]\n",
    )
    await house.passes(hours=2)
    await anna.sees("Still fine?")
    assert await drawn(house, anna) == ["a"]


async def test_a_variants_audience_must_be_saved_and_is_kept_while_in_use(house: House) -> None:
    document = NPS + "variants: [{name: a, audience: loyal}]\n"
    with pytest.raises(InvalidDocument) as refused:
        await apply(house, document)
    assert [each.message_id for each in refused.value.mistakes] == ["error-segment-unknown"]
    segments = house.app.services.segments
    await segments.put("loyal", "visits >= 2", by="test", now=house.now)
    await apply(house, document)
    assert (await segments.show("loyal", house.now)).used_by == ("after-visit",)


async def test_the_report_says_when_no_difference_is_shown_and_when_one_is(house: House) -> None:
    await apply(house, WORDS)
    people = [await reader(house, f"Guest {number}") for number in range(24)]
    for person in people:
        await happens(house, person)
    await house.passes(hours=3)
    for person in people:
        if (await drawn(house, person)) == ["warm"]:
            await person.taps("10")
    await house.admin.writes("/report after-visit")
    await house.admin.taps("Variants")
    await house.admin.sees(
        "plain", "warm", "Response rate: differs by +100 pp", "NPS: too few answers to compare"
    )
    for person in people:
        if (await drawn(house, person)) == ["plain"]:
            await person.taps("9")
    await house.admin.writes("/report after-visit")
    await house.admin.taps("Variants")
    await house.admin.sees("Response rate: no difference shown yet", "NPS: no difference shown yet", "n = ")
    view = await house.app.services.reports.report("after-visit", now=house.now)
    told = json.loads(json.dumps(report_output.document(view)))
    assert {one["name"]: one["asked"] for one in told["variants"]} == {
        name: sum([(await drawn(house, person)) == [name] for person in people]) for name in ("plain", "warm")
    }
    assert [pair["rate"]["shown"] for pair in told["comparisons"]] == [False]


async def test_admins_see_the_words_of_each_variant(house: House) -> None:
    await apply(house, WORDS)
    await house.admin.writes("/campaigns")
    await house.admin.taps("after-visit")
    await house.admin.taps("View: English")
    await house.admin.sees("This is how the customer will see the question (English)")
    await house.admin.sees("a customer of variant warm")
    await house.admin.sees("Would you tell a friend about Aurora?")
