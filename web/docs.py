"""The operations of the API on one page, without anybody else's servers."""

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse

SCHEMA = "/api/openapi.json"
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


def describe(app: FastAPI, schemas: Mapping[str, Any]) -> None:
    """Add the shapes of bodies that are read by hand to the OpenAPI document."""
    document = app.openapi()
    document["components"].setdefault("schemas", {}).update(schemas)


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
        if status != "422" or "content" not in answer
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
