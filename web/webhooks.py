"""Outgoing webhooks: made, listed, tried, their log, replays."""

from datetime import timedelta
from typing import Any

from fastapi import APIRouter, Depends, Request
from pydantic.json_schema import models_json_schema

from feedback.access import Scope
from feedback.views.webhook import HookLogLine, HookView
from services.reading_input import read
from services.webhook_input import HookInput, LogQuery, ReplayInput
from services.webhook_payloads import instant
from web.auth import require
from web.bodies import json_object
from web.edge import edge_of
from web.problems import ProblemError

REFERENCE = "#/components/schemas/{model}"
EXAMPLE = {"url": "https://crm.example.com/otklik", "events": ["response.created", "case.opened"]}
SCHEMAS = models_json_schema(
    [(HookInput, "validation"), (ReplayInput, "validation")], ref_template=REFERENCE
)[1]["$defs"]
Answers = dict[int | str, dict[str, Any]]
# No database holds a greater number.
GREATEST = 2**63 - 1
NOT_THERE: Answers = {404: {"description": "There is no such webhook."}}
OFF: Answers = {409: {"description": "The webhook is switched off."}}


def router() -> APIRouter:
    """/webhooks and what belongs to them."""
    made = APIRouter(prefix="/api/v1", tags=["webhooks"], dependencies=[Depends(require(Scope.WEBHOOKS))])
    for part in (_making, _keeping, _telling, _replaying):
        part(made)
    return made


def _making(made: APIRouter) -> None:
    @made.get("/webhooks")
    async def listed(request: Request) -> dict[str, Any]:
        """Every webhook, without its secret."""
        return {"webhooks": [_hook(hook) for hook in await edge_of(request).webhooks.all()]}

    @made.post(
        "/webhooks",
        status_code=201,
        openapi_extra={"requestBody": _body("HookInput", EXAMPLE)},
        responses={
            409: {"description": "There are as many webhooks as there may be."},
            422: {"description": "Values are wrong, or the address lies in a private network."},
        },
    )
    async def add(request: Request) -> dict[str, Any]:
        """Make a webhook. Its `secret` is told this once only; it signs every call."""
        edge = edge_of(request)
        hook, secret = await edge.webhooks.add(await json_object(request), edge.clock.now())
        return {**_hook(hook), "secret": secret}


def _keeping(made: APIRouter) -> None:
    @made.delete("/webhooks/{webhook_id}", responses=NOT_THERE)
    async def remove(request: Request, webhook_id: str) -> dict[str, Any]:
        """Delete a webhook and its log."""
        number = _number(webhook_id)
        await edge_of(request).webhooks.remove(number, edge_of(request).clock.now())
        return {"id": number, "removed": True}

    @made.post("/webhooks/{webhook_id}/on", responses=NOT_THERE)
    async def switch_on(request: Request, webhook_id: str) -> dict[str, Any]:
        """Switch a webhook on again; it is told what it has missed."""
        edge, number = edge_of(request), _number(webhook_id)
        await edge.webhooks.switch_on(number, edge.clock.now())
        return {"id": number, "on": True}


def _telling(made: APIRouter) -> None:
    @made.post("/webhooks/{webhook_id}/test", status_code=202, responses={**NOT_THERE, **OFF})
    async def test(request: Request, webhook_id: str) -> dict[str, Any]:
        """Send `webhook.test`; how it went stands in the log."""
        edge = edge_of(request)
        return {"delivery": await edge.webhooks.test(_number(webhook_id), edge.clock.now())}

    @made.get(
        "/webhooks/{webhook_id}/deliveries",
        responses={**NOT_THERE, 422: {"description": "A parameter is wrong."}},
        openapi_extra={"parameters": PARAMETERS},
    )
    async def log(request: Request, webhook_id: str) -> dict[str, Any]:
        """What was told, with every try, the newest first; `next` is the `before` of the next page."""
        asked = read(LogQuery, dict(request.query_params))
        found = await edge_of(request).webhooks.log(
            _number(webhook_id), before=asked.before, limit=asked.limit
        )
        more = found[-1].id if len(found) == asked.limit else None
        return {"deliveries": [_line(line) for line in found], "next": more}


def _replaying(made: APIRouter) -> None:
    @made.post(
        "/webhooks/{webhook_id}/replay",
        status_code=202,
        openapi_extra={"requestBody": _body("ReplayInput", {"delivery": 17})},
        responses={
            404: {"description": "There is no such webhook or delivery."},
            409: {"description": "The webhook is switched off, or the delivery waits to be sent anyway."},
            422: {"description": "Values are wrong."},
        },
    )
    async def replay(request: Request, webhook_id: str) -> dict[str, Any]:
        """Send one delivery again, or all given up in the last `failed_hours`; ids stay the same."""
        edge, number, now = edge_of(request), _number(webhook_id), edge_of(request).clock.now()
        asked = read(ReplayInput, await json_object(request))
        if asked.delivery is None:
            since = now - timedelta(hours=asked.failed_hours or 0)
            return {"replayed": await edge.webhooks.replay_failed(number, since, now)}
        await edge.webhooks.replay(asked.delivery, now, hook_id=number)
        return {"replayed": 1}


PARAMETERS = [
    {
        "name": "before",
        "in": "query",
        "description": "Deliveries with a smaller number than this.",
        "schema": {"type": "integer", "minimum": 1},
    },
    {
        "name": "limit",
        "in": "query",
        "description": "How many.",
        "schema": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50},
    },
]


def _body(model: str, example: dict[str, Any]) -> dict[str, Any]:
    schema = {"$ref": REFERENCE.format(model=model)}
    return {"required": True, "content": {"application/json": {"schema": schema, "example": example}}}


def _number(text: str) -> int:
    known = text.isascii() and text.isdigit() and len(text) <= len(str(GREATEST)) and int(text) <= GREATEST
    if not known:
        raise ProblemError(404, f"There is no webhook {text[:20]!r}: GET /api/v1/webhooks lists them.")
    return int(text)


def _hook(hook: HookView) -> dict[str, Any]:
    return {
        "id": hook.id,
        "url": hook.url,
        "events": list(hook.events),
        "on": hook.off_at is None,
        "allow_private": hook.allow_private,
        "created_at": instant(hook.created_at),
        "failing_since": instant(hook.failing_since),
        "off_since": instant(hook.off_at),
    }


def _line(line: HookLogLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "webhook_id": line.key,
        "type": line.event,
        "about": line.subject_id,
        "state": line.state,
        "created_at": instant(line.created_at),
        "next_try_at": instant(line.due_at),
        "tries": [
            {"at": instant(one.at), "status": one.status, "error": one.error, "milliseconds": one.took}
            for one in line.tries
        ],
    }
