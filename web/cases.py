"""Cases: what a case is about, and every act on it."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Depends, Request

from feedback.access import Scope
from feedback.views import CardView
from feedback.views.case_history import ActLine, CaseHistory
from services.webhook_payloads import instant
from web.auth import require
from web.edge import Edge
from web.problems import ProblemError

# No database holds a greater number.
GREATEST = 2**63 - 1


def router() -> APIRouter:
    """GET /cases/{id}."""
    made = APIRouter(prefix="/api/v1", tags=["cases"], dependencies=[Depends(require(Scope.READ))])

    @made.get("/cases/{case_id}", responses={404: {"description": "There is no such case."}})
    async def case(request: Request, case_id: str) -> Mapping[str, Any]:
        """A case as it stands and its history: who did what, when, from what to what, oldest first."""
        edge: Edge = request.app.state.edge
        return _body(await edge.histories.of(_number(case_id), edge.translator.default))

    return made


def _number(text: str) -> int:
    known = text.isascii() and text.isdigit() and len(text) <= len(str(GREATEST)) and int(text) <= GREATEST
    if not known:
        raise ProblemError(404, f"There is no case {text[:20]!r}: the number of a case stands on its card.")
    return int(text)


def _body(view: CaseHistory) -> dict[str, Any]:
    case = view.card
    return {
        "id": case.id,
        "state": case.state.value,
        "reasons": [reason.value for reason in case.reasons],
        "severity": view.severity,
        "test": case.test,
        "practice": case.practice,
        "opened_at": instant(case.opened_at),
        "promised_at": instant(case.promised_at),
        "owner": _person(view.owner_id, case.owner),
        "taken_at": instant(view.taken_at),
        "resolved_at": instant(case.resolved_at),
        "resolved_by": case.resolved_by,
        "resolution": case.resolution,
        "contact": {"id": view.contact_crm_id, "name": case.customer},
        "response": _response(view),
        "service": case.service,
        "location": case.location,
        "channel": case.channel,
        "staff": case.staff_member,
        "comment": case.comment,
        "attachments": list(case.media),
        "sentiment": _sentiment(case),
        "events": [_event(act) for act in view.acts],
    }


def _response(view: CaseHistory) -> dict[str, Any] | None:
    case = view.card
    if case.metric is None:
        return None
    return {
        "metric": case.metric.name,
        "score": case.score,
        "group": case.group.value if case.group else None,
        "answered_at": instant(view.answered_at),
    }


def _sentiment(case: CardView) -> dict[str, Any] | None:
    found = case.sentiment
    if found is None:
        return None
    return {
        "label": found.label.value,
        "confidence": round(found.confidence, 3),
        "degraded": found.degraded,
    }


def _event(act: ActLine) -> dict[str, Any]:
    return {
        "at": instant(act.at),
        "act": act.act,
        "who": _person(act.actor_id, act.actor),
        "before": act.before,
        "after": act.after,
        **({"attachment": act.media} if act.media else {}),
    }


def _person(account: int | None, name: str | None) -> dict[str, Any] | None:
    return None if name is None else {"telegram_id": account, "name": name}
