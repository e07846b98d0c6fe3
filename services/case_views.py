"""A case as its card and its line show it."""

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from db.uow import Transaction, rows
from feedback import campaign_codec
from feedback.case import CaseReason, CaseState
from feedback.metrics import Group
from feedback.person import addressed
from feedback.sentiment import Sentiment
from feedback.views import CardView, CaseLine
from services.case_facts import Facts, facts_of_case, sentiment_of
from services.case_work import work_of
from services.deadline_views import clocks_of, open_promises
from services.routes import owner_of
from services.talk_views import talk_of

# How many earlier scores a card shows.
EARLIER = 5
# How many notes on the customer.
NOTES = 3


async def card_view(tx: Transaction, case: rows.Case, language: str, zone: ZoneInfo) -> CardView:
    """Everything on the card, as it is now."""
    facts = await facts_of_case(tx, case)
    service, person = facts.event.service if facts.event else None, facts.contact
    return replace(
        await _said(tx, case, facts, language, zone),
        improvements=tuple((row.id, row.what) for row in await tx.improvements.of_case(case.id)),
        service_owner=await _service_owner(tx, case, service),
        work=await work_of(tx, case, facts, zone),
        talk=await talk_of(tx, case, zone),
        address=addressed(by_staff=person.address_staff, by_crm=person.address_form, name=None),
        notes=tuple(note.text for note in await tx.notes.newest(person.id, NOTES)),
        clocks=await clocks_of(tx, case, zone),
        promises=await open_promises(tx, case, zone),
    )


async def _said(tx: Transaction, case: rows.Case, facts: Facts, language: str, zone: ZoneInfo) -> CardView:
    """What the customer said and about what, and where the case stands."""
    response = facts.response
    return CardView(
        id=case.id,
        state=CaseState(case.state),
        reasons=tuple(CaseReason(reason) for reason in case.reasons),
        language=language,
        customer=name_of(facts.contact),
        opened_at=case.opened_at.astimezone(zone),
        promised_at=case.promised_at.astimezone(zone),
        metric=facts.campaign.metric if facts.campaign else None,
        score=response.score if response else None,
        group=Group(response.group) if response and response.group else None,
        comment=facts.text,
        media=facts.media,
        sentiment=_sentiment(facts),
        **_about(facts),
        last_scores=tuple(await tx.responses.scores_before(response, EARLIER)) if response else (),
        owner=case.owner_name,
        changes=tuple(await tx.responses.changes(response.id)) if response else (),
        resolution=case.resolution,
        resolved_by=case.resolved_by,
        resolved_at=case.resolved_at.astimezone(zone) if case.resolved_at else None,
        test=case.test,
        practice=case.test and case.response_id is None,
    )


def _about(facts: Facts) -> dict[str, Any]:
    event = facts.event
    return {
        "service": event.service if event else None,
        "location": event.location if event else None,
        "channel": event.channel if event else None,
        "staff_member": event.staff if event else None,
        "source": facts.source,
    }


async def folded_lines(tx: Transaction, chat_id: int) -> list[CaseLine]:
    """Every case of the chat's live summary, in its order."""
    found = await tx.cases.folded(chat_id)
    versions = {row.version.id: row.version for row in found if row.version}
    metrics = {key: campaign_codec.from_dict(version.spec).metric for key, version in versions.items()}
    return [
        CaseLine(
            id=row.case.id,
            state=CaseState(row.case.state),
            reasons=tuple(CaseReason(reason) for reason in row.case.reasons),
            score=row.response.score if row.response else None,
            metric=metrics[row.version.id] if row.version else None,
            customer=name_of(row.contact),
            location=row.event.location if row.event else None,
            opened_at=row.case.opened_at,
            owner=row.case.owner_name,
        )
        for row in found
    ]


async def _service_owner(tx: Transaction, case: rows.Case, service: str | None) -> tuple[int, str] | None:
    """Whom an open case is offered to first."""
    owner = await owner_of(tx, service) if case.state == CaseState.OPEN else None
    return (owner.id, owner.name) if owner else None


def name_of(contact: rows.Contact) -> str:
    """The name, or what stands for it."""
    return contact.name or contact.crm_id or f"#{contact.id}"


def _sentiment(facts: Facts) -> Sentiment | None:
    """The least happy comment's; None while any of them is still being read."""
    if facts.worst is None or any(spoken.comment.analysis == "pending" for spoken in facts.spoken):
        return None
    return sentiment_of(facts.worst)
