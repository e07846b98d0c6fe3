"""Contacts: the personal link that joins a Telegram account."""

from typing import Any

from fastapi import APIRouter, Depends, Request

from feedback.access import Scope
from web.auth import require
from web.edge import Edge


def router() -> APIRouter:
    """GET /contacts/{id}/link."""
    made = APIRouter(prefix="/api/v1", tags=["contacts"], dependencies=[Depends(require(Scope.EVENTS))])

    @made.get(
        "/contacts/{contact_id:path}/link", responses={404: {"description": "There is no such contact."}}
    )
    async def link(request: Request, contact_id: str) -> dict[str, Any]:
        """The contact's link into the chat, good for at least 15 days; who opens it first is joined."""
        edge: Edge = request.app.state.edge
        given = await edge.links.give(contact_id, edge.clock.now())
        return {"contact": contact_id, "url": await edge.link_url(given.id), "used": given.used}

    return made
