"""Why somebody was asked, or not, and when next: by person and by campaign."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from db.uow import Transaction, UnitOfWork, rows
from feedback.errors import NotFound
from feedback.invitation import State
from feedback.views import WhyView
from feedback.views.why import Known, WhyCampaign, WhyLine, WhyNow, WhyPage, WhyPerson
from services.explaining import explain
from services.judging import Version, current_versions

# Lines of a page, and people to choose from.
PAGE = 6
MOST_PEOPLE = 20


class Whys:
    """Nothing is changed here."""

    def __init__(self, *, uow: UnitOfWork, default_timezone: str) -> None:
        self._uow = uow
        self._zone = default_timezone

    async def people(self, text: str) -> list[Known]:
        """Whom an admin means by a number of the CRM or of Telegram, or by a name."""
        async with self._uow.read() as tx:
            return [_known(contact) for contact in await tx.why.people(text.strip(), MOST_PEOPLE)]

    async def person(self, contact_id: int, page: int, now: datetime) -> WhyPerson:
        """Every campaign's verdict now, and a page of what was so far. NotFound."""
        async with self._uow.read() as tx:
            contact, versions = await tx.contacts.get(contact_id), await current_versions(tx)
            found = await tx.why.of_contact(contact_id, page * PAGE, PAGE + 1)
            return WhyPerson(
                who=_known(contact),
                now=tuple([await self._now(tx, version, contact, now) for version in versions]),
                page=await _page(tx, found, versions, page),
            )

    async def campaign(self, campaign_id: int, page: int) -> WhyCampaign:
        """Whom a campaign asked of late, and whom not. NotFound."""
        async with self._uow.read() as tx:
            versions = await current_versions(tx)
            mine = next((one for one in versions if one.campaign_id == campaign_id), None)
            if mine is None:
                raise NotFound("error-not-found", what="campaign", key=str(campaign_id))
            found = await tx.why.of_campaign(campaign_id, page * PAGE, PAGE + 1)
            return WhyCampaign(
                campaign_id=campaign_id,
                slug=mine.campaign.slug,
                name=mine.campaign.name,
                page=await _page(tx, found, versions, page),
            )

    async def every(self, crm_id: str, now: datetime, slug: str | None = None) -> list[WhyView]:
        """The same for programs: of one campaign, or of all. NotFound."""
        async with self._uow.read() as tx:
            contact = await tx.contacts.by_crm(crm_id)
            if contact is None:
                raise NotFound("error-contact-unknown", id=crm_id)
            versions = await current_versions(tx)
            wanted = [one for one in versions if slug in (None, one.campaign.slug)]
            if slug is not None and not wanted:
                raise NotFound("error-campaign-not-found", name=slug)
            return [await explain(tx, version, contact, now, self._zone) for version in wanted]

    async def _now(self, tx: Transaction, version: Version, contact: rows.Contact, now: datetime) -> WhyNow:
        view = await explain(tx, version, contact, now, self._zone)
        return WhyNow(slug=view.slug, name=version.campaign.name, verdict=view.verdict)


async def _page(
    tx: Transaction, found: Sequence[rows.Invitation], versions: Sequence[Version], number: int
) -> WhyPage:
    people = {row.id: row for row in await tx.contacts.many({one.contact_id for one in found})}
    campaigns = {version.campaign_id: version for version in versions}
    lines = [_line(one, people[one.contact_id], campaigns[one.campaign_id]) for one in found[:PAGE]]
    return WhyPage(number=number, lines=tuple(lines), older=len(found) > PAGE)


def _line(row: rows.Invitation, contact: rows.Contact, version: Version) -> WhyLine:
    planned: Mapping[str, Any] = row.verdict_planned or {}
    return WhyLine(
        slug=version.campaign.slug,
        name=version.campaign.name,
        who=_known(contact),
        state=State(row.state),
        reason=row.reason,
        planned=planned.get("reason") if planned.get("ask") else None,
        at=row.sent_at or row.created_at,
        due_at=row.due_at if row.state == State.SCHEDULED else None,
        eligible_at=row.eligible_at,
    )


def _known(contact: rows.Contact) -> Known:
    account = str(contact.telegram_id) if contact.telegram_id else f"#{contact.id}"
    return Known(contact_id=contact.id, label=contact.name or contact.crm_id or account)
