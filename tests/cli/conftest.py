"""The command line in a folder of its own, on both databases."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.program import app

Otklik = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command is typed; nobody's .env lies there."""
    monkeypatch.chdir(tmp_path)
    for name in ("BOT_TOKEN", "STAFF_CHAT_ID", "ADMIN_IDS", "SENTIMENT_MODEL", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def otklik(folder: Path, empty_database_url: str, monkeypatch: pytest.MonkeyPatch) -> Otklik:
    """Types a command on an empty database: `otklik("apikey", "list")`."""
    monkeypatch.setenv("DATABASE_URL", empty_database_url)

    def run(*arguments: str, input: str | bytes | None = None) -> Result:  # noqa: A002 - as the runner calls it
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=input)

    return run


@pytest.fixture
def telegram(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A sandbox as a process of its own; the settings lead to it."""
    command = [sys.executable, "-m", "sandbox", "--no-limits"]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(  # noqa: S603 - our own module
        command, stdout=subprocess.PIPE, text=True, env=environment, cwd=folder
    ) as process:
        assert process.stdout is not None
        there = json.loads(process.stdout.readline())
        monkeypatch.setenv("BOT_TOKEN", there["token"])
        monkeypatch.setenv("TELEGRAM_API_URL", there["url"])
        yield there["url"]
        process.terminate()
        process.wait(10)
        process.stdout.close()
