"""Links and QR codes of campaigns: made and closed by admins, opened by anybody."""

from datetime import datetime
from typing import Any

from db.uow import Transaction, UnitOfWork, rows
from feedback.campaign_links import About, LinkTerms, Opening
from feedback.changes import ChangeKind
from feedback.errors import InvalidInput, NotFound
from feedback.views.campaign_link import CampaignLinksView, CampaignLinkView
from services.judging import version_of
from services.requesting import ask_by_link, link_ended

NEWEST = 10
ALL = 1000


class CampaignLinks:
    """Whoever opens a link is asked at once, also somebody who never wrote to the bot before."""

    def __init__(self, *, uow: UnitOfWork, default_timezone: str) -> None:
        self._uow = uow
        self._default_timezone = default_timezone

    async def make(self, campaign_id: int, about: About, terms: LinkTerms, now: datetime) -> CampaignLinkView:
        """A new link. NotFound; InvalidInput for a service the campaign does not ask about."""
        async with self._uow.write() as tx:
            row, version = await tx.campaigns.current_of(campaign_id)
            campaign = version_of(row, version).campaign
            if about.service is not None and not campaign.wants(about.service):
                allowed = ", ".join(campaign.services)
                raise InvalidInput("service", "error-link-service", value=about.service, allowed=allowed)
            link = await tx.campaign_links.add(
                rows.CampaignLink(
                    campaign_id=campaign_id,
                    order=about.order,
                    service=about.service,
                    location=about.location,
                    staff=about.staff,
                    uses=terms.uses,
                    spent=0,
                    created_at=now,
                    expires_at=now + terms.lasts if terms.lasts else None,
                )
            )
            await tx.changes.record(ChangeKind.LINK, _title(row, link), now, before=None, after=_state(link))
            return _view(row, link)

    async def close(self, link_id: int, now: datetime) -> CampaignLinkView:
        """End a link; questions already asked by it stay. NotFound."""
        async with self._uow.write() as tx:
            link = await tx.campaign_links.locked(link_id)
            row, before = await tx.campaigns.get(link.campaign_id), _state(link)
            link.closed_at = link.closed_at or now
            await tx.changes.record(
                ChangeKind.LINK, _title(row, link), now, before=before, after=_state(link)
            )
            return _view(row, link)

    async def of(self, campaign_id: int, limit: int = NEWEST) -> CampaignLinksView:
        """The campaign's newest links. NotFound."""
        async with self._uow.read() as tx:
            row = await tx.campaigns.get(campaign_id)
            links = await tx.campaign_links.of_campaign(campaign_id, limit)
            return CampaignLinksView(
                campaign_id=campaign_id,
                slug=row.slug,
                links=tuple(_view(row, link) for link in links),
                locations=tuple(await tx.locations.all()),
            )

    async def view(self, link_id: int) -> CampaignLinkView:
        """One link. NotFound."""
        async with self._uow.read() as tx:
            link = await tx.campaign_links.find(link_id)
            if link is None:
                raise NotFound("error-link-unknown", id=str(link_id))
            return _view(await tx.campaigns.get(link.campaign_id), link)

    async def open(self, link_id: int, *, telegram_id: int, now: datetime) -> Opening:
        """Somebody opened the link: ask them, or say why not."""
        async with self._uow.write() as tx:
            link = await tx.campaign_links.find(link_id)
            if link is None:
                return Opening.INVALID
            contact = await tx.contacts.known(telegram_id)
            mine = await tx.invitations.open_for(contact.id)
            if mine is not None and mine.link_id == link.id:
                return Opening.ABOVE
            over = link_ended(link, version_of(*await tx.campaigns.current_of(link.campaign_id)), now)
            if over is not None:
                return over
            event = await _event(tx, link, contact, now)
            return await ask_by_link(tx, link, contact, event, now, self._default_timezone)


async def _event(
    tx: Transaction, link: rows.CampaignLink, contact: rows.Contact, now: datetime
) -> rows.ServiceEvent:
    """What the question is about: the company's own event of the order, or what the link says."""
    known = await tx.events.latest(link.order) if link.order else None
    if known is not None and known.contact_id == contact.id and known.withdrawn_at is None:
        return known
    external_id = f"link-{link.id}-{contact.id}"
    before = await tx.events.latest(external_id)
    if before is not None and await _untouched(tx, before):
        before.completed_at = now
        return before
    attributes: dict[str, Any] = {"link": link.id} | ({"order": link.order} if link.order else {})
    made = await tx.events.add_once(
        external_id=external_id,
        revision=before.revision + 1 if before else 1,
        contact_id=contact.id,
        completed_at=now,
        received_at=now,
        service=link.service,
        location=link.location,
        staff=link.staff,
        attributes=attributes,
        body={},
        answer={},
    )
    # Another process was told of the same opening a moment ago.
    return made or await tx.events.newest(external_id)


async def _untouched(tx: Transaction, event: rows.ServiceEvent) -> bool:
    """Whether nothing was asked about it: opening a link again then makes no second visit."""
    return all(one.sent_at is None for one in await tx.invitations.of_event(event.id))


def _title(row: rows.Campaign, link: rows.CampaignLink) -> str:
    return f"{row.slug} #{link.id}"


def _state(link: rows.CampaignLink) -> dict[str, Any]:
    said = {"order": link.order, "service": link.service, "location": link.location, "staff": link.staff}
    closed = link.closed_at.isoformat() if link.closed_at else None
    expires = link.expires_at.isoformat() if link.expires_at else None
    known = {**said, "uses": link.uses, "expires_at": expires, "closed_at": closed}
    return {name: value for name, value in known.items() if value is not None}


def _view(row: rows.Campaign, link: rows.CampaignLink) -> CampaignLinkView:
    return CampaignLinkView(
        id=link.id,
        campaign_id=row.id,
        slug=row.slug,
        about=About(order=link.order, service=link.service, location=link.location, staff=link.staff),
        uses=link.uses,
        spent=link.spent,
        created_at=link.created_at,
        expires_at=link.expires_at,
        closed_at=link.closed_at,
    )
