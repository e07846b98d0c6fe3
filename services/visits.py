"""One tap of staff about a visit from their side; off unless a campaign says `staff_view: true`."""

from datetime import datetime
from zoneinfo import ZoneInfo

from db.uow import Transaction, UnitOfWork, rows
from feedback.delivery import Delivery, Kind
from feedback.routes import Subject
from feedback.views.desk import Agent
from feedback.views.visit import VisitSheet, Went
from services.case_cards import CaseCards
from services.case_routes import way_for
from services.judging import current_versions
from services.person_views import somebody


class Visits:
    """Asks in the staff chat, and keeps what was tapped."""

    def __init__(
        self, *, uow: UnitOfWork, cards: CaseCards, default_language: str, default_timezone: str
    ) -> None:
        self._uow = uow
        self._cards = cards
        self._default_language = default_language
        self._zone = ZoneInfo(default_timezone)

    async def consider(
        self, tx: Transaction, contact: rows.Contact, event: rows.ServiceEvent, now: datetime
    ) -> None:
        """A visit has just been reported: ask whoever served, if a campaign wants it."""
        if not event.staff or not await _wanted(tx, event):
            return
        way = await way_for(tx, _subject(contact, event), await self._cards.chat(tx))
        if way is not None:
            await tx.deliveries.queue(
                Kind.VISIT,
                now=now,
                cause=f"visit:{event.id}",
                chat_id=way.chat_id,
                contact_id=contact.id,
                details={"event": event.id},
            )

    async def sheet(self, delivery: Delivery) -> VisitSheet | None:
        """What is asked; None once the visit was withdrawn or its customer forgotten."""
        async with self._uow.read() as tx:
            event = await tx.events.get(delivery.details["event"])
            contact = await tx.contacts.get(event.contact_id)
            if event.withdrawn_at is not None or not somebody(contact):
                return None
            return await self._sheet(tx, event, delivery.chat_id)

    async def tell(
        self, event_id: int, went: Went, agent: Agent, chat_id: int, now: datetime
    ) -> tuple[VisitSheet, bool]:
        """Keep a tap; False when somebody was quicker. NotFound for a visit there is not."""
        async with self._uow.write() as tx:
            event = await tx.events.get(event_id)
            contact = await tx.contacts.locked(event.contact_id)
            # A forgotten customer's visit is nobody's any more: nothing is added to it.
            kept = somebody(contact) and await tx.visits.add_once(
                event_id=event_id,
                contact_id=event.contact_id,
                went=went,
                agent_id=agent.id,
                agent_name=agent.name,
                at=now,
            )
            return await self._sheet(tx, event, chat_id), bool(kept)

    async def _sheet(self, tx: Transaction, event: rows.ServiceEvent, chat_id: int) -> VisitSheet:
        chat = await tx.staff.find(chat_id)
        told = await tx.visits.of_event(event.id)
        contact = await tx.contacts.get(event.contact_id)
        way = await way_for(tx, _subject(contact, event), chat_id)
        return VisitSheet(
            event_id=event.id,
            at=event.completed_at.astimezone(self._zone),
            service=event.service,
            location=event.location,
            staff=event.staff,
            language=(chat and chat.language) or self._default_language,
            thread_id=way.thread_id if way and way.chat_id == chat_id else None,
            went=Went(told.went) if told else None,
            by=told.agent_name if told else "",
        )


async def _wanted(tx: Transaction, event: rows.ServiceEvent) -> bool:
    campaigns = [version.campaign for version in await current_versions(tx)]
    return any(
        one.staff_view and one.running and one.after_service and one.wants(event.service) for one in campaigns
    )


def _subject(contact: rows.Contact, event: rows.ServiceEvent) -> Subject:
    return Subject(location=event.location, service=event.service, tags=tuple(contact.tags))
