"""What a company does in these journeys: it runs a campaign, and reports visits."""

from itertools import count
from typing import Any

from sqlalchemy import select

from db.uow import rows
from feedback import campaign_codec
from feedback.campaign import Campaign
from tests.feedback.build import campaign
from tests.house import House
from tests.people import Person

_NUMBERS = count(1)


async def runs(house: House, **changes: Any) -> Campaign:
    """A campaign is running; without changes NPS after a visit."""
    spec = campaign(**changes)
    async with house.app.uow.write() as tx:
        row = await tx.campaigns.add(
            rows.Campaign(slug=spec.slug, state=spec.state, version=1, created_at=house.now)
        )
        tx.session.add(
            rows.CampaignVersion(
                campaign_id=row.id,
                number=1,
                spec=campaign_codec.to_dict(spec),
                created_by="test",
                created_at=house.now,
            )
        )
    return spec


async def agreed(house: House, name: str = "Anna", language: str = "en") -> Person:
    """A customer who has started the bot and agreed to be asked."""
    person = house.customer(name, language)
    await person.starts()
    await person.taps({"en": "I agree", "ru": "Даю согласие", "pl": "Zgadzam się"}[language])
    return person


async def visits(house: House, person: Person, **changes: Any) -> str:
    """The customer's visit has just ended and is reported; returns the event's id."""
    event_id = f"visit-{next(_NUMBERS)}"
    body = {
        "id": event_id,
        "completed_at": house.now.isoformat(),
        "contact": {"id": f"crm-{person.id}", "telegram_id": person.id},
        "service": "Haircut",
        **changes,
    }
    await house.app.services.events.record(body, house.now)
    await house.rest()
    return event_id


async def asked(house: House, name: str = "Anna", language: str = "en", **changes: Any) -> Person:
    """A customer with an open question in the chat; changes are the campaign's."""
    await runs(house, **changes)
    person = await agreed(house, name, language)
    await visits(house, person)
    await house.passes(hours=3)
    return person


async def state_of(house: House, person: Person) -> str:
    """Where the customer's newest invitation stands."""
    async with house.app.uow.read() as tx:
        contact = await tx.contacts.known(person.id)
        return str((await tx.invitations.of_contact(contact.id))[-1].state)


async def scores(house: House, person: Person) -> list[int | None]:
    """The scores kept about the customer, newest first."""
    async with house.app.uow.read() as tx:
        contact = await tx.contacts.known(person.id)
        return [response.score for response in await tx.responses.of_contact(contact.id)]


async def newest_response(house: House, person: Person) -> rows.Response:
    """The customer's newest response as it is kept."""
    async with house.app.uow.read() as tx:
        return (await tx.responses.of_contact((await tx.contacts.known(person.id)).id))[0]


async def cases(house: House) -> list[rows.Case]:
    """Every case there is."""
    async with house.app.uow.read() as tx:
        return list(await tx.session.scalars(select(rows.Case).order_by(rows.Case.id)))
