"""A customer's tap through everything, against a bot that only answers the tap."""

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery

import sandbox
from bench.timing import against
from bot.app import Leaves, open_app
from bot.limits import Limiter
from bot.nursery import Nursery
from bot.settings import read_settings
from db import migrate

TAPS = 200


async def measure() -> list[str]:
    """Milliseconds a tap, one after another."""
    bare, full = await _bare(), await _full()
    return [against("a tap on Help in the private chat", full, bare, "a bare aiogram answer")]


async def _timed(tg: sandbox.Sandbox, person: int) -> float:
    act: Callable[[], Awaitable[None]] = tg.settle
    before = time.perf_counter()
    for _ in range(TAPS):
        tg.act.write(person=person, text="/help")
        await act()
    return (time.perf_counter() - before) * 1000 / TAPS


async def _bare() -> float:
    async with sandbox.running() as tg:
        bot = Bot(tg.token, session=AiohttpSession(api=TelegramAPIServer.from_base(tg.url)))
        dispatcher = Dispatcher()

        @dispatcher.message()
        async def answer(message: CallbackQuery) -> None:
            await message.answer("help")

        person = tg.act.create_person(first_name="Anna", started=True)
        nursery = Nursery()
        nursery.spawn(dispatcher.start_polling(bot, handle_signals=False), "polling")
        try:
            return await _timed(tg, person.id)
        finally:
            await nursery.close()
            await bot.session.close()


async def _full() -> float:
    async with sandbox.running() as tg:
        with tempfile.TemporaryDirectory() as folder:
            url = f"sqlite+aiosqlite:///{folder}/bench.db"
            await migrate.prepare(url)
            settings = read_settings(
                _env_file=None, bot_token=tg.token, telegram_api_url=tg.url, database_url=url
            )
            # Without waiting for Telegram's limits: the work itself is measured.
            leaves = Leaves(limiter=Limiter(sleep=_at_once))
            async with open_app(settings, leaves) as app:
                person = tg.act.create_person(first_name="Anna", started=True)
                app.nursery.spawn(app.polling.run(), "polling")
                return await _timed(tg, person.id)


async def _at_once(_seconds: float) -> None:
    await asyncio.sleep(0)
