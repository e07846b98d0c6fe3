"""The running process: updates by webhook, the API over a real socket, the end without loss."""

import socket
from collections.abc import AsyncIterator

import httpx
import pytest

import sandbox
from bot.app import App, Leaves, open_app
from bot.edge import look, make_edge
from bot.running import serving
from bot.serving import WebServer
from bot.start_errors import PortError
from db.engine import make_engine
from db.uow import UnitOfWork
from nlp.lexicon import Lexicon
from services.apikeys import ApiKeys
from tests.house import ADMIN, TOKEN, settings_for
from web.app import create_app


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@pytest.fixture
async def telegram() -> AsyncIterator[sandbox.Sandbox]:
    async with sandbox.running(token=TOKEN, limits=None) as tg:
        tg.act.create_person(id=ADMIN, first_name="Boss", language_code="en", started=True)
        yield tg


@pytest.fixture
async def app(telegram: sandbox.Sandbox, database_url: str) -> AsyncIterator[App]:
    port = free_port()
    group = telegram.act.create_chat(title="Staff", creator=ADMIN, kind="supergroup", bot="administrator")
    settings = settings_for(
        telegram.url, database_url, group.id, http_port=port, webhook_url=f"http://127.0.0.1:{port}"
    )
    async with open_app(settings, Leaves(model=Lexicon)) as made:
        yield made


async def test_updates_come_by_webhook_and_are_answered(telegram: sandbox.Sandbox, app: App) -> None:
    anna = telegram.act.create_person(first_name="Anna", language_code="en")
    async with serving(app) as web:
        await telegram.until(lambda: bool(telegram.world.hook.url), timeout=20)
        telegram.act.start(person=anna.id)
        await telegram.until(lambda: any(view["out"] for view in telegram.messages(anna.id)), timeout=20)
        await telegram.settle(timeout=20)
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{web.port}") as http:
            health = (await http.get("/health")).json()
            forged = await http.post(httpx.URL(telegram.world.hook.url).path, json={"update_id": 9})
        assert forged.status_code == 403
        assert (health["ready"], health["checks"]["updates"]["by"]) == (True, "webhook")
        calls = telegram.ledger.entries
        assert not [entry for entry in calls if entry.method == "getUpdates"], "it does not poll besides"


async def test_menus_are_set_for_everybody_the_staff_chat_and_admins(
    telegram: sandbox.Sandbox, app: App
) -> None:
    async with serving(app):
        await telegram.until(
            lambda: sum(entry.method == "setMyCommands" for entry in telegram.ledger.entries) == 16,
            timeout=20,
        )


async def test_a_personal_link_leads_from_the_api_into_the_chat(telegram: sandbox.Sandbox, app: App) -> None:
    key = await ApiKeys(uow=app.uow).create("crm", app.leaves.clock.now())
    now = app.leaves.clock.now().isoformat()
    event = {"id": "1", "completed_at": now, "contact": {"id": "crm-1", "name": "Anna"}}
    anna = telegram.act.create_person(first_name="Anna", language_code="en")
    async with serving(app) as web:
        headers = {"Authorization": f"Bearer {key}"}
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{web.port}", headers=headers) as http:
            assert (await http.post("/api/v1/events", json=event)).status_code == 201
            url = httpx.URL((await http.get("/api/v1/contacts/crm-1/link")).json()["url"])
        assert url.host == "t.me"
        telegram.act.start(person=anna.id, payload=url.params["start"])
        await telegram.settle(timeout=20)
    async with app.uow.read() as tx:
        contact = await tx.contacts.by_crm("crm-1")
    assert contact is not None
    assert contact.telegram_id == anna.id


async def test_health_says_not_ready_while_the_database_is_away(app: App) -> None:
    nowhere = make_engine("postgresql+asyncpg://127.0.0.1:1/nothing")
    broken = App(**{**vars(app), "uow": UnitOfWork(nowhere)})
    health = await look(broken, None)
    assert (health.depth, health.ready) == (None, False)
    await nowhere.dispose()


async def test_a_taken_port_is_a_sentence(app: App) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(PortError, match=r"HTTP_PORT .* can't be listened on"),
    ):
        WebServer(create_app(make_edge(app, None)), "127.0.0.1", taken.getsockname()[1])
