"""Asking one contact whom somebody picked: only what protects people may stand in the way."""

from datetime import datetime

from db.uow import Transaction, UnitOfWork, rows
from feedback.errors import NotFound
from feedback.invitation import Kind, Origin, State
from feedback.segments import Moment
from feedback.verdict import STALE, Circumstances
from feedback.views.campaign_link import Candidate, PickedView
from services.judging import Version, version_of
from services.requesting import TAKEN, book, judge_request

RECENT = 8


class Picking:
    """Cool-downs and guards of the campaign do not hold; consent, stop, pause, hours and the floor do."""

    def __init__(self, *, uow: UnitOfWork, default_timezone: str) -> None:
        self._uow = uow
        self._default_timezone = default_timezone

    async def by_name(self, slug: str, contact: str, now: datetime) -> PickedView:
        """Ask the contact under this CRM id or Telegram number, or say why not. NotFound."""
        async with self._uow.write() as tx:
            row = await tx.campaigns.by_slug(slug)
            if row is None:
                raise NotFound("error-campaign-not-found", name=slug)
            found = await _known(tx, contact)
            if found is None:
                raise NotFound("error-contact-unknown", id=contact)
            return await self._ask(tx, row.id, found, contact, now)

    async def by_id(self, campaign_id: int, contact_id: int, now: datetime) -> PickedView:
        """The same by our numbers. NotFound."""
        async with self._uow.write() as tx:
            contact = await tx.contacts.get(contact_id)
            title = contact.name or contact.crm_id or str(contact.id)
            return await self._ask(tx, campaign_id, contact, title, now)

    async def candidates(self) -> tuple[Candidate, ...]:
        """The people served last whom the bot may write to."""
        async with self._uow.read() as tx:
            return tuple(
                Candidate(contact_id=one.id, crm_id=one.crm_id, name=one.name)
                for one in await tx.contacts.reachable_of_late(RECENT)
            )

    async def _ask(
        self, tx: Transaction, campaign_id: int, contact: rows.Contact, title: str, now: datetime
    ) -> PickedView:
        version = version_of(*await tx.campaigns.current_of(campaign_id))
        event = await _visit(tx, version, contact, now)
        opened = await tx.invitations.open_for(contact.id) is not None
        around = Circumstances(now=now, default_timezone=self._default_timezone)
        verdict = await judge_request(tx, version, contact, event, around, opened=opened)
        moment = Moment(now=now, default_timezone=self._default_timezone)
        # A refusal is kept beside the visit's own verdict, which stays what it was.
        about = event if verdict.ask else None
        if about is not None:
            await tx.invitations.forget_skipped(about.id, campaign_id)
        planned = await book(tx, version, contact, about, verdict, moment, origin=Origin.HAND)
        if planned is None:
            verdict = TAKEN
        tx.wake("plan")
        return PickedView(slug=version.campaign.slug, contact_id=contact.id, contact=title, verdict=verdict)


async def _known(tx: Transaction, contact: str) -> rows.Contact | None:
    found = await tx.contacts.by_crm(contact)
    if found is None and contact.isdecimal() and len(contact) < 19:
        found = await tx.contacts.by_telegram(int(contact))
    return found


async def _visit(
    tx: Transaction, version: Version, contact: rows.Contact, now: datetime
) -> rows.ServiceEvent | None:
    """The newest visit the campaign could ask about and has not."""
    if not version.campaign.after_service:
        return None
    for event in await tx.events.of_contact(contact.id, 1):
        if event.completed_at < now - STALE or not version.campaign.wants(event.service):
            return None
        kept = [one for one in await tx.invitations.of_event(event.id) if one.kind == Kind.REGULAR]
        mine = [one for one in kept if one.campaign_id == version.campaign_id]
        return event if all(one.state == State.SKIPPED for one in mine) else None
    return None
