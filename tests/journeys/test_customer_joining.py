"""Two contacts turn out to be one person: what both of them had."""

from datetime import date, timedelta
from typing import Any

from db.uow import Transaction, rows
from feedback.invitation import State
from feedback.verdict import Reason
from feedback.views import Joining
from tests.house import House
from tests.journeys.company import agreed, runs
from tests.people import Person


async def two(house: House) -> tuple[Person, int, int]:
    """Somebody in the chat, their contact, and the CRM's contact."""
    await runs(house)
    anna = await agreed(house)
    async with house.app.uow.write() as tx:
        crm = await tx.contacts.add(rows.Contact(crm_id="C-1", created_at=house.now))
        return anna, (await tx.contacts.known(anna.id)).id, crm.id


async def invitation(tx: Transaction, house: House, contact_id: int, **values: Any) -> int:
    campaign = await tx.campaigns.by_slug("after-visit")
    assert campaign is not None
    version = await tx.campaigns.version(campaign.id, 1)
    return (
        await tx.invitations.add(
            rows.Invitation(
                contact_id=contact_id,
                campaign_id=campaign.id,
                version_id=version.id,
                created_at=house.now,
                **{"state": State.EXPIRED, **values},
            )
        )
    ).id


async def join(house: House, anna: Person, contact_id: int) -> None:
    link = await house.app.services.links.give(contact_id, house.now)
    assert await house.app.services.links.open(link.id, telegram_id=anna.id, now=house.now) is Joining.JOINED
    await house.rest()


async def test_of_two_open_questions_the_one_in_the_chat_stays(house: House) -> None:
    anna, mine, crm = await two(house)
    async with house.app.uow.write() as tx:
        kept = await invitation(tx, house, mine, state=State.SENT, sent_at=house.now, chat_id=anna.id)
        left = await invitation(tx, house, crm, state=State.SENT, sent_at=house.now - timedelta(days=1))
    await join(house, anna, crm)
    async with house.app.uow.read() as tx:
        assert (await tx.invitations.get(kept)).state == State.SENT
        taken_back = await tx.invitations.get(left)
    assert (taken_back.state, taken_back.reason) == (State.WITHDRAWN, Reason.SUPERSEDED)
    assert taken_back.contact_id == crm


async def test_one_wave_that_looked_at_both_keeps_the_one_it_asked(house: House) -> None:
    anna, mine, crm = await two(house)
    async with house.app.uow.write() as tx:
        campaign = await tx.campaigns.by_slug("after-visit")
        assert campaign is not None
        waves = [
            rows.Wave(
                campaign_id=campaign.id, on_date=date(2026, 3, day), opened_at=house.now, closes_at=house.now
            )
            for day in (1, 2)
        ]
        tx.session.add_all(waves)
        await tx.flush()
        asked = await invitation(tx, house, mine, wave_id=waves[0].id, sent_at=house.now)
        await invitation(tx, house, crm, wave_id=waves[0].id, state=State.SKIPPED)
        await invitation(tx, house, mine, wave_id=waves[1].id, state=State.SKIPPED)
        asked_too = await invitation(tx, house, crm, wave_id=waves[1].id, sent_at=house.now)
    await join(house, anna, crm)
    async with house.app.uow.read() as tx:
        found = {row.id: row.wave_id for row in await tx.invitations.of_contact(crm)}
    assert len(found) == 4
    assert [found[asked], found[asked_too]] == [waves[0].id, waves[1].id]
    assert sorted(wave for wave in found.values() if wave) == [waves[0].id, waves[1].id]


async def test_the_longer_break_and_the_older_consent_hold(house: House) -> None:
    anna, mine, crm = await two(house)
    later = house.now + timedelta(days=50)
    async with house.app.uow.write() as tx:
        (await tx.contacts.get(mine)).paused_until = house.now + timedelta(days=5)
        (await tx.contacts.get(crm)).paused_until = later
    await join(house, anna, crm)
    async with house.app.uow.read() as tx:
        joined = await tx.contacts.get(crm)
    assert (joined.paused_until, joined.telegram_id, joined.consent_version) == (later, anna.id, 1)
