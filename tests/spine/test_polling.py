"""Acknowledged means committed: what Telegram may forget, and what it must send again."""

import asyncio

import pytest
from aiogram import Dispatcher
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from sqlalchemy.exc import OperationalError

import sandbox
from bot.intake import Intake
from bot.polling import Polling
from services.failures import TRIES
from tests.house import House
from tests.people import Person


class Door:
    """The real polling over a handler of ours that can be told to fail."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.handled: list[str] = []
        self.failures: dict[str, list[Exception]] = {}
        self.slow: dict[str, asyncio.Event] = {}
        self._heard = asyncio.Condition()
        dispatcher = Dispatcher(disable_fsm=True)
        dispatcher.message.register(self.handle)
        dispatcher.callback_query.register(self.tapped)
        self.broken_taps = False
        intake = Intake(dispatcher, house.app.bot, house.app.services.failures, house.app.leaves.clock, {})
        self.polling = Polling(house.app.bot, intake, house.app.nursery, house.app.leaves.sleep)

    async def handle(self, message: Message) -> None:
        text = message.text or ""
        if self.failures.get(text):
            raise self.failures[text].pop()
        if text in self.slow:
            await self.slow[text].wait()
        async with self._heard:
            self.handled.append(text)
            self._heard.notify_all()

    async def tapped(self, callback: CallbackQuery) -> None:
        if self.broken_taps:
            raise ValueError(callback.id)

    async def heard(self, text: str) -> None:
        """Wait until this was handled."""
        async with self._heard:
            await self._heard.wait_for(lambda: text in self.handled)

    async def begin(self) -> None:
        """Start to take what comes."""
        self.house.app.nursery.spawn(self.polling.run(), "door")

    async def poll(self) -> None:
        """Take what is there, until Telegram is told that all of it was handled."""
        await self.begin()
        await self.house.tg.settle()

    def writes(self, person: Person, *texts: str) -> None:
        for text in texts:
            self.house.tg.act.write(person=person.id, text=text)


@pytest.fixture
async def door(house: House) -> Door:
    await house.app.nursery.close()
    return Door(house)


@pytest.fixture
def anna(house: House) -> Person:
    return house.customer(started=True)


async def test_updates_of_a_chat_are_handled_once_and_in_order(door: Door, anna: Person) -> None:
    door.writes(anna, "one", "two", "three")
    await door.poll()
    assert door.handled == ["one", "two", "three"]


async def test_a_failed_update_comes_again_before_what_follows_it(door: Door, anna: Person) -> None:
    door.failures["two"] = [ValueError()]
    door.writes(anna, "one", "two", "three")
    await door.poll()
    assert door.handled == ["one", "two", "three"]


async def test_a_failing_chat_does_not_hold_up_another_nor_repeat_it(
    door: Door, anna: Person, house: House
) -> None:
    piotr = house.customer("Piotr", started=True)
    door.failures["bad"] = [ValueError(), ValueError()]
    door.writes(anna, "bad")
    door.writes(piotr, "good")
    await door.poll()
    assert sorted(door.handled) == ["bad", "good"]


async def test_a_hopeless_update_is_set_aside_and_the_admins_are_told(
    door: Door, anna: Person, house: House
) -> None:
    door.failures["bad"] = [ValueError() for _ in range(TRIES)]
    door.writes(anna, "bad", "next")
    await door.poll()
    assert door.handled == ["next"]
    async with house.app.uow.read() as tx:
        [kept] = await tx.failures.set_aside()
        assert (kept.attempts, kept.error, kept.body["message"]["text"]) == (TRIES, "ValueError", "bad")
    house.tg.act.start(person=house.admin.id)
    await house.app.dispatching.drain()
    for told in (house.admin, anna):
        assert kept.incident in told.last()["text"]


async def test_while_the_database_is_away_nothing_is_acknowledged(door: Door, anna: Person) -> None:
    away = 20
    door.failures["one"] = [OperationalError("", None, Exception()) for _ in range(away)]
    door.writes(anna, "one", "two")
    await door.poll()
    assert door.handled == ["one", "two"]


async def test_telegram_may_fail_without_an_update_being_lost(door: Door, anna: Person, house: House) -> None:
    for kind in ("status", "reset", "reset_after"):
        house.tg.faults.add(sandbox.Fault(method="getUpdates", kind=kind, status=502, times=2))
    door.writes(anna, "one", "two")
    await door.poll()
    assert door.handled == ["one", "two"]


async def test_one_slow_chat_holds_up_no_other(door: Door, anna: Person, house: House) -> None:
    piotr = house.customer("Piotr", started=True)
    door.slow["slow"] = asyncio.Event()
    door.writes(anna, "slow", "after")
    await door.begin()
    door.writes(piotr, "quick")
    async with asyncio.timeout(5):
        await door.heard("quick")
    assert door.handled == ["quick"]
    door.slow["slow"].set()
    await house.tg.settle()
    assert door.handled == ["quick", "slow", "after"]


async def test_a_tap_that_fails_is_kept_whole_as_telegram_sent_it(
    door: Door, anna: Person, house: House
) -> None:
    await house.app.bot.send_message(
        anna.id,
        "question",
        reply_markup=InlineKeyboardMarkup(
            inline_keyboard=[[InlineKeyboardButton(text="9", callback_data="9")]]
        ),
    )
    door.broken_taps = True
    house.tg.act.tap(person=anna.id, message_id=anna.last()["message_id"], label="9")
    await door.poll()
    async with house.app.uow.read() as tx:
        [kept] = await tx.failures.set_aside()
    assert kept.body["callback_query"]["data"] == "9"
