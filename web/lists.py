"""Responses and cases, page by page."""

from collections.abc import Sequence
from typing import Any, TypeVar

from fastapi import APIRouter, Depends, Request

from feedback.access import Scope
from feedback.views.exported import ExportedCase, ExportedResponse, Wanted
from web.auth import require
from web.edge import edge_of
from web.pages import CasePage, ResponsePage
from web.queries import CasesQuery, PageQuery, asked, cursor_of, parameters

WRONG: dict[int | str, dict[str, Any]] = {
    404: {"description": "There is no such campaign."},
    422: {"description": "A parameter is wrong; `errors` names it."},
}
Row = TypeVar("Row", ExportedResponse, ExportedCase)


def router() -> APIRouter:
    """GET /responses and GET /cases."""
    made = APIRouter(prefix="/api/v1", dependencies=[Depends(require(Scope.READ))])
    _responses(made)
    _cases(made)
    return made


def _responses(made: APIRouter) -> None:
    @made.get(
        "/responses",
        tags=["responses"],
        responses=WRONG,
        openapi_extra={"parameters": parameters(PageQuery)},
    )
    async def responses(request: Request) -> ResponsePage:
        """Complete responses with their comments, by the time of the answer; tests stay out."""
        edge, query = edge_of(request), asked(request, PageQuery)
        found = await edge.exports.page(_wanted(query), query.after, query.limit + 1)
        items = found[: query.limit]
        return ResponsePage(items=items, cursor=_cursor(items, query), has_more=len(found) > len(items))


def _cases(made: APIRouter) -> None:
    @made.get(
        "/cases",
        tags=["cases"],
        responses=WRONG,
        openapi_extra={"parameters": parameters(CasesQuery)},
    )
    async def cases(request: Request) -> CasePage:
        """Cases as they stand, by the time they were opened; tests and practice stay out."""
        edge, query = edge_of(request), asked(request, CasesQuery)
        wanted = _wanted(query, state=query.state)
        found = await edge.case_exports.page(wanted, query.after, query.limit + 1)
        items = found[: query.limit]
        return CasePage(items=items, cursor=_cursor(items, query), has_more=len(found) > len(items))


def _wanted(query: PageQuery, state: str | None = None) -> Wanted:
    return Wanted(campaign=query.campaign, since=query.since, location=query.location, state=state)


def _cursor(items: Sequence[Row], query: PageQuery) -> str | None:
    """Behind the last row there is; on an empty page it stays where it was."""
    return cursor_of(items[-1].position) if items else query.cursor
