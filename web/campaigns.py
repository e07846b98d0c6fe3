"""Campaigns: read, put, and what they brought."""

import re
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse
from pydantic.json_schema import (
    GenerateJsonSchema,
    JsonSchemaValue,
    models_json_schema,
)
from pydantic_core.core_schema import TimedeltaSchema, WithDefaultSchema

from feedback.access import Scope
from feedback.errors import NotFound, Stale
from feedback.views import Applied, Applying, CampaignLine
from feedback.views.apikey import Caller
from services import report_output
from services.campaign_input import CampaignInput
from web.auth import require
from web.bodies import json_object
from web.edge import Edge, edge_of
from web.pages import AppliedCampaign, CampaignItem, CampaignList
from web.problems import Mistake, ProblemError, of_refusal
from web.queries import ForceQuery, ReportQuery, asked, parameters

ETAG = re.compile(r'\s*(?:W/)?"([0-9]{1,9})"\s*')
REFERENCE = "#/components/schemas/{model}"
READ, WRITE = require(Scope.READ), require(Scope.CAMPAIGNS)
NOT_THERE: dict[int | str, dict[str, Any]] = {404: {"description": "There is no such campaign."}}
EXAMPLE = {"metric": "nps", "trigger": {"on": "service_event", "delay": "2h"}, "hours": "10:00-20:00"}
BODY = {
    "required": True,
    "content": {
        "application/json": {
            "schema": {"$ref": REFERENCE.format(model="CampaignInput")},
            "example": {"slug": "after-visit", **EXAMPLE},
        }
    },
}
CHANGED: dict[int | str, dict[str, Any]] = {
    201: {"description": "The campaign is new.", "model": AppliedCampaign},
    409: {
        "description": "It has changed since `based_on`, or nothing says what this is based on; see `diff`."
    },
    412: {"description": "It has changed since the version that If-Match names; see `diff`."},
    422: {"description": "Values are wrong; `errors` names each key."},
}
IF_MATCH = {
    "name": "If-Match",
    "in": "header",
    "description": "The ETag of the version this is based on, as GET gave it.",
    "schema": {"type": "string", "pattern": '^"[0-9]{1,9}"$'},
}


class _Plain(GenerateJsonSchema):
    """Defaults that are values of ours are no JSON."""

    def timedelta_schema(self, _schema: TimedeltaSchema) -> JsonSchemaValue:
        """People write 30m, 2h, 90 days."""
        return {"type": "string", "examples": ["2h"]}

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        """Without defaults: those of a campaign stand in the guide, as people write them."""
        return self.generate_inner(schema["schema"])


SCHEMAS = models_json_schema(
    [(CampaignInput, "validation")], ref_template=REFERENCE, schema_generator=_Plain
)[1]["$defs"]


def router() -> APIRouter:
    """/campaigns."""
    made = APIRouter(prefix="/api/v1", tags=["campaigns"])
    _reading(made)
    _writing(made)
    return made


def _reading(made: APIRouter) -> None:
    @made.get("/campaigns", dependencies=[Depends(READ)])
    async def listed(request: Request) -> CampaignList:
        """Every campaign with its people and questions; tests are not counted."""
        lines = await edge_of(request).campaigns.lines()
        return CampaignList(items=[_item(line) for line in lines.values()])

    @made.get("/campaigns/{slug}", dependencies=[Depends(READ)], responses=NOT_THERE)
    async def one(request: Request, response: Response, slug: str) -> dict[str, Any]:
        """The campaign's file as JSON; its ETag goes into the If-Match of the PUT that changes it."""
        document = await edge_of(request).campaigns.document(slug)
        response.headers["ETag"] = f'"{document["based_on"]}"'
        return document

    @made.get(
        "/campaigns/{slug}/report",
        dependencies=[Depends(READ)],
        responses={**NOT_THERE, 422: {"description": "A parameter is wrong; `errors` names it."}},
        openapi_extra={"parameters": parameters(ReportQuery)},
    )
    async def report(request: Request, slug: str) -> dict[str, Any]:
        """The score with its interval and n, the funnel, the trend; of parts with under 5 answers only n."""
        edge, query = edge_of(request), asked(request, ReportQuery)
        view = await edge.reports.report(slug, since=query.since, now=edge.clock.now(), by=query.by)
        return report_output.document(view)


def _writing(made: APIRouter) -> None:
    @made.put(
        "/campaigns/{slug}",
        response_model=AppliedCampaign,
        responses=CHANGED,
        openapi_extra={"requestBody": BODY, "parameters": [IF_MATCH, *parameters(ForceQuery)]},
    )
    async def put(request: Request, slug: str, caller: Annotated[Caller, Depends(WRITE)]) -> JSONResponse:
        """Make the body, the keys of a campaign's file, its current version, running unless paused."""
        edge, query, body = edge_of(request), asked(request, ForceQuery), await json_object(request)
        if body.setdefault("slug", slug) != slug:
            raise _wrong_slug(slug)
        version = await _matched(edge, slug, request.headers.get("If-Match"))
        if version is not None:
            body["based_on"] = version
        try:
            done = await edge.campaigns.apply(
                body, by=f"api:{caller.name}", now=edge.clock.now(), force=query.force
            )
        except Stale as error:
            problem = of_refusal(error, edge.translator)
            raise problem if version is None else problem.but(412) from None
        status = 201 if done.outcome is Applying.CREATED else 200
        return JSONResponse(_applied(done), status_code=status, headers={"ETag": f'"{done.version}"'})


def _applied(done: Applied) -> dict[str, Any]:
    return {
        "slug": done.slug,
        "version": done.version,
        "outcome": done.outcome,
        "diff": list(done.diff),
        "warnings": [asdict(one) for one in done.warnings],
    }


async def _matched(edge: Edge, slug: str, header: str | None) -> int | None:
    """The version that If-Match names; None without it. ProblemError when there is no such campaign."""
    if header is None:
        return None
    named = ETAG.fullmatch(header)
    if named is None:
        mistake = Mistake(field="If-Match", detail='One ETag is needed, as GET gave it: "3".')
        raise ProblemError(422, "The header If-Match can't be read.", mistakes=[mistake])
    try:
        await edge.campaigns.find(slug)
    except NotFound:
        raise ProblemError(412, "There is no such campaign yet: leave If-Match out to make it.") from None
    return int(named[1])


def _wrong_slug(slug: str) -> ProblemError:
    mistake = Mistake(field="slug", detail=f"The address says {slug[:60]!r}.")
    return ProblemError(422, "The body is about another campaign than the address.", mistakes=[mistake])


def _item(line: CampaignLine) -> CampaignItem:
    return CampaignItem(
        slug=line.slug,
        metric=line.metric.name,
        state=line.state.value,
        contacts=line.contacts,
        reachable=line.reachable,
        asked=line.sent,
        answered=line.answered,
    )
