"""What a webhook says, rendered from the rows as they are now: words of the forgotten are gone from it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from db.uow import Transaction, rows
from feedback.hooks import HookEvent
from feedback.views.survey import AnswerGiven
from services.case_facts import Facts, facts_of_case, facts_of_response, sentiment_of
from services.given_answers import given_answers

Data = Mapping[str, Any]
PLACES = ("service", "location", "staff", "channel", "stage")


async def payload(tx: Transaction, delivery: rows.HookDelivery) -> Data | None:
    """The body; None when what it was about is gone."""
    data = await _DATA[HookEvent(delivery.event)](tx, delivery)
    if data is None:
        return None
    return {"type": delivery.event, "timestamp": instant(delivery.created_at), "data": data}


def instant(at: datetime | None) -> str | None:
    """RFC 3339 in UTC."""
    return None if at is None else at.astimezone(UTC).isoformat().replace("+00:00", "Z")


async def _response(tx: Transaction, delivery: rows.HookDelivery) -> Data | None:
    response = await tx.responses.find(delivery.subject_id)
    if response is None:
        return None
    facts = await facts_of_response(tx, response)
    case = await tx.cases.by_response(response.id)
    return {
        **_answer(facts, response),
        "values": list((await tx.responses.answers(response.id)).values()),
        "questions": [_question(given) for given in (await given_answers(tx, [response.id]))[response.id]],
        "late": response.late,
        "started_at": instant(response.started_at),
        "contact": _contact(facts.contact),
        "event": _event(facts.event),
        **_words(facts),
        "case": case.id if case else None,
    }


async def _case(tx: Transaction, delivery: rows.HookDelivery) -> Data | None:
    case = await tx.cases.find(delivery.subject_id)
    if case is None:
        return None
    facts = await facts_of_case(tx, case)
    return {
        "id": case.id,
        "act": delivery.details["act"],
        "state": case.state,
        "reasons": case.reasons,
        "severity": case.severity,
        "opened_at": instant(case.opened_at),
        "promised_at": instant(case.promised_at),
        "owner": case.owner_name,
        "resolved_at": instant(case.resolved_at),
        "resolved_by": case.resolved_by,
        "outcome": case.outcome,
        "resolution": case.resolution,
        "contact": _contact(facts.contact),
        "response": _answer(facts, facts.response) if facts.response else None,
        # Where the words were written, when that was elsewhere; `event` is what they were about.
        "source": facts.source,
        "event": _event(facts.event),
        **_words(facts),
    }


async def _opted_out(tx: Transaction, delivery: rows.HookDelivery) -> Data | None:
    contact = await tx.contacts.find(delivery.subject_id)
    if contact is None:
        return None
    return {"contact": _contact(contact), "reason": delivery.details["reason"]}


async def _test(_tx: Transaction, delivery: rows.HookDelivery) -> Data:
    return {"hook": delivery.hook_id}


def _answer(facts: Facts, response: rows.Response) -> dict[str, Any]:
    return {
        "id": response.id,
        "campaign": facts.campaign.slug if facts.campaign else None,
        "kind": response.kind,
        "metric": response.metric,
        "score": response.score,
        "group": response.group,
        "answered_at": instant(response.answered_at),
    }


def _question(given: AnswerGiven) -> dict[str, Any]:
    """One question in the words in which it was put."""
    return {**asdict(given), "at": instant(given.at)}


def _contact(contact: rows.Contact) -> dict[str, Any]:
    # `number` is ours and stays when the CRM's is erased on the person's wish.
    return {"number": contact.id, "id": contact.crm_id}


def _event(event: rows.ServiceEvent | rows.Review | None) -> dict[str, Any] | None:
    """What it was about; a comment from elsewhere knows its places, but no event."""
    if event is None:
        return None
    number = event.external_id if isinstance(event, rows.ServiceEvent) else None
    return {"id": number, **{name: getattr(event, name) for name in PLACES}}


def _words(facts: Facts) -> dict[str, Any]:
    worst = sentiment_of(facts.worst) if facts.worst else None
    return {
        "comment": facts.text or None,
        "attachments": list(facts.media),
        "sentiment": worst.label.value if worst else None,
    }


_DATA: Mapping[HookEvent, Callable[[Transaction, rows.HookDelivery], Awaitable[Data | None]]] = {
    HookEvent.RESPONSE_CREATED: _response,
    HookEvent.RESPONSE_UPDATED: _response,
    HookEvent.CASE_OPENED: _case,
    HookEvent.CASE_RESOLVED: _case,
    HookEvent.CONTACT_OPTED_OUT: _opted_out,
    HookEvent.TEST: _test,
}
