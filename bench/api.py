"""The API against its own description: whatever it allows is called, and much that it doesn't."""

import asyncio
import tempfile
from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Err
from schemathesis.specs.openapi import checks as openapi
from starlette.types import ASGIApp, Message, Receive, Scope, Send

import sandbox
from bench.chaos import database
from bot.app import App, open_app
from bot.cli.base import NO_TOKEN
from bot.demo.script import START
from bot.edge import make_edge
from bot.serving import WebServer
from bot.settings import read_settings
from db import migrate
from services.apikeys import MOST
from web.app import create_app

# Calls made up for each operation and each way of making them up.
LONG = 300
# Whether every value the description allows is accepted is not asked: keys of a campaign may contradict
# each other, which no JSON schema says. Nor whether every other is refused: a number may stand for a text.
CHECKS = [
    not_a_server_error,
    openapi.status_code_conformance,
    openapi.content_type_conformance,
    openapi.response_headers_conformance,
    openapi.response_schema_conformance,
    openapi.ignored_auth,
]
# What is there to be asked about: every other call is about it.
KNOWN = {"slug": "visit", "contact_id": "crm-1", "case_id": "1", "event_id": "visit-1", "webhook_id": "1"}
EVENT = {"id": "visit-1", "completed_at": START.isoformat(), "contact": {"id": "crm-1"}}


@dataclass(slots=True, kw_only=True)
class Called:
    """What came of a run."""

    # By status.
    calls: Counter[int] = field(default_factory=Counter)
    operations: int = 0
    # What was wrong, by operation; each once.
    failures: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        """The figures in one line."""
        told = ", ".join(f"{status}: {number}" for status, number in sorted(self.calls.items()))
        return (
            f"{self.operations} operations, {self.calls.total()} calls ({told}), "
            f"failures {len(self.failures)}" + "".join(f"\n    {each}" for each in self.failures.values())
        )


async def measure() -> list[str]:
    """A long run on each database."""
    return [await _run(postgres=postgres) for postgres in (False, True)]


async def _run(*, postgres: bool) -> str:
    async with database(postgres) as server, AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="otklik-bench-"))
        url = f"sqlite+aiosqlite:///{folder}/bench.db"
        if server is not None:
            url = server.url.render_as_string(hide_password=False)
        telegram = await stack.enter_async_context(sandbox.running(token=NO_TOKEN))
        env = {"bot_token": NO_TOKEN, "database_url": url, "telegram_api_url": telegram.url}
        await migrate.prepare(url)
        app = await stack.enter_async_context(open_app(read_settings(_env_file=None, **env)))
        return f"{'PostgreSQL' if postgres else 'SQLite'}: {await call_everything(app, LONG)}"


async def call_everything(app: App, examples: int) -> Called:
    """Call every operation of a running API so often in each way; the same calls each time."""
    edge, called = make_edge(app, None), Called()
    now = app.leaves.clock.now()
    key = await edge.apikeys.create("schemathesis", now, per_minute=MOST)
    await edge.campaigns.apply(
        {"slug": KNOWN["slug"], "metric": "nps", "trigger": {"on": "service_event"}}, by="bench", now=now
    )
    await edge.events.record(EVENT, now)
    server = WebServer(_counting(create_app(edge), called.calls), "127.0.0.1", 0)
    serving = app.nursery.spawn(server.run(), "bench")
    try:
        await asyncio.to_thread(_call, f"http://127.0.0.1:{server.port}", key, examples, called)
    finally:
        server.stop()
        await serving
    return called


def _call(address: str, key: str, examples: int, called: Called) -> None:
    # Its own description may differ from what FastAPI would make of it: it is the one people read.
    schema = schemathesis.openapi.from_url(f"{address}/api/openapi.json")
    for found in schema.get_all_operations():
        if isinstance(found, Err):
            raise found.err()
        operation = found.ok()
        if not operation.path.startswith("/api/v1"):
            continue
        called.operations += 1
        for mode in GenerationMode:
            made = operation.as_strategy(generation_mode=mode)
            _each(made, key, examples, called)


def _each(made: SearchStrategy[Case[Any]], key: str, examples: int, called: Called) -> None:
    turns = count()

    @settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=made)
    def once(case: Case[Any]) -> None:
        if next(turns) % 2:
            case.path_parameters.update({name: KNOWN[name] for name in case.path_parameters})
        try:
            case.call_and_validate(headers={"Authorization": f"Bearer {key}"}, checks=CHECKS)
        except FailureGroup as group:
            for each in group.exceptions:
                called.failures.setdefault(
                    f"{case.operation.label}: {each.__class__.__name__}", _told(case, each)
                )

    once()


def _told(case: Case[Any], failure: BaseException) -> str:
    words = " ".join(str(failure).split())
    return f"{case.operation.label} {case.formatted_path}: {words[:400]}"


def _counting(app: ASGIApp, calls: Counter[int]) -> ASGIApp:
    """Count the answers, by status."""

    async def counted(scope: Scope, receive: Receive, send: Send) -> None:
        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                calls[message["status"]] += 1
            await send(message)

        await app(scope, receive, told)

    return counted
