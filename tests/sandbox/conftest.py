"""A sandbox in the test's event loop, and each of the two clients in turn."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

import sandbox
from sandbox import ManualClock, Sandbox
from sandbox.people import Person
from tests.sandbox.clients import CLIENTS, Client


@pytest.fixture(autouse=True)
def time_spans(monkeypatch: pytest.MonkeyPatch) -> None:
    """python-telegram-bot warns unless one agrees to its new type for seconds."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
def clock() -> ManualClock:
    """Stands still."""
    return ManualClock()


@pytest.fixture
async def tg(clock: ManualClock) -> AsyncIterator[Sandbox]:
    """Without flood limits."""
    async with sandbox.running(clock=clock, webhook_pause=lambda _: 0.0) as running:
        yield running


@pytest.fixture(params=sorted(CLIENTS))
async def client(request: Any, tg: Sandbox) -> AsyncIterator[Client]:
    """aiogram, then python-telegram-bot."""
    async with CLIENTS[request.param](tg) as opened:
        yield opened


@pytest.fixture
def anna(tg: Sandbox) -> Person:
    """Has talked to the bot before."""
    return tg.act.create_person(first_name="Anna", language_code="ru", username="anna", started=True)


@pytest.fixture
def boris(tg: Sandbox) -> Person:
    """Has never started the bot."""
    return tg.act.create_person(first_name="Boris", last_name="B", language_code="pl")
