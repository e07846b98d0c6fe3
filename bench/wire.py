"""A customer's command through everything, against a bot that only answers it."""

import tempfile
import time
from collections.abc import Awaitable, Callable

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

import sandbox
from bench.timing import against
from bot.app import Leaves, open_app
from bot.limits import Limiter
from bot.nursery import Nursery
from bot.settings import read_settings
from db import migrate

COMMANDS = 200


class Leap:
    """Time that passes by waiting alone."""

    def __init__(self) -> None:
        self._now = 0.0

    def elapsed(self) -> float:
        """Seconds since the beginning."""
        return self._now

    async def sleep(self, seconds: float) -> None:
        """Leap."""
        self._now += seconds


async def measure() -> list[str]:
    """Milliseconds a command, one after another."""
    bare, full = await _bare(), await _full()
    return [against("/help in the private chat", full, bare, "a bare aiogram answer")]


async def _timed(tg: sandbox.Sandbox, person: int) -> float:
    act: Callable[[], Awaitable[None]] = tg.settle
    before = time.perf_counter()
    for _ in range(COMMANDS):
        tg.act.write(person=person, text="/help")
        await act()
    return (time.perf_counter() - before) * 1000 / COMMANDS


async def _bare() -> float:
    async with sandbox.running(limits=None) as tg:
        bot = Bot(tg.token, session=AiohttpSession(api=TelegramAPIServer.from_base(tg.url)))
        dispatcher = Dispatcher()

        @dispatcher.message()
        async def answer(message: Message) -> None:
            await message.answer("help")

        person = tg.act.create_person(first_name="Anna", started=True)
        nursery = Nursery()
        nursery.spawn(dispatcher.start_polling(bot, handle_signals=False), "polling")
        try:
            return await _timed(tg, person.id)
        finally:
            await dispatcher.stop_polling()
            await nursery.close()
            await bot.session.close()


async def _full() -> float:
    async with sandbox.running(limits=None) as tg:
        with tempfile.TemporaryDirectory() as folder:
            url = f"sqlite+aiosqlite:///{folder}/bench.db"
            await migrate.prepare(url)
            settings = read_settings(
                _env_file=None, bot_token=tg.token, telegram_api_url=tg.url, database_url=url
            )
            # Without waiting for Telegram's limits: the work itself is measured.
            leap = Leap()
            leaves = Leaves(limiter=Limiter(leap.elapsed, leap.sleep))
            async with open_app(settings, leaves) as app:
                person = tg.act.create_person(first_name="Anna", started=True)
                app.nursery.spawn(app.polling.run(), "polling")
                return await _timed(tg, person.id)
