"""Whatever goes wrong, logs hold neither people's words nor secrets."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

import sandbox
from bot.logging import Json
from tests.house import TOKEN, House

WORDS = "Zanzibar"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that is logged from DEBUG on, as `otklik run` would write it."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(Json())
    root = logging.getLogger()
    root.addHandler(handler)
    yield written
    root.removeHandler(handler)


@pytest.mark.parametrize(
    "fault",
    [
        {"status": 502},
        {"kind": "reset"},
        {"kind": "reset_after"},
        {"status": 400, "description": f"Bad Request: can't parse entities: {WORDS}"},
        {"status": 429, "retry_after": 60},
        {"status": 403},
    ],
)
async def test_telegram_s_troubles(house: House, log: io.StringIO, fault: dict[str, object]) -> None:
    anna = house.customer("Anna", started=True)
    house.tg.faults.add(sandbox.Fault(method="*Message*", times=8, **fault))  # type: ignore[arg-type]  # any of its fields
    await anna.writes(f"Terrible service, {WORDS}")
    for _ in range(5):
        await house.passes(minutes=11)
        await house.app.schedule.tick("staff")
    assert_discreet(log)


async def test_a_bug_in_a_handler(house: House, log: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_arguments: object, **given: object) -> None:
        raise ValueError(WORDS, given) from KeyError(WORDS)

    anna = house.customer("Anna", started=True)
    monkeypatch.setattr(type(house.app.services.cases), "card", broken)
    await anna.writes(f"Terrible service, {WORDS}")
    monkeypatch.setattr(type(house.app.services.messages), "take", broken)
    await anna.writes(f"Terrible service, {WORDS}")
    assert_discreet(log)
    assert {"render_failed", "update_failed"} <= actions(log)


def actions(log: io.StringIO) -> set[str]:
    return {str(json.loads(line).get("action")) for line in log.getvalue().splitlines()}


def assert_discreet(log: io.StringIO) -> None:
    text = log.getvalue()
    assert text
    assert WORDS not in text
    assert TOKEN not in text
    assert TOKEN.split(":")[1] not in text
