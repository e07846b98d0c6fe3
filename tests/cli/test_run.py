"""otklik run as a process of its own, against the sandbox's Telegram."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

import sandbox

TOKEN = "4242:sandbox-token-for-tests"


def environment(url: str, folder: Path, **more: str) -> dict[str, str]:
    """What a small company would set; the system chooses the port."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder}/data/otklik.db",
        "SENTIMENT_MODEL": str(folder / "no-model"),
        "HTTP_PORT": "0",
        "LOG_FORMAT": "json",
        **more,
    }


class Run:
    """A running `otklik run` whose log is read line by line."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.lines: list[str] = []

    async def logs(self, action: str) -> dict[str, Any]:
        """The next line about this action."""
        assert self.process.stderr is not None
        async with asyncio.timeout(60):
            while raw := await self.process.stderr.readline():
                self.lines.append(raw.decode())
                if raw.startswith(b"{") and (line := json.loads(raw)).get("action") == action:
                    return dict(line)
        raise AssertionError(f"{action} not in the log:\n{''.join(self.lines)}")

    async def ends(self) -> int:
        """Wait for the end; returns the exit code."""
        async with asyncio.timeout(60):
            _, rest = await self.process.communicate()
        self.lines.append(rest.decode())
        return self.process.returncode or 0


@asynccontextmanager
async def started(env: dict[str, str], folder: Path) -> AsyncIterator[Run]:
    """Start the process; whatever happens, it does not outlive the test."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=env, cwd=folder, stdout=PIPE, stderr=PIPE
    )
    try:
        yield Run(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


@pytest.fixture
async def telegram() -> AsyncIterator[sandbox.Sandbox]:
    async with sandbox.running(token=TOKEN, limits=None) as tg:
        yield tg


async def test_it_answers_tells_its_health_and_ends_without_losing_anything(
    telegram: sandbox.Sandbox, tmp_path: Path
) -> None:
    anna = telegram.act.create_person(first_name="Anna", language_code="en")
    async with started(environment(telegram.url, tmp_path), tmp_path) as run:
        port = (await run.logs("running"))["port"]
        telegram.act.start(person=anna.id)
        await telegram.settle(timeout=30)
        assert [view for view in telegram.messages(anna.id) if view["out"]], "the welcome"
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as http:
            health = (await http.get("/health")).json()
        assert (health["ready"], health["checks"]["database"]) == (True, "ok")
        assert health["checks"]["model"]["state"] == "degraded"
        run.process.send_signal(signal.SIGTERM)
        assert await run.ends() == 0, run.lines
    assert telegram.updates.settled(None), "what was handled is acknowledged"


async def test_a_second_one_on_the_same_file_refuses_with_a_sentence(
    telegram: sandbox.Sandbox, tmp_path: Path
) -> None:
    env = environment(telegram.url, tmp_path)
    async with started(env, tmp_path) as first:
        await first.logs("running")
        async with started(env, tmp_path) as second:
            assert await second.ends() == 1
        assert "Another `otklik run` is working on" in second.lines[-1]
        assert "Traceback" not in second.lines[-1]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"BOT_TOKEN": "1:an-unknown-but-well-formed-token"}, "BOT_TOKEN is not known to Telegram"),
        ({"DATABASE_URL": "postgresql+asyncpg://127.0.0.1:1/x"}, "The database can't be reached"),
        ({"HTTP_HOST": "203.0.113.1"}, "can't be listened on"),
    ],
)
async def test_what_keeps_it_from_starting_is_one_sentence(
    telegram: sandbox.Sandbox, tmp_path: Path, changes: dict[str, str], words: str
) -> None:
    async with started({**environment(telegram.url, tmp_path), **changes}, tmp_path) as run:
        assert await run.ends() == 1
    log = "".join(run.lines)
    assert words in log
    assert "Traceback" not in log
