"""The demo's stage: a local Telegram with a company in it, a database, the bot beside it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiohttp import ClientConnectionError, ClientSession

from bot.app import App, Leaves, open_app
from bot.clock import FastClock
from bot.demo.processes import BotProcess, Pace, telegram
from bot.i18n import Translator
from bot.settings import Settings, read_settings
from db import migrate
from sandbox.client import Remote
from services.apikeys import ApiKeys

TOKEN = "4242:demo-token-of-the-sandbox"  # noqa: S105 - it opens nothing but the sandbox
ADMIN = 600_001
AGENTS = {600_002: "Olga", 600_003: "Marek"}
CAMPAIGNS = Path(__file__).parents[2] / "campaigns"


class Api:
    """The company's own system: it reports service events over REST."""

    def __init__(self, url: str, key: str) -> None:
        self._url = url
        self._session = ClientSession(headers={"Authorization": f"Bearer {key}"})

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def post_event(self, body: dict[str, object]) -> int:
        """Report an event; returns the HTTP status. Raises ClientError while it is down."""
        async with self._session.post(f"{self._url}/api/v1/events", json=body) as response:
            response.raise_for_status()
            return response.status

    async def link(self, crm_id: str) -> str:
        """The start payload of a contact's link."""
        async with self._session.get(f"{self._url}/api/v1/contacts/{crm_id}/link") as response:
            response.raise_for_status()
            return str((await response.json())["url"]).rpartition("start=")[2]

    async def ready(self) -> bool:
        """Whether the bot answers."""
        try:
            async with self._session.get(f"{self._url}/health") as response:
                return response.status == 200
        except ClientConnectionError:
            return False

    async def up(self, every: float = 0.2) -> None:
        """Wait until the bot answers, asking so many seconds apart."""
        while not await self.ready():  # noqa: ASYNC110 - the other side is another process
            await asyncio.sleep(every)


@dataclass(frozen=True, kw_only=True)
class Stage:
    """Everything a play needs."""

    settings: Settings
    remote: Remote
    # The use cases over the demo's database, for seeding and judging; nothing of it runs.
    house: App
    bot: BotProcess
    api: Api
    staff_chat: int
    translator: Translator

    @property
    def now(self) -> datetime:
        """The bot's instant."""
        return self.clock.now()

    @property
    def clock(self) -> FastClock:
        """The bot's clock, as its process has it."""
        pace = self.bot.pace
        return FastClock(pace.start, pace.speed, pace.zero)


@asynccontextmanager
async def raised(
    folder: Path, pace: Pace, *, database_url: str | None = None, http_port: int, sandbox_port: int = 0
) -> AsyncIterator[Stage]:
    """Raise the stage; the bot is not started yet."""
    async with (
        telegram(TOKEN, "--port", str(sandbox_port)) as url,
        Remote(url) as remote,
    ):
        staff_chat = await _company(remote)
        environment = _environment(url, database_url or f"sqlite+aiosqlite:///{folder}/demo.db", http_port)
        environment["STAFF_CHAT_ID"] = str(staff_chat)
        settings = read_settings(
            _env_file=None, **{name.lower(): value for name, value in environment.items()}
        )
        await migrate.prepare(settings.database_url)
        clock = FastClock(pace.start, pace.speed, pace.zero)
        async with open_app(settings, Leaves(clock=clock)) as house, await _api(house, http_port) as api:
            bot = BotProcess(environment, pace, folder / "bot.log")
            try:
                yield Stage(
                    settings=settings,
                    remote=remote,
                    house=house,
                    bot=bot,
                    api=api,
                    staff_chat=staff_chat,
                    translator=house.translator,
                )
            finally:
                await bot.stop()


def _environment(url: str, database_url: str, http_port: int) -> dict[str, str]:
    return {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": url,
        "DATABASE_URL": database_url,
        "ADMIN_IDS": str(ADMIN),
        "DEFAULT_LANGUAGE": "en",
        "DEFAULT_TIMEZONE": "Europe/Warsaw",
        "COMPANY_NAME": "Aurora",
        "HTTP_PORT": str(http_port),
    }


async def _company(remote: Remote) -> int:
    await remote.act("create_person", id=ADMIN, first_name="Boss", language_code="en", started=True)
    for account, name in AGENTS.items():
        await remote.act("create_person", id=account, first_name=name, language_code="en", started=True)
    group: dict[str, Any] = await remote.act(
        "create_chat",
        title="Aurora staff",
        creator=ADMIN,
        kind="supergroup",
        members=[ADMIN, *AGENTS],
        bot="administrator",
    )
    return int(group["id"])


async def _api(house: App, http_port: int) -> Api:
    apikeys = ApiKeys(uow=house.uow)
    number = len(await apikeys.all()) + 1
    key = await apikeys.create(f"demo {number}", house.leaves.clock.now())
    return Api(f"http://127.0.0.1:{http_port}", key)
