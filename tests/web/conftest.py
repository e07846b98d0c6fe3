"""The HTTP edge over real use cases and a real database, called without a network."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from bot.i18n import Translator
from db.engine import make_engine
from db.errors import is_database_down
from db.uow import UnitOfWork
from feedback.views.health import Health
from services.apikeys import ApiKeys
from services.asking import Asking
from services.campaigns import Campaigns
from services.case_cards import CaseCards
from services.case_exports import CaseExports
from services.case_history import CaseHistories
from services.case_opening import CaseOpening
from services.checks import Checks
from services.clock_keeping import ClockKeeping
from services.crm_contacts import CrmContacts
from services.crm_links import CrmLinks
from services.events import Events
from services.exports import Exports
from services.links import Links
from services.reports import Reports
from services.reviews import Reviews
from services.webhooks import Webhooks
from web.app import create_app
from web.edge import Edge, Webhook

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
SECRET = "the-secret-of-the-webhook"


class Noon:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOW


@dataclass
class Telegram:
    """What the webhook was brought, and what is answered."""

    taken: list[Any] = field(default_factory=list)
    outcome: bool | Exception = True

    async def take(self, body: Any) -> bool:
        self.taken.append(body)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


@dataclass
class Client:
    """A caller with a key."""

    http: httpx.AsyncClient
    key: str
    uow: UnitOfWork
    apikeys: ApiKeys
    telegram: Telegram

    async def call(self, method: str, path: str, **more: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.key}", **more.pop("headers", {})}
        return await self.http.request(method, path, headers=headers, **more)


def make_edge(uow: UnitOfWork, telegram: Telegram) -> Edge:
    asking = Asking(default_timezone="Europe/Warsaw")
    openings = CaseOpening(CaseCards(None, 1.0, ClockKeeping("Europe/Warsaw")), "Europe/Warsaw")

    async def health() -> Health:
        depth = await Checks(uow=uow).depth(NOW)
        return Health(depth=depth, updates="polling", silence=1.0, degraded=False, model="test")

    async def link_url(link_id: int) -> str:
        return f"https://t.me/otklik_bot?start={link_id}"

    return Edge(
        clock=Noon(),
        translator=Translator(),
        apikeys=ApiKeys(uow=uow),
        events=Events(uow=uow, asking=asking),
        histories=CaseHistories(uow=uow, default_timezone="Europe/Warsaw"),
        webhooks=Webhooks(uow=uow, private=False),
        links=CrmLinks(uow=uow, links=Links(uow=uow, asking=asking, admin_ids=())),
        contacts=CrmContacts(uow=uow),
        campaigns=Campaigns(uow=uow, default_timezone="Europe/Warsaw"),
        reports=Reports(uow=uow, default_timezone="Europe/Warsaw"),
        reviews=Reviews(uow=uow, openings=openings, default_timezone="Europe/Warsaw"),
        exports=Exports(uow=uow),
        case_exports=CaseExports(uow=uow),
        link_url=link_url,
        health=health,
        database_is_down=is_database_down,
        webhook=Webhook(path="/telegram/path", secret=SECRET, take=telegram.take),
    )


@pytest.fixture
async def uow(database_url: str) -> AsyncIterator[UnitOfWork]:
    engine = make_engine(database_url)
    yield UnitOfWork(engine)
    await engine.dispose()


@pytest.fixture
async def api(uow: UnitOfWork) -> AsyncIterator[Client]:
    telegram = Telegram()
    edge = make_edge(uow, telegram)
    key = await edge.apikeys.create("crm", NOW)
    transport = httpx.ASGITransport(create_app(edge))
    async with httpx.AsyncClient(transport=transport, base_url="http://otklik") as http:
        yield Client(http=http, key=key, uow=uow, apikeys=edge.apikeys, telegram=telegram)
