"""Personal links for the people the CRM knows."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime

from db.uow import UnitOfWork
from feedback.errors import NotFound
from feedback.views import LinkView
from services.links import Links

# Contacts read at a time; each link is a transaction of its own, so that nobody waits for a long list.
PAGE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedLink:
    """A link with whom it is for."""

    name: str | None
    link: LinkView


class CrmLinks:
    """Links by the CRM's ids."""

    def __init__(self, *, uow: UnitOfWork, links: Links) -> None:
        self._uow = uow
        self._links = links

    async def give(self, crm_id: str, now: datetime) -> LinkView:
        """The link of one contact; NotFound when the CRM's id is unknown here."""
        async with self._uow.read() as tx:
            contact = await tx.contacts.by_crm(crm_id)
        if contact is None:
            raise NotFound("error-contact-unknown", id=crm_id)
        return await self._links.give(contact.id, now)

    async def count(self) -> int:
        """How many contacts the CRM knows."""
        async with self._uow.read() as tx:
            return await tx.contacts.count_crm()

    async def all(self, now: datetime) -> AsyncIterator[NamedLink]:
        """The link of every contact the CRM knows, in the order they came."""
        last = 0
        while True:
            async with self._uow.read() as tx:
                page = await tx.contacts.crm_page(last, PAGE)
            for contact in page:
                yield NamedLink(name=contact.name, link=await self._links.give(contact.id, now))
            if not page:
                return
            last = page[-1].id
