"""Comments written elsewhere: taken in, and counted apart from everything else."""

from typing import Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from pydantic.json_schema import models_json_schema

from feedback.access import Scope
from feedback.stats import too_few
from feedback.views.event import Recording
from feedback.views.review import ReviewResult, SourceLine
from services.review_input import ReviewInput
from web.auth import require
from web.bodies import json_object
from web.edge import Edge
from web.pages import SourceItem, SourceList, TakenComment
from web.problems import Mistake, ProblemError
from web.queries import SinceQuery, asked, parameters

REFERENCE = "#/components/schemas/{model}"
SCHEMAS = models_json_schema([(ReviewInput, "validation")], ref_template=REFERENCE)[1]["$defs"]
EXAMPLE = {
    "id": "r-881",
    "source": "google",
    "text": "Waited for an hour, nobody said why.",
    "written_at": "2026-06-12T18:30:00+02:00",
    "author": "Marek",
    "rating": 2,
    "best": 5,
    "location": "Centrum",
}
BODY = {
    "required": True,
    "content": {
        "application/json": {"schema": {"$ref": REFERENCE.format(model="ReviewInput")}, "example": EXAMPLE}
    },
}
TAKEN: dict[int | str, dict[str, Any]] = {
    200: {"description": "The same comment came before.", "model": TakenComment},
    409: {
        "description": "Another came before under this source and id, or its writer asked to be forgotten."
    },
    422: {"description": "Values are wrong; `errors` names each field."},
}
STATUS = {Recording.CREATED: 201, Recording.REPEATED: 200}


def router() -> APIRouter:
    """POST /comments and GET /comments/report."""
    made = APIRouter(prefix="/api/v1", tags=["comments"])
    _taking(made)
    _counting(made)
    return made


def _taking(made: APIRouter) -> None:
    @made.post(
        "/comments",
        status_code=201,
        dependencies=[Depends(require(Scope.EVENTS))],
        response_model=TakenComment,
        responses=TAKEN,
        openapi_extra={"requestBody": BODY},
    )
    async def record(request: Request) -> JSONResponse:
        """Take a comment from elsewhere: it is read and routed like one from the chat, counted apart."""
        edge: Edge = request.app.state.edge
        result = await edge.reviews.record(await json_object(request), edge.clock.now())
        if result.outcome is Recording.CONFLICT:
            raise _conflict(result)
        body = {"source": result.source, "id": result.id, "comment": result.comment}
        return JSONResponse(body, status_code=STATUS[result.outcome])


def _counting(made: APIRouter) -> None:
    @made.get(
        "/comments/report",
        dependencies=[Depends(require(Scope.READ))],
        responses={422: {"description": "A parameter is wrong; `errors` names it."}},
        openapi_extra={"parameters": parameters(SinceQuery)},
    )
    async def report(request: Request) -> SourceList:
        """What comments from elsewhere say, by source; of fewer than 5 only n is told."""
        edge: Edge = request.app.state.edge
        query = asked(request, SinceQuery)
        lines = await edge.reviews.sources(query.since)
        return SourceList(since=query.since, items=[_item(line) for line in lines])


def _conflict(result: ReviewResult) -> ProblemError:
    mistakes = [Mistake(field=field, detail="Differs from what came before.") for field in result.differing]
    return ProblemError(
        409, "Another comment came before under this source and id: send it with a new id.", mistakes=mistakes
    )


def _item(line: SourceLine) -> SourceItem:
    hidden = too_few(line.n)
    return SourceItem(
        source=line.source,
        n=line.n,
        best=line.best,
        rating=None if hidden else line.rating,
        labels=None if hidden else line.labels,
    )
