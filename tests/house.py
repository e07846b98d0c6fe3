"""The whole product in one test: the sandbox's Telegram, the real app, a clock that moves when told to."""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from zlib import crc32

import pytest

import sandbox
from bot.app import App, Leaves, open_app
from bot.limits import GROUP_WINDOW, Limiter
from bot.settings import Settings, read_settings
from nlp.lexicon import Lexicon
from nlp.model import Meaning, Sentiment
from tests.people import Person

TOKEN = "4242:sandbox-token-for-tests"
# A Monday, 11:00 in Warsaw: a good hour to ask.
MORNING = datetime(2026, 3, 2, 10, tzinfo=UTC)
ADMIN = 900_001
ROUNDS = 100
# Room for different words to stay different.
DIMENSIONS = 4096
# Turns of the event loop that a request takes to the sandbox at most.
TURNS = 20
# Seconds on the wall in which a bot that is not stuck confirms or sends something, however busy the machine.
STUCK = 60.0
# What a commit wakes, and what only the clock does.
AT_ONCE = ("analyse", "rehome", "dispatch")
BY_THE_CLOCK = ("leases", "sla", "wake", "resurvey", "plan", "remind", "expire", "extras")


class SandboxTime:
    """The bot's clock in tests is the sandbox's; waiting moves it on."""

    speed = 1.0

    def __init__(self, clock: sandbox.Clock) -> None:
        self._clock = clock

    def now(self) -> datetime:
        """The sandbox's instant."""
        return datetime.fromtimestamp(self._clock.now(), UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait without waiting; what is on the wire arrives before time moves on."""
        for _ in range(TURNS):
            await asyncio.sleep(0)
        self._clock.advance(seconds)
        await asyncio.sleep(0)


def leaves_over(tg: sandbox.Sandbox) -> Leaves:
    """What one process has: the common clock, limits of its own, a model."""
    time = SandboxTime(tg.clock)
    # Where Telegram has no limits, a minute passes whenever the limiter looks.
    elapsed = tg.clock.now if tg.limits.enabled else count(step=GROUP_WINDOW).__next__
    return Leaves(
        clock=time,
        limiter=Limiter(elapsed, time.sleep),
        model=PlainModel,
        sleep=time.sleep,
    )


class House:
    """The running bot and the people around it."""

    def __init__(self, tg: sandbox.Sandbox, app: App, clock: sandbox.Clock) -> None:
        self.tg = tg
        self.app = app
        self._clock = clock
        self.admin = Person(tg, self.rest, ADMIN)
        self.staff_chat = app.settings.staff_chat_id or 0

    @property
    def now(self) -> datetime:
        """The instant everybody lives in."""
        return self.app.leaves.clock.now()

    def customer(self, name: str = "Anna", language: str = "en", **person: Any) -> Person:
        """A new person with a phone."""
        made = self.tg.act.create_person(first_name=name, language_code=language, **person)
        return Person(self.tg, self.rest, made.id)

    def agent(self, name: str = "Olga") -> Person:
        """A new member of the staff chat."""
        made = self.tg.act.create_person(first_name=name, language_code="en")
        self.tg.act.join(person=made.id, chat=self.staff_chat)
        return Person(self.tg, self.rest, made.id, self.staff_chat)

    async def rest(self) -> None:
        """Wait until every update is handled, everything is analysed and everything due is sent."""
        for _ in range(ROUNDS):
            await self.settles()
            done = [await self.app.schedule.tick(name) for name in AT_ONCE]
            await self.app.dispatching.drain()
            if not any(done):
                return
        raise AssertionError("the bot does not come to rest")

    async def settles(self) -> None:
        """Wait until every update is handled."""
        await self.tg.settle(timeout=STUCK)

    async def passes(self, **time: float) -> None:
        """Let time go by: `passes(hours=2)`; then every tick runs."""
        self._clock.advance(timedelta(**time).total_seconds())
        for name in BY_THE_CLOCK:
            await self.app.schedule.tick(name)
        await self.rest()


def settings_for(url: str, database_url: str, staff_chat: int, **more: Any) -> Settings:
    """The settings of a small company in Warsaw."""
    return read_settings(
        _env_file=None,
        bot_token=TOKEN,
        telegram_api_url=url,
        database_url=database_url,
        staff_chat_id=staff_chat,
        admin_ids=(ADMIN,),
        default_language="en",
        default_timezone="Europe/Warsaw",
        company_name="Aurora",
        **more,
    )


def bag(text: str) -> Meaning:
    """A vector of length 1 that counts words, whatever their order; without words a zero."""
    counted = Counter(crc32(word.encode()) % DIMENSIONS for word in re.findall(r"\w+", text.lower()))
    length = sum(count * count for count in counted.values()) ** 0.5 or 1.0
    return tuple(counted[number] / length for number in range(DIMENSIONS))


class PlainModel:
    """Labels plain words the same way for ever, whatever model ships: journeys are about the bot."""

    version = "plain"
    degraded = False

    def __init__(self) -> None:
        self._lexicon = Lexicon()

    def classify(self, texts: Sequence[str]) -> list[Sentiment]:
        """The lexicon's answers, spoken with a model's authority."""
        answers = self._lexicon.classify(texts)
        return [replace(answer, version=self.version, degraded=False) for answer in answers]

    def meanings(self, texts: Sequence[str]) -> list[Meaning]:
        """The bag of their words."""
        return [bag(text) for text in texts]


@pytest.fixture
def limited() -> bool:
    """Whether Telegram's limits are on; False where a test is about something that needs many messages."""
    return True


@pytest.fixture
async def tg(limited: bool) -> AsyncIterator[sandbox.Sandbox]:
    """A local Telegram with an admin and a staff group."""
    clock = sandbox.ManualClock(epoch=MORNING.timestamp())
    async with sandbox.running(token=TOKEN, clock=clock, limits=sandbox.Limits(enabled=limited)) as tg:
        tg.act.create_person(id=ADMIN, first_name="Boss", language_code="en", started=True)
        yield tg


@pytest.fixture
def staff_kind() -> str:
    """What the staff chat is; a test parametrizes it: group, supergroup, forum or channel."""
    return "supergroup"


@pytest.fixture
def more_settings(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Settings beyond those every house has: by indirect parameters, or by a module's own fixture."""
    return getattr(request, "param", {})


@pytest.fixture
async def house(
    tg: sandbox.Sandbox, database_url: str, staff_kind: str, more_settings: dict[str, Any]
) -> AsyncIterator[House]:
    """The bot, polling; workers do not run by themselves, `rest` does their work."""
    group = tg.act.create_chat(title="Staff", creator=ADMIN, kind=staff_kind, bot="administrator")
    settings = settings_for(tg.url, database_url, group.id, **more_settings)
    async with open_app(settings, leaves_over(tg)) as app:
        await app.batcher.start()
        await app.batcher.loaded()
        app.nursery.spawn(app.polling.run(), "polling")
        yield House(tg, app, tg.clock)
        await app.batcher.stop()
