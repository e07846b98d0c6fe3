"""The operations of the API on one page, without anybody else's servers."""

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse

from web.problems import MEDIA_TYPE

SCHEMA = "/api/openapi.json"
# Any call may be refused with these, and any body with those.
ANY_CALL = {
    "401": "There is no key, or it is none of ours, or revoked.",
    "403": "The key's scopes don't allow this.",
    "429": "The key has made all calls it may make this minute; Retry-After says when to go on.",
    "503": "The database or Telegram is away for the moment; try again.",
}
ANY_BODY = {
    "400": "The body is not JSON.",
    "413": "The body is too large.",
    "422": "Values are wrong; `errors` names each.",
}
LIMITS = {
    name: {"description": told, "schema": {"type": "string", "pattern": "^[0-9]+$"}}
    for name, told in {
        "RateLimit-Limit": "Calls a minute this key may make.",
        "RateLimit-Remaining": "How many of them are left in the present minute.",
        "RateLimit-Reset": "Seconds until the next minute begins.",
    }.items()
}
PROBLEM = {
    "type": "object",
    "description": "Why a call was refused (RFC 9457).",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "One sentence, with the mend."},
        "errors": {
            "type": "array",
            "description": "Every wrong value, where that is the reason.",
            "items": {
                "type": "object",
                "required": ["field", "detail"],
                "properties": {"field": {"type": "string"}, "detail": {"type": "string"}},
                "additionalProperties": False,
            },
        },
        "diff": {
            "type": "array",
            "description": "What a stale write would change, as lines that begin with - and +.",
            "items": {"type": "string"},
        },
    },
    "additionalProperties": False,
}
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem;
  color: #1c1c1e; background: #fff }}
h2 {{ margin-top: 2.5rem; font-size: 1.1rem }} code, pre {{ font: 14px/1.5 ui-monospace, monospace }}
h2 code {{ background: #e7eef8; padding: .2rem .4rem; border-radius: .3rem }}
pre {{ background: #f4f4f6; padding: 1rem; overflow-x: auto; border-radius: .4rem }}
table {{ border-collapse: collapse }} td {{ padding: .2rem 1rem .2rem 0; vertical-align: top }}
@media (prefers-color-scheme: dark) {{ body {{ color: #eee; background: #1c1c1e }}
  pre {{ background: #2c2c2e }} h2 code {{ background: #2c3c52 }} a {{ color: #8ab4f8 }} }}
</style></head><body><h1>{title}</h1><p>{description}</p>
<p>Every call under <code>/api/v1</code> carries <code>Authorization: Bearer otk_...</code>; a key is made
with <code>otklik apikey create NAME</code>. Errors are
<code>application/problem+json</code> and name the field.
For tools: <a href="{schema}">openapi.json</a>.</p>{operations}</body></html>"""


def router() -> APIRouter:
    """GET /api/docs."""
    made = APIRouter(include_in_schema=False)

    @made.get("/api/docs")
    async def page(request: Request) -> HTMLResponse:
        return HTMLResponse(render(request.app.openapi()))

    return made


def complete(app: FastAPI, *shapes: Mapping[str, Any]) -> None:
    """Add what FastAPI can't know: bodies that are read by hand, and every refusal in its one form."""
    document = app.openapi()
    kept = document["components"].setdefault("schemas", {})
    for name in ("HTTPValidationError", "ValidationError"):
        kept.pop(name, None)
    kept.update({name: shape for each in shapes for name, shape in each.items()}, Problem=PROBLEM)
    for path, methods in document["paths"].items():
        for operation in methods.values():
            if "{" in path:
                operation["responses"].setdefault("404", {"description": "There is nothing at this address."})
            _tell_refusals(operation, guarded=path.startswith("/api/v1"))


def _tell_refusals(operation: dict[str, Any], *, guarded: bool) -> None:
    """Keys, limits and a database that is away may refuse any call."""
    answers = operation["responses"]
    # FastAPI's own, for parameters that it never checks here.
    if answers.get("422", {}).get("description") == "Validation Error":
        del answers["422"]
    for status, description in (ANY_CALL if guarded else {}).items():
        answers.setdefault(status, {"description": description})
    if "requestBody" in operation:
        for status, description in ANY_BODY.items():
            answers.setdefault(status, {"description": description})
    for status, told in answers.items():
        if status >= "400" and "content" not in told:
            told["content"] = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    if guarded:
        for told in answers.values():
            told.setdefault("headers", {}).update(LIMITS)


def render(schema: dict[str, Any]) -> str:
    """The OpenAPI document for people."""
    operations = "".join(
        _operation(method, path, operation)
        for path, methods in schema["paths"].items()
        for method, operation in methods.items()
    )
    return PAGE.format(
        title=escape(schema["info"]["title"]),
        description=escape(schema["info"]["description"]),
        schema=SCHEMA,
        operations=operations,
    )


def _operation(method: str, path: str, operation: dict[str, Any]) -> str:
    answers = "".join(
        f"<tr><td><code>{escape(status)}</code></td><td>{escape(answer['description'])}</td></tr>"
        for status, answer in sorted(operation["responses"].items())
    )
    return (
        f"<h2><code>{method.upper()} {escape(path)}</code></h2>"
        f"<p>{escape(operation.get('description', ''))}</p>{_example(operation)}<table>{answers}</table>"
    )


def _example(operation: dict[str, Any]) -> str:
    content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    if "example" not in content:
        return ""
    return f"<pre>{escape(json.dumps(content['example'], ensure_ascii=False, indent=2))}</pre>"
