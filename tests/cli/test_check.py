"""otklik check: ok, or the mend."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

import sandbox
from bot.checking.everything import findings
from bot.checking.finding import State
from bot.clock import SystemClock
from bot.settings import Settings
from db import migrate
from db.engine import make_engine
from db.uow import UnitOfWork, rows
from feedback.routes import RouteKind
from feedback.views.desk import Agent
from feedback.views.routes import Looked
from services.routes import Owners, Routes
from tests.cli.conftest import Otklik
from tests.cli.test_run import TOKEN
from tests.house import settings_for

ADMIN = 900_001


@pytest.fixture
async def telegram() -> AsyncIterator[sandbox.Sandbox]:
    async with sandbox.running(token=TOKEN, limits=None) as tg:
        tg.act.create_person(id=ADMIN, first_name="Boss", started=True)
        yield tg


def group(tg: sandbox.Sandbox, **more: Any) -> int:
    chat = {"title": "Staff", "creator": ADMIN, "kind": "supergroup", "bot": "administrator", **more}
    return tg.act.create_chat(**chat).id


async def found(settings: Settings) -> dict[str, tuple[State, str]]:
    return {each.name: (each.state, each.text) async for each in findings(settings, SystemClock().now())}


def configured(tg: sandbox.Sandbox, url: str, chat: int, folder: Path, **more: Any) -> Settings:
    return settings_for(tg.url, url, chat, sentiment_model=str(folder / "nothing"), **more)


async def test_a_good_house_is_ok(telegram: sandbox.Sandbox, empty_database_url: str, tmp_path: Path) -> None:
    await migrate.upgrade(empty_database_url)
    seen = await found(configured(telegram, empty_database_url, group(telegram), tmp_path))
    assert seen["settings"][0] is seen["database"][0] is seen["token"][0] is State.OK
    assert seen["clock"][0] is seen["staff chat"][0] is seen["admins"][0] is State.OK
    assert seen["updates"] == (State.OK, "by polling")
    assert "24 hours" in seen["24 hours"][1]
    assert seen["model"][0] is State.MEND
    assert "SENTIMENT_MODEL" in seen["model"][1]


async def test_the_staff_chat_is_looked_at_closely(telegram: sandbox.Sandbox, tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/none.db"
    cases = {
        group(telegram, bot="member"): "make the bot an admin",
        -100_555: "does not see the chat",
        ADMIN: "is a person",
    }
    for chat, words in cases.items():
        state, text = (await found(configured(telegram, url, chat, tmp_path)))["staff chat"]
        assert state is State.MEND
        assert words in text, text
    seen = await found(configured(telegram, url, 0, tmp_path).model_copy(update={"staff_chat_id": None}))
    assert "STAFF_CHAT_ID is not set" in seen["staff chat"][1]
    assert "is not there yet" in seen["database"][1]


async def test_routed_chats_are_looked_at_too(
    telegram: sandbox.Sandbox, empty_database_url: str, tmp_path: Path
) -> None:
    await migrate.upgrade(empty_database_url)
    settings = configured(telegram, empty_database_url, group(telegram), tmp_path)
    engine = make_engine(empty_database_url)
    good, gone = group(telegram, title="Centre"), group(telegram, title="Harbour")
    for name, chat in (("Centre", good), ("Harbour", gone), ("Home", settings.staff_chat_id or 0)):
        looked = Looked(chat_id=chat, kind="supergroup", topics=False, admin=True)
        by = Agent(id=ADMIN, name="Boss")
        now = SystemClock().now()
        await Routes(UnitOfWork(engine)).put(RouteKind.LOCATION, name, looked, None, by=by, now=now)
    await engine.dispose()
    telegram.act.remove_bot(person=ADMIN, chat=gone)
    seen = [one async for one in findings(settings, SystemClock().now()) if one.name == "routed chat"]
    assert [one.state for one in seen] == [State.OK, State.MEND]
    assert "“Centre”" in seen[0].text
    assert f"{gone}" in seen[1].text


async def test_services_without_an_owner_are_named(
    telegram: sandbox.Sandbox, empty_database_url: str, tmp_path: Path
) -> None:
    await migrate.upgrade(empty_database_url)
    settings, now = configured(telegram, empty_database_url, group(telegram), tmp_path), SystemClock().now()
    assert (await found(settings))["owners"] == (State.OK, "no service has been told of yet")
    engine = make_engine(empty_database_url)
    uow = UnitOfWork(engine)
    async with uow.write() as tx:
        contact = await tx.contacts.add(rows.Contact(crm_id="1", created_at=now, tags=[]))
        for service in ("Haircut", "Massage"):
            await tx.events.add(
                rows.ServiceEvent(
                    external_id=service,
                    contact_id=contact.id,
                    completed_at=now,
                    received_at=now,
                    service=service,
                    attributes={},
                    body={},
                    answer={},
                )
            )
    await Owners(uow).put("Haircut", Agent(id=ADMIN, name="Boss"), now)
    await engine.dispose()
    state, text = (await found(settings))["owners"]
    assert state is State.NOTE
    assert "these services have none: Massage;" in text


async def test_somebody_elses_webhook_is_noticed(telegram: sandbox.Sandbox, tmp_path: Path) -> None:
    from bot.limits import Limiter
    from bot.session import make_bot

    settings = configured(telegram, f"sqlite+aiosqlite:///{tmp_path}/none.db", group(telegram), tmp_path)
    bot = make_bot(settings, Limiter())
    await bot.set_webhook("http://127.0.0.1:1/elsewhere")
    await bot.session.close()
    state, text = (await found(settings))["updates"]
    assert state is State.MEND
    assert "another program may use this token" in text


async def test_a_strange_token_and_a_silent_telegram_are_told_apart(
    telegram: sandbox.Sandbox, tmp_path: Path
) -> None:
    settings = configured(telegram, f"sqlite+aiosqlite:///{tmp_path}/none.db", group(telegram), tmp_path)
    strange = settings.model_validate({**settings.model_dump(), "bot_token": "7:an-unknown-token-of-nobody"})
    assert "BotFather" in (await found(strange))["token"][1]
    silent = settings.model_copy(update={"telegram_api_url": "http://127.0.0.1:1"})
    seen = await found(silent)
    assert "can't be reached" in seen["token"][1]
    assert "staff chat" not in seen


async def test_a_database_that_is_away_or_newer_is_a_mend(telegram: sandbox.Sandbox, tmp_path: Path) -> None:
    settings = configured(telegram, "postgresql+asyncpg://127.0.0.1:1/nothing", 5, tmp_path)
    state, text = (await found(settings))["database"]
    assert state is State.MEND
    assert "correct DATABASE_URL" in text


# A connection that could not be made is abandoned, and the driver's thread may outlive the command's loop.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_file_that_is_no_database_or_has_no_place_is_a_mend(
    otklik: Otklik, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("SENTIMENT_MODEL", str(tmp_path / "nothing"))
    junk, folder = tmp_path / "junk.db", tmp_path / "folder.db"
    junk.write_text("Dear diary! " * 400)
    folder.mkdir()
    cases = {
        junk: ("no SQLite database", "The file in DATABASE_URL is no SQLite database"),
        folder: ("can't be opened", "The database file can't be opened"),
        junk / "x.db": ("is no folder", "The database's folder can't be made"),
    }
    for path, (in_check, in_command) in cases.items():
        monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{path}")
        [line] = [line for line in otklik("check").stdout.splitlines() if line.startswith("mend  database")]
        assert in_check in line
        assert otklik("migrate").stderr.startswith(in_command)


def test_a_disk_that_is_nearly_full_is_a_mend(
    otklik: Otklik, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("SENTIMENT_MODEL", str(tmp_path / "nothing"))
    monkeypatch.setattr("bot.checking.database.LEAST_FREE", 2**62)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/new.db")
    assert "make room" in otklik("check").stdout


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("BOT_TOKEN", "123:with blanks inside it", "is not a bot token"),
        ("TELEGRAM_API_URL", "http://", "name a host"),
        ("DATABASE_URL", "sqlite+aiosqlite://", "names no file"),
    ],
)
def test_values_that_look_right_at_first_are_named(
    otklik: Otklik, monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv(name, value)
    result = otklik("check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"{name} ")
    assert words in result.stderr


def test_the_command_prints_a_line_each_and_fails_with_1(
    otklik: Otklik, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("SENTIMENT_MODEL", str(folder / "nothing"))
    result = otklik("check")
    assert result.exit_code == 1
    assert any(line.startswith("ok    settings") for line in result.stdout.splitlines())
    assert any(line.startswith("mend  token") for line in result.stdout.splitlines())
    document = json.loads(otklik("check", "--json").stdout)
    assert document["ok"] is False
    assert {"name", "state", "text"} == set(document["checks"][0])


def test_a_wrong_setting_is_named_before_anything_else(
    otklik: Otklik, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "hello")
    monkeypatch.setenv("HTTP_PORT", "99999")
    result = otklik("check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "BOT_TOKEN is not a bot token; send /newbot to BotFather, it gives one like 123456:AAE...",
        "HTTP_PORT must be at most 65535",
    ]
