"""Journeys of a customer: the way in, by /start and by a personal link."""

import hashlib

from sqlalchemy import select

from bot.ui.consent import consent_text
from db.uow import rows
from feedback.delivery import Kind
from tests.house import ADMIN, MORNING, House
from tests.journeys.company import agreed, asked, runs, scores, state_of, visits
from tests.people import Person


async def contact_of(house: House, person: Person) -> rows.Contact:
    async with house.app.uow.read() as tx:
        return await tx.contacts.known(person.id)


async def consents(house: House, contact_id: int) -> list[rows.Consent]:
    async with house.app.uow.read() as tx:
        query = select(rows.Consent).filter_by(contact_id=contact_id).order_by(rows.Consent.id)
        return list(await tx.session.scalars(query))


async def reported(house: House, crm_id: str = "C-1", **contact: str) -> int:
    """A visit of somebody the bot cannot write to yet; returns the contact's number."""
    body = {
        "id": f"visit-of-{crm_id}",
        "completed_at": house.now.isoformat(),
        "contact": {"id": crm_id, "name": "Anna Nowak", **contact},
        "service": "Haircut",
    }
    await house.app.services.events.record(body, house.now)
    async with house.app.uow.read() as tx:
        found = await tx.contacts.by_crm(crm_id)
        assert found is not None
        return found.id


async def link_of(house: House, contact_id: int) -> str:
    """The start payload of the contact's personal link."""
    return house.app.sign.pack_link((await house.app.services.links.give(contact_id, house.now)).id)


async def test_agreeing_is_the_first_key_and_the_very_text_is_kept(house: House) -> None:
    anna = house.customer("Анна", "ru")
    await anna.starts()
    screen = await anna.sees("Здравствуйте, Анна!", "152-ФЗ", "GDPR", "Aurora")
    assert screen["keyboard"][0][0]["text"] == "Даю согласие"
    await anna.taps("Даю согласие", times=2)
    await anna.sees("Спасибо, что согласились! Мы напишем")
    contact = await contact_of(house, anna)
    [kept] = await consents(house, contact.id)
    text = consent_text(house.app.translator.voice("ru"), company="Aurora", version=1)
    assert kept.text_hash == hashlib.sha256(text.encode()).hexdigest()
    assert (kept.version, kept.language, kept.agreed, kept.at) == (1, "ru", True, contact.consented_at)
    assert len(anna.messages()) == 1


async def test_who_agreed_is_greeted_and_not_asked_again(house: House) -> None:
    anna = await agreed(house)
    await anna.starts()
    await anna.sees("Good to see you!")
    assert len(await consents(house, (await contact_of(house, anna)).id)) == 1


async def test_not_now_is_respected_and_start_asks_again(house: House) -> None:
    await runs(house)
    anna = house.customer()
    await anna.starts()
    await anna.taps("Not now")
    await anna.sees("we will not ask")
    await visits(house, anna)
    await house.passes(hours=3)
    assert await state_of(house, anna) == "skipped"
    await anna.starts()
    await anna.taps("I agree")
    kept = await consents(house, (await contact_of(house, anna)).id)
    assert [one.agreed for one in kept] == [False, True]


async def test_a_changed_text_is_shown_before_it_is_agreed_to(house: House) -> None:
    anna = house.customer()
    await anna.starts()
    contact = await contact_of(house, anna)
    await anna.forges(house.app.sign.pack_callback("agree", contact.id, "0:en"), on=anna.last())
    await anna.sees("Version 1", "I agree")
    assert await consents(house, contact.id) == []


async def test_agreeing_counts_for_the_language_that_was_shown(house: House) -> None:
    anna = house.customer("Анна", "ru")
    await anna.starts()
    await anna.sees("Документ: политика компании Aurora")
    await anna.writes("/language")
    await anna.taps("English")
    await anna.taps("Даю согласие")
    await anna.sees("the privacy policy of Aurora", "I agree")
    contact = await contact_of(house, anna)
    assert await consents(house, contact.id) == []
    await anna.taps("I agree")
    assert [kept.language for kept in await consents(house, contact.id)] == ["en"]


async def test_a_visit_before_the_consent_is_asked_about_at_once(house: House) -> None:
    await runs(house)
    anna = house.customer()
    await anna.starts()
    await visits(house, anna)
    await house.passes(days=3, hours=11)
    # 22:00 in Warsaw: who has just opened the chat may be asked all the same.
    await anna.taps("I agree")
    await anna.sees("Thank you for agreeing!")
    await anna.sees_no("after your next visit")
    await anna.sees("Hello, Anna!", "Haircut, 2 March")
    await anna.taps("9")
    assert await scores(house, anna) == [9]


async def test_a_visit_of_last_week_is_not_asked_about(house: House) -> None:
    await runs(house)
    anna = house.customer()
    await anna.starts()
    await visits(house, anna)
    await house.passes(days=8)
    await anna.taps("I agree")
    await anna.sees("after your next visit")
    await anna.sees_no("Haircut")


async def test_a_link_joins_the_first_account_and_the_question_comes(house: House) -> None:
    await runs(house)
    contact_id = await reported(house)
    payload = await link_of(house, contact_id)
    anna = house.customer("Ania")
    await anna.starts(payload)
    screen = await anna.sees("The link worked", "Hello, Ania!", "152-FZ", "I agree")
    assert "Nowak" not in screen["text"]
    await anna.taps("I agree")
    await anna.sees("Hello, Anna Nowak!", "Haircut")
    joined = await contact_of(house, anna)
    assert (joined.id, joined.joined_at) == (contact_id, MORNING)
    await anna.starts(payload)
    await anna.sees("Good to see you!")


async def test_a_second_account_joins_nothing_and_admins_see_both(house: House) -> None:
    contact_id = await reported(house)
    payload = await link_of(house, contact_id)
    anna, eve = house.customer("Anna"), house.customer("Eve")
    await anna.starts(payload)
    for _ in range(2):
        await eve.starts(payload)
    await eve.sees("has already been used")
    assert (await contact_of(house, anna)).id == contact_id
    assert (await contact_of(house, eve)).crm_id is None
    async with house.app.uow.read() as tx:
        query = select(rows.Delivery).filter_by(kind=Kind.NOTICE, chat_id=ADMIN)
        [notice] = await tx.session.scalars(query)
    assert notice.details == {
        "notice": "link_conflict",
        "contact": contact_id,
        "first": anna.id,
        "second": eve.id,
    }
    await eve.starts()
    await eve.sees("I agree")


async def test_an_account_of_another_contact_is_never_joined_again(house: House) -> None:
    anna = house.customer()
    await anna.starts(await link_of(house, await reported(house, "C-1")))
    second = await reported(house, "C-2")
    await anna.starts(await link_of(house, second))
    await anna.sees("We know each other already")
    async with house.app.uow.read() as tx:
        assert (await tx.contacts.get(second)).telegram_id is None


async def test_an_old_link_has_expired(house: House) -> None:
    payload = await link_of(house, await reported(house))
    await house.passes(days=30)
    anna = house.customer()
    await anna.starts(payload)
    await anna.sees("works for 30 days")
    assert (await contact_of(house, anna)).crm_id is None


async def test_a_link_cut_short_or_made_up_joins_nothing(house: House) -> None:
    payload = await link_of(house, await reported(house))
    anna = house.customer()
    for wrong in (payload[:-1], payload + "7", "promo", house.app.sign.pack_link(999)):
        await anna.starts(wrong)
        await anna.sees("only a part of it was copied")
    assert (await contact_of(house, anna)).crm_id is None


async def test_one_link_a_contact_and_a_new_one_in_time(house: House) -> None:
    contact_id = await reported(house)
    first = await house.app.services.links.give(contact_id, house.now)
    await house.passes(days=10)
    assert (await house.app.services.links.give(contact_id, house.now)).id == first.id
    await house.passes(days=10)
    assert (await house.app.services.links.give(contact_id, house.now)).id != first.id


async def test_joining_keeps_everything_the_person_did_before(house: House) -> None:
    await runs(house)
    anna = await agreed(house)
    async with house.app.uow.read() as tx:
        campaign = await tx.campaigns.by_slug("after-visit")
        assert campaign is not None
    await house.app.services.invitations.test(campaign.id, anna.id, house.now)
    await house.rest()
    await anna.taps("7")
    await anna.writes("Quite good")
    await anna.writes("/pause")
    await anna.taps("For 30 days")
    before = await contact_of(house, anna)
    await anna.starts(await link_of(house, await reported(house)))
    after = await contact_of(house, anna)
    assert (after.crm_id, after.consented_at) == ("C-1", before.consented_at)
    assert after.paused_until == before.paused_until
    assert await scores(house, anna) == [7]
    async with house.app.uow.read() as tx:
        assert await tx.contacts.find(before.id) is None
        assert len(await tx.comments.written_by(after.id, anna.id)) == 1
    await anna.taps("Change")
    await anna.sees("Right now it says 7")


async def test_joining_takes_the_stricter_word(house: House) -> None:
    anna = await agreed(house)
    await anna.writes("/stop")
    contact_id = await reported(house)
    async with house.app.uow.write() as tx:
        crm = await tx.contacts.get(contact_id)
        crm.consent_version, crm.consented_at = 1, house.now
    await anna.starts(await link_of(house, contact_id))
    assert (await contact_of(house, anna)).stopped_at is not None


async def test_after_unlinking_the_account_is_a_stranger_again(house: House) -> None:
    contact_id = await reported(house)
    payload = await link_of(house, contact_id)
    anna = house.customer()
    await anna.starts(payload)
    await anna.taps("I agree")
    await house.app.services.links.unlink(contact_id, house.now)
    await anna.starts(payload)
    await anna.sees("has already been used")
    assert (await contact_of(house, anna)).id != contact_id
    await anna.starts(await link_of(house, contact_id))
    await anna.sees("The link worked", "I agree")
    assert (await contact_of(house, anna)).id == contact_id


async def test_an_open_question_goes_along_with_the_account(house: House) -> None:
    anna = await asked(house)
    question = anna.last()
    await house.app.services.links.unlink((await contact_of(house, anna)).id, house.now)
    await anna.taps("9", on=question)
    assert anna.toasts()[-1].startswith("This button belongs to another conversation")
