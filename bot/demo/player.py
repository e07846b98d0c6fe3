"""Plays the customers: reads what the bot writes to them and does what each is in the habit of."""

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from bot.demo.crowd import Customer, Habit
from bot.i18n import Translator
from bot.nursery import Nursery
from sandbox.client import Remote
from sandbox.dictionary import Json
from sandbox.errors import ActError

# Seconds on the wall a person takes to read, to tap, to type.
THINKS = (0.2, 2.5)
# A message with so many keys of digits is a question.
SCALE_KEYS = 5


class Player:
    """Everybody's thumbs. What was done is kept, to be held against the bot's database."""

    def __init__(
        self,
        remote: Remote,
        customers: Sequence[Customer],
        translator: Translator,
        nursery: Nursery,
        on_step: Callable[[], None] = lambda: None,
    ) -> None:
        self._remote = remote
        self._customers: Mapping[int, Customer] = {customer.id: customer for customer in customers}
        self._translator = translator
        self._nursery = nursery
        self._on_step = on_step
        self._dice = random.Random(2)  # noqa: S311 - the same play every time, no secret
        self._met: set[tuple[int, str]] = set()
        # The last score each account tapped, and every message it wrote.
        self.tapped: dict[int, int] = {}
        self.written: defaultdict[int, list[int]] = defaultdict(list)
        self.busy = 0

    async def watch(self, after: int) -> None:
        """Follow the chats until cancelled."""
        async for kind, data in self._remote.events(after):
            if kind == "message" and data["out"] and data["chat_id"] in self._customers:
                self._read(self._customers[data["chat_id"]], data)

    def _read(self, customer: Customer, message: Json) -> None:
        keys = [key["text"] for row in message["keyboard"] for key in row]
        if sum(key.isdigit() for key in keys) >= SCALE_KEYS:
            self._once(customer, message, "question", self._answer)
        elif self._label(customer, "customer-key-agree") in keys:
            self._once(customer, message, "consent", self._agree)

    def _once(
        self, customer: Customer, message: Json, what: str, act: Callable[[Customer, Json], object]
    ) -> None:
        # The question comes back with its keys when somebody changes their mind.
        if (customer.id, what) not in self._met:
            self._met.add((customer.id, what))
            self._nursery.spawn(self._play(customer, message, act), f"{what}:{customer.id}")

    async def _play(self, customer: Customer, message: Json, act: Callable[[Customer, Json], object]) -> None:
        self.busy += 1
        try:
            await self._think()
            await act(customer, message)  # type: ignore[misc]  # every act is a coroutine
        finally:
            self.busy -= 1
            self._on_step()

    async def _agree(self, customer: Customer, message: Json) -> None:
        await self._tap(customer, message, self._label(customer, "customer-key-agree"))

    async def _answer(self, customer: Customer, message: Json) -> None:
        match customer.habit:
            case Habit.IGNORES:
                return
            case Habit.BLOCKS:
                await self._remote.act("block", person=customer.id)
            case Habit.SKIPS:
                await self._tap(customer, message, self._label(customer, "customer-key-skip"))
            case _:
                await self._score(customer, message, customer.remark.score)
                await self._afterwards(customer, message)

    async def _score(self, customer: Customer, message: Json, score: int) -> None:
        times = 2 if customer.habit is Habit.TAPS_TWICE else 1
        for _ in range(times):
            await self._tap(customer, message, str(score))
        self.tapped[customer.id] = score

    async def _afterwards(self, customer: Customer, message: Json) -> None:
        await self._think()
        match customer.habit:
            case Habit.COMMENTS:
                await self._say(customer)
            case Habit.CHANGES:
                await self._change(customer, message)
            case Habit.SENDS_VOICE:
                sent = await self._remote.act("send_media", person=customer.id, kind="voice")
                self.written[customer.id].append(sent["message_id"])

    async def _say(self, customer: Customer) -> None:
        # Some people write in two messages.
        text = customer.remark.text
        half = text.find(" ", len(text) // 2) if len(text) > 60 and customer.id % 4 == 0 else -1
        for part in (text[:half], text[half + 1 :]) if half > 0 else (text,):
            sent = await self._remote.act("write", person=customer.id, text=part)
            self.written[customer.id].append(sent["message_id"])

    async def _change(self, customer: Customer, message: Json) -> None:
        better = min(10, customer.remark.score + 1)
        try:
            await self._tap(customer, message, self._label(customer, "customer-key-change"))
            await self._think()
            await self._tap(customer, message, str(better))
        except TimeoutError:
            # Time runs fast: while the bot was being killed the answer was locked.
            return
        self.tapped[customer.id] = better

    async def _tap(self, customer: Customer, message: Json, label: str) -> None:
        # The key may come a moment later, when the bot is being restarted under our hands.
        for _ in range(60):
            try:
                await self._remote.act(
                    "tap", person=customer.id, message_id=message["message_id"], label=label
                )
            except ActError:
                await asyncio.sleep(1)
            else:
                return
        raise TimeoutError(f"no key {label!r} for customer {customer.id}")

    async def _think(self) -> None:
        await asyncio.sleep(self._dice.uniform(*THINKS))

    def _label(self, customer: Customer, message_id: str) -> str:
        return self._translator.voice(customer.language).label(message_id)
