"""A campaign by the calendar: a wave per date, everybody once, those who must wait wait within it."""

from datetime import timedelta

from sqlalchemy import func, select

from db.tables import Campaign, Contact, Invitation, Wave
from services import waves
from tests.house import House
from tests.journeys.asking import apply, happens, reader

QUARTERLY = "slug: quarterly\nmetric: nps\ntrigger: {every: 90 days}\n"


async def rows(house: House, telegram_id: int) -> list[tuple[str, str | None]]:
    """State and reason of a contact's invitations of the quarterly campaign, oldest first."""
    async with house.app.uow.read() as tx:
        query = (
            select(Invitation.state, Invitation.reason)
            .join(Contact, Contact.id == Invitation.contact_id)
            .join(Campaign, Campaign.id == Invitation.campaign_id)
            .where(Contact.telegram_id == telegram_id, Campaign.slug == "quarterly")
        )
        return [(state, reason) for state, reason in await tx.session.execute(query.order_by(Invitation.id))]


async def test_a_wave_asks_everybody_once_and_the_next_one_again(house: House) -> None:
    anna, ben = await reader(house), await reader(house, "Ben")
    stranger = house.customer("Zoe")
    await stranger.starts()
    await apply(house, QUARTERLY)
    await house.passes(hours=2)
    await anna.sees("Hello, Anna!", "recommend Aurora")
    await ben.sees("Hello, Ben!", "recommend Aurora")
    await stranger.sees_no("recommend")
    assert await rows(house, stranger.id) == [("skipped", "no_consent")]
    await anna.taps("9")
    await house.passes(days=60)
    assert len([m for m in ben.messages() if "recommend" in m["text"]]) == 1
    await house.passes(days=31)
    assert len([m for m in ben.messages() if "recommend" in m["text"]]) == 2
    assert await rows(house, anna.id) == [("answered", None), ("sent", None)]


async def test_there_is_one_wave_per_date_however_often_it_is_planned(house: House) -> None:
    await reader(house)
    await apply(house, QUARTERLY)
    for _ in range(3):
        await house.passes(hours=1)
    async with house.app.uow.read() as tx:
        assert await tx.session.scalar(select(func.count()).select_from(Wave)) == 1
        assert await tx.session.scalar(select(func.count()).select_from(Invitation)) == 1


async def test_who_must_wait_is_asked_later_in_the_same_wave(house: House) -> None:
    await apply(house, "slug: after-visit\nmetric: csat\ntrigger: {on: service_event}\n")
    anna = await reader(house)
    await happens(house, anna)
    await house.passes(hours=2)
    await anna.taps("5")
    await apply(house, QUARTERLY)
    await house.passes(hours=3)
    assert await rows(house, anna.id) == [("skipped", "cooldown_any")]
    await anna.sees_no("recommend")
    await house.passes(days=29)
    await house.passes(days=1)
    await anna.sees("recommend Aurora")
    assert await rows(house, anna.id) == [("sent", None)]


async def test_an_open_question_makes_the_wave_come_back_the_next_day(house: House) -> None:
    await apply(house, "slug: after-visit\nmetric: csat\ntrigger: {on: service_event}\ncooldown: {any: 0}\n")
    anna = await reader(house)
    await happens(house, anna)
    await house.passes(hours=2)
    await apply(house, QUARTERLY + "cooldown: {any: 0}\n")
    await house.passes(minutes=5)
    assert await rows(house, anna.id) == [("skipped", "already_planned")]
    await anna.taps("5")
    await house.passes(days=1, minutes=10)
    await anna.sees("recommend Aurora")


async def test_a_paused_campaign_opens_no_wave(house: House) -> None:
    anna = await reader(house)
    campaign = await apply(house, QUARTERLY + "state: paused\n")
    await house.passes(days=1)
    await anna.sees_no("recommend")
    await house.app.services.campaigns.start(campaign, house.now)
    await house.passes(hours=2)
    await anna.sees("recommend Aurora")


async def test_the_hours_are_the_contacts_own(house: House) -> None:
    anna = await reader(house)
    async with house.app.uow.write() as tx:
        (await tx.contacts.known(anna.id)).timezone_own = "America/New_York"
    # 10:00 in UTC is 5 in the morning there.
    await apply(house, QUARTERLY)
    await house.passes(hours=4, minutes=50)
    await anna.sees_no("recommend")
    await house.passes(minutes=20)
    await anna.sees("recommend Aurora")


async def test_many_contacts_are_planned_a_batch_at_a_time(house: House) -> None:
    many = waves.BATCH + 20
    async with house.app.uow.write() as tx:
        for number in range(many):
            await tx.contacts.add_once(crm_id=f"crm-{number}", tags=[], tester=False, created_at=house.now)
    await apply(house, QUARTERLY)
    plan = house.app.services.invitations.plan_waves
    assert [await plan(house.now + timedelta(hours=1)) for _ in range(4)] == [waves.BATCH, 20, 0, 0]
    async with house.app.uow.read() as tx:
        query = select(Invitation.reason, func.count()).group_by(Invitation.reason)
        assert [tuple(row) for row in await tx.session.execute(query)] == [("not_linked", many)]
