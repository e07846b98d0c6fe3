"""Contacts: written and read by the CRM's id, and the personal link that joins a Telegram account."""

from typing import Any

from fastapi import APIRouter, Depends, Request, Response
from pydantic.json_schema import models_json_schema

from feedback.access import Scope
from feedback.views.exported import ExportedContact
from services.contact_input import ContactCard
from web.auth import require
from web.bodies import json_object
from web.edge import Edge
from web.problems import Mistake, ProblemError

REFERENCE = "#/components/schemas/{model}"
SCHEMAS = models_json_schema([(ContactCard, "validation")], ref_template=REFERENCE)[1]["$defs"]
# In the address the id may be left out of the body.
SCHEMAS["ContactBody"] = {**SCHEMAS.pop("ContactCard"), "required": []}
EXAMPLE = {"name": "Anna", "language": "pl", "tags": ["vip"], "attributes": {"plan": "gold"}}
BODY = {
    "required": True,
    "content": {
        "application/json": {"schema": {"$ref": REFERENCE.format(model="ContactBody")}, "example": EXAMPLE}
    },
}
NOT_THERE: dict[int | str, dict[str, Any]] = {404: {"description": "There is no such contact."}}
READ, WRITE = [Depends(require(Scope.READ))], [Depends(require(Scope.EVENTS))]
PUT: dict[int | str, dict[str, Any]] = {
    201: {"description": "The contact is new.", "model": ExportedContact},
    422: {"description": "Values are wrong; `errors` names each field."},
}


def router() -> APIRouter:
    """/contacts/{id} and /contacts/{id}/link."""
    made = APIRouter(prefix="/api/v1", tags=["contacts"])
    _reading(made)
    _writing(made)
    return made


def _reading(made: APIRouter) -> None:
    @made.get("/contacts/{contact_id:path}/link", dependencies=WRITE, responses=NOT_THERE)
    async def link(request: Request, contact_id: str) -> dict[str, Any]:
        """The contact's link into the chat, good for at least 15 days; who opens it first is joined."""
        edge: Edge = request.app.state.edge
        given = await edge.links.give(contact_id, edge.clock.now())
        return {"contact": contact_id, "url": await edge.link_url(given.id), "used": given.used}

    @made.get("/contacts/{contact_id:path}", dependencies=READ, responses=NOT_THERE)
    async def one(request: Request, contact_id: str) -> ExportedContact:
        """The contact as it is now; what the person chose in the chat wins over what the CRM said."""
        edge: Edge = request.app.state.edge
        return await edge.contacts.find(contact_id)


def _writing(made: APIRouter) -> None:
    @made.put(
        "/contacts/{contact_id:path}",
        dependencies=WRITE,
        responses=PUT,
        openapi_extra={"requestBody": BODY},
    )
    async def put(request: Request, response: Response, contact_id: str) -> ExportedContact:
        """Make the contact or bring it up to date; what the body leaves out stays as it is."""
        edge: Edge = request.app.state.edge
        body = await json_object(request)
        if body.pop("id", contact_id) != contact_id:
            mistake = Mistake(field="id", detail=f"The address says {contact_id[:60]!r}.")
            raise ProblemError(422, "The body is about another contact than the address.", mistakes=[mistake])
        found, new = await edge.contacts.put(contact_id, body, edge.clock.now())
        response.status_code = 201 if new else 200
        return found
