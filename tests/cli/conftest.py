"""The command line in a folder of its own, on both databases."""

from collections.abc import Callable
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
