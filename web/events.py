"""Service events: the company's systems tell what has just been finished."""

from typing import Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from pydantic.json_schema import models_json_schema

from feedback.access import Scope
from feedback.views.event import Recording
from services.event_input import EventInput
from web.auth import require
from web.bodies import json_object
from web.edge import Edge
from web.pages import EventAnswer
from web.problems import Mistake, ProblemError

REFERENCE = "#/components/schemas/{model}"
EXAMPLE = {
    "id": "visit-1234",
    "completed_at": "2026-06-12T18:30:00+02:00",
    "contact": {"id": "crm-77", "name": "Anna", "language": "pl", "timezone": "Europe/Warsaw"},
    "service": "repair",
    "location": "Centrum",
    "staff": "Jan",
    "channel": "office",
    "attributes": {"order": "A-17"},
}
# The parts of the body by name, for the OpenAPI document.
SCHEMAS = models_json_schema([(EventInput, "validation")], ref_template=REFERENCE)[1]["$defs"]
BODY = {
    "required": True,
    "content": {
        "application/json": {"schema": {"$ref": REFERENCE.format(model="EventInput")}, "example": EXAMPLE}
    },
}
RECORDED: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The same event came before; the answer is the one given then.",
        "model": EventAnswer,
    },
    409: {"description": "Another event came before under this id; `errors` names what differs."},
    422: {"description": "Values are wrong; `errors` names each field."},
}
STATUS = {Recording.CREATED: 201, Recording.REPEATED: 200}


def router() -> APIRouter:
    """POST /events and DELETE /events/{id}."""
    made = APIRouter(prefix="/api/v1", tags=["events"], dependencies=[Depends(require(Scope.EVENTS))])

    @made.post(
        "/events",
        status_code=201,
        response_model=EventAnswer,
        openapi_extra={"requestBody": BODY},
        responses=RECORDED,
    )
    async def record(request: Request) -> JSONResponse:
        """Record a finished service. The answer is every campaign's verdict: ask, when, or why not."""
        edge: Edge = request.app.state.edge
        result = await edge.events.record(await json_object(request), edge.clock.now())
        if result.outcome is Recording.CONFLICT:
            raise _conflict(result.differing)
        return JSONResponse(dict(result.answer), status_code=STATUS[result.outcome])

    @made.delete("/events/{event_id:path}", responses={404: {"description": "There is no such event."}})
    async def delete(request: Request, event_id: str) -> dict[str, Any]:
        """Take an event back: reopened or cancelled. Its unanswered question is withdrawn."""
        edge: Edge = request.app.state.edge
        return {"id": event_id, "withdrawn": await edge.events.delete(event_id, edge.clock.now())}

    return made


def _conflict(differing: tuple[str, ...]) -> ProblemError:
    mistakes = [Mistake(field=field, detail="Differs from what came before.") for field in differing]
    return ProblemError(
        409,
        "Another event came before under this id: send it with a new id, or DELETE it first.",
        mistakes=mistakes,
    )
