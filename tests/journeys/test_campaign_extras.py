"""Journeys beside questions: a thank-you for every answer alike, codes, reviews, touches, an own consent."""

import pytest
from sqlalchemy import select

from db.uow import rows
from feedback.errors import InvalidDocument
from services.gift_codes import GiftCodes
from services.joining import join_accounts
from tests.house import House
from tests.journeys.asking import NPS, apply, happens, invitations
from tests.people import Person

THANKS = NPS + "extras:\n  thank_you: {text: 'Coffee on us: {code}', codes: coffee}\n"
OFFERED = NPS + "extras:\n  thank_you: {offer: 'A coffee for every answer.', codes: coffee}\n"
REVIEW = NPS + "extras:\n  review: {url: 'https://maps.example.com/us'}\n"
MONTH = NPS + "extras:\n  touches: [{id: month, after: 30 days, text: 'A month already!'}]\n"
SEASON = NPS + "extras:\n  touches: [{id: greeting, months: %s, text: 'Best wishes!'}]\n"


async def upload(house: House, *codes: str, name: str = "coffee") -> int:
    return await GiftCodes(uow=house.app.uow).put(name, codes, house.now)


async def customer(house: House, name: str = "Anna", *, offers: bool = True) -> Person:
    person = house.customer(name, "en")
    await person.starts()
    await person.taps("I agree")
    if offers:
        await person.writes("/offers")
        await person.taps("Yes, please")
        await person.sees("We will not write often")
    return person


async def answers(house: House, person: Person, score: int) -> None:
    await happens(house, person)
    await house.passes(hours=3)
    await person.taps(str(score))


async def codes(house: House) -> dict[str, bool]:
    """Every code, and whether it was given."""
    async with house.app.uow.read() as tx:
        return {row.code: row.given_at is not None for row in await tx.session.scalars(select(rows.GiftCode))}


def said(person: Person, words: str) -> list[str]:
    return [message["text"] for message in person.messages() if words in message.get("text", "")]


@pytest.mark.parametrize("score", [0, 6, 7, 10])
async def test_every_answer_gets_the_same_thank_you_but_not_beside_an_apology(
    house: House, score: int
) -> None:
    await upload(house, "AAA-1", "AAA-2")
    await apply(house, THANKS)
    anna = await customer(house)
    await answers(house, anna, score)
    assert not said(anna, "Coffee")
    await house.passes(days=1)
    assert said(anna, "Coffee") == ["Coffee on us: AAA-1"]
    assert await codes(house) == {"AAA-1": True, "AAA-2": False}


async def test_a_list_gives_one_code_to_each_contact(house: House) -> None:
    await upload(house, "AAA-1", "AAA-2", "AAA-3")
    await apply(house, THANKS + "  rest: 1 day\ncooldown: {any: 1, answered: 1}\n")
    anna, boris = await customer(house), await customer(house, "Boris")
    for person in (anna, boris):
        await answers(house, person, 9)
    await house.passes(days=1, hours=18)
    await answers(house, anna, 9)
    await house.passes(days=2)
    assert len(said(anna, "Coffee")) == len(said(boris, "Coffee")) == 1
    assert sum((await codes(house)).values()) == 2


async def test_without_the_own_consent_nothing_comes_but_the_question_for_it_once(house: House) -> None:
    await upload(house, "AAA-1")
    await apply(house, THANKS)
    anna = await customer(house, offers=False)
    await answers(house, anna, 3)
    await house.passes(days=1)
    await anna.sees("May", "advertising", "/offers")
    assert not any((await codes(house)).values())
    await anna.taps("Yes, please")
    await house.passes(hours=1)
    assert said(anna, "AAA-1")


async def test_no_is_no_and_is_not_asked_again(house: House) -> None:
    await upload(house, "AAA-1")
    await apply(house, THANKS + "cooldown: {any: 1, answered: 1}\n")
    anna = await customer(house, offers=False)
    await answers(house, anna, 9)
    await house.passes(days=1)
    await anna.taps("No, thanks")
    await anna.sees("none of that")
    await house.passes(days=2)
    await answers(house, anna, 9)
    await house.passes(days=9)
    assert len(said(anna, "advertising")) == 0
    assert not said(anna, "AAA-1")


async def test_questions_go_on_when_the_consent_is_taken_back(house: House) -> None:
    await apply(house, MONTH + "cooldown: {any: 1, answered: 1, declined: 1}\n")
    anna = await customer(house)
    await happens(house, anna)
    await house.passes(days=31)
    await anna.sees("A month already!")
    await anna.taps("No more of these")
    await house.passes(days=1)
    result = await happens(house, anna)
    await house.passes(hours=5)
    assert (await invitations(house, result))["after-visit"].state == "sent"
    await house.passes(days=40)
    assert len(said(anna, "A month already!")) <= 1
    async with house.app.uow.read() as tx:
        kept = [row.agreed for row in await tx.session.scalars(select(rows.AdvertConsent))]
    assert kept == [True, False]


async def test_what_is_promised_with_the_question_is_kept_whatever_the_score(house: House) -> None:
    await upload(house, "AAA-1")
    await apply(house, OFFERED)
    anna, boris = await customer(house), await customer(house, "Boris")
    for person in (anna, boris):
        await happens(house, person)
    await house.passes(hours=3)
    promised = [person for person in (anna, boris) if said(person, "A coffee for every answer.")]
    assert len(promised) == 1, "one code, one promise"
    await promised[0].taps("0")
    await house.passes(days=1)
    assert said(promised[0], "AAA-1")


async def test_a_promise_ends_with_the_question_and_its_code_is_free_again(house: House) -> None:
    await upload(house, "AAA-1")
    await apply(house, OFFERED)
    anna = await customer(house)
    await happens(house, anna)
    await house.passes(hours=3)
    await anna.taps("Skip")
    await house.passes(hours=1)
    async with house.app.uow.read() as tx:
        assert [row.contact_id for row in await tx.session.scalars(select(rows.GiftCode))] == [None]


@pytest.mark.parametrize("score", [1, 10])
async def test_the_review_link_is_for_all(house: House, score: int) -> None:
    await apply(house, REVIEW)
    anna = await customer(house)
    await answers(house, anna, score)
    await house.passes(days=1)
    shown = await anna.sees("others can read your opinion")
    assert shown["keyboard"][0][0]["url"] == "https://maps.example.com/us"


@pytest.mark.parametrize("groups", ["top", "[top, middle]"])
async def test_a_review_link_for_the_happy_alone_is_refused(house: House, groups: str) -> None:
    with pytest.raises(InvalidDocument) as refused:
        await apply(house, REVIEW.replace("us'}", f"us', groups: {groups}}}"))
    assert [(one.path, one.message_id) for one in refused.value.mistakes] == [
        ("extras.review.groups", "error-review-gating")
    ]


async def test_a_month_after_the_last_visit_only(house: House) -> None:
    await apply(house, MONTH)
    anna = await customer(house)
    await happens(house, anna)
    await house.passes(days=20)
    await happens(house, anna)
    await house.passes(days=12)
    assert not said(anna, "A month already!")
    await house.passes(days=19)
    assert len(said(anna, "A month already!")) == 1


async def test_once_in_its_month(house: House) -> None:
    await apply(house, SEASON % f"{house.now:%B}".lower())
    anna, boris = await customer(house), await customer(house, "Boris", offers=False)
    for _ in range(3):
        await house.passes(hours=3)
    assert len(said(anna, "Best wishes!")) == 1
    assert not said(boris, "Best wishes!")


async def test_the_own_clock_holds_between_extras(house: House) -> None:
    await apply(house, SEASON % f"{house.now:%B}".lower() + "  review: {url: 'https://maps.example.com'}\n")
    anna = await customer(house)
    await house.passes(hours=3)
    assert said(anna, "Best wishes!")
    await house.passes(hours=21)
    await answers(house, anna, 9)
    await house.passes(days=3)
    assert not said(anna, "others can read")


async def test_few_codes_are_told_to_admins_once(house: House) -> None:
    await upload(house, "AAA-1")
    await apply(house, THANKS)
    anna = await customer(house)
    await answers(house, anna, 9)
    await house.passes(days=2)
    assert said(anna, "AAA-1")
    admin = house.admin
    assert len(said(admin, "list of codes “coffee” is empty")) == 1


async def test_an_unknown_list_of_codes_is_refused(house: House) -> None:
    with pytest.raises(InvalidDocument) as refused:
        await apply(house, THANKS)
    assert [one.message_id for one in refused.value.mistakes] == ["error-codes-unknown"]


async def test_my_data_shows_it_and_forgetting_takes_it(house: House) -> None:
    await upload(house, "AAA-1", "AAA-2")
    await apply(house, THANKS)
    anna = await customer(house)
    await answers(house, anna, 9)
    await house.passes(days=1)
    await anna.writes("/mydata")
    await anna.sees("Agreed to thank-yous and greetings", "Your codes: AAA-1")
    await anna.writes("/forget")
    await anna.taps("Yes, delete")
    async with house.app.uow.read() as tx:
        for table in (rows.Extra, rows.AdvertConsent):
            assert (await tx.session.scalars(select(table))).all() == []
    assert await codes(house) == {"AAA-1": True, "AAA-2": False}


async def test_offers_without_any(house: House) -> None:
    anna = await customer(house, offers=False)
    await anna.writes("/offers")
    await anna.sees("nothing but questions")


async def test_of_two_contacts_who_turn_out_to_be_one_the_refusal_and_the_gifts_stay(house: House) -> None:
    await upload(house, "AAA-1", "AAA-2")
    await apply(house, THANKS)
    anna = await customer(house)
    await answers(house, anna, 9)
    await house.passes(days=1)
    async with house.app.uow.write() as tx:
        source = await tx.contacts.by_telegram(anna.id)
        target = await tx.contacts.add(rows.Contact(crm_id="crm-old", tags=[], created_at=house.now))
        await tx.extras.add_consent(
            rows.AdvertConsent(
                contact_id=target.id, version=1, text_hash="x", language="en", agreed=False, at=house.now
            )
        )
        assert source is not None
        joined = await join_accounts(tx, source, target, house.now)
        assert joined.advert_agreed_at is None
        assert joined.advert_sent_at is not None
        assert await tx.gift_codes.given_to(joined.id) == ["AAA-1"]
        assert await tx.extras.received(joined.id) == 1


async def test_a_visit_taken_back_brings_no_touch(house: House) -> None:
    await apply(house, MONTH)
    anna = await customer(house)
    event = await happens(house, anna)
    await house.app.services.events.delete(event.answer["id"], house.now)
    await house.passes(days=31)
    assert not said(anna, "A month already!")


async def test_after_stop_nothing_comes(house: House) -> None:
    await apply(house, MONTH)
    anna = await customer(house)
    await happens(house, anna)
    await anna.writes("/stop")
    await house.passes(days=31)
    assert not said(anna, "A month already!")
