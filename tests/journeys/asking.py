"""What asking journeys share: campaigns from files, events from the company's system, what became of them."""

from datetime import datetime
from itertools import count
from typing import Any

from sqlalchemy import select

from db.tables import Campaign, Invitation, ServiceEvent
from feedback.views import EventResult
from tests.house import House
from tests.people import Person

_NUMBERS = count(1)
NPS = "slug: after-visit\nmetric: nps\ntrigger: {on: service_event}\n"


async def apply(house: House, document: str = NPS, *, force: bool = False) -> int:
    """Apply a campaign file; returns the campaign's number."""
    applied = await house.app.services.campaigns.apply(document, by="test", now=house.now, force=force)
    return applied.campaign_id


async def reader(house: House, name: str = "Anna", language: str = "en") -> Person:
    """A customer who has agreed to be asked."""
    person = house.customer(name, language)
    await person.starts()
    await person.taps("I agree")
    return person


def body(house: House, person: Person | int, **changes: Any) -> dict[str, Any]:
    """A visit that has just ended."""
    number = person if isinstance(person, int) else person.id
    contact: dict[str, Any] = {"id": f"crm-{number}"}
    if isinstance(person, Person):
        contact["telegram_id"] = person.id
    contact.update(changes.pop("contact", {}))
    return {
        "id": f"event-{next(_NUMBERS)}",
        "completed_at": house.now.isoformat(),
        "contact": contact,
        "service": "Haircut",
        **changes,
    }


async def happens(house: House, person: Person | int, **changes: Any) -> EventResult:
    """The company reports a visit."""
    result = await house.app.services.events.record(body(house, person, **changes), house.now)
    await house.rest()
    return result


async def invitations(house: House, event: EventResult | str) -> dict[str, Invitation]:
    """The invitations of an event's newest revision, by campaign."""
    external_id = event if isinstance(event, str) else event.answer["id"]
    async with house.app.uow.read() as tx:
        latest = await tx.events.latest(external_id)
        assert latest is not None
        query = (
            select(Campaign.slug, Invitation)
            .join(Campaign, Campaign.id == Invitation.campaign_id)
            .join(ServiceEvent, ServiceEvent.id == Invitation.event_id)
            .where(ServiceEvent.id == latest.id)
        )
        return dict(list(await tx.session.execute(query)))


async def fate(house: House, event: EventResult | str, slug: str = "after-visit") -> tuple[str, str | None]:
    """State and reason of an event's invitation."""
    row = (await invitations(house, event))[slug]
    return row.state, row.reason


def verdict(result: EventResult, slug: str = "after-visit") -> tuple[bool, str | None]:
    """What the answer said about a campaign: whether it asks, and why not."""
    found = next(each for each in result.answer["verdicts"] if each["campaign"] == slug)
    return found["ask"], found["reason"]


def planned_at(result: EventResult, slug: str = "after-visit") -> datetime:
    """When the answer said the question would come."""
    found = next(each for each in result.answer["verdicts"] if each["campaign"] == slug)
    return datetime.fromisoformat(found["at"])
