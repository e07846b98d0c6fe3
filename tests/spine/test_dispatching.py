"""The queue against Telegram's moods: what each way of ending means for lost and doubled messages."""

import asyncio

import pytest
from aiogram.methods import SendMessage
from sqlalchemy.exc import OperationalError

import sandbox
from bot.dispatching import LINE, MOST_ATTEMPTS, Dispatching
from bot.limits import CHAT_GAP, Limiter
from bot.messenger import Messenger
from feedback.delivery import Delivery, Kind, State
from services.deliveries import Deliveries
from services.effects import Effect
from tests.house import House


class Desk:
    """A queue whose messages say their cause, and the person who reads them."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.reader = house.customer(started=True)
        self.fails: list[Exception] = []
        app = house.app
        # Sending alone is under test: nothing follows from it.
        self.deliveries = Deliveries(app.uow, {kind: Effect() for kind in Kind}, speed=1.0)
        self.dispatching = self.made(app.leaves.limiter)

    def made(self, limiter: Limiter) -> Dispatching:
        app = self.house.app
        return Dispatching(
            self.deliveries,
            dict.fromkeys(Kind, self.render),
            Messenger(app.bot),
            limiter,
            app.leaves.clock,
            app.nursery,
            sleep=app.leaves.sleep,
        )

    async def render(self, delivery: Delivery) -> SendMessage:
        if self.fails:
            raise self.fails.pop()
        return SendMessage(chat_id=delivery.chat_id, text=f"message {delivery.details['n']}")

    async def queue(self, *numbers: int, kind: Kind = Kind.NOTICE, chat_id: int | None = None) -> None:
        async with self.house.app.uow.write() as tx:
            for n in numbers:
                await tx.deliveries.queue(
                    kind, now=self.house.now, chat_id=chat_id or self.reader.id, details={"n": n}
                )

    async def send(self, rounds: int = 1, seconds: float = 0) -> None:
        for _ in range(rounds):
            await self.dispatching.drain()
            await self.house.app.leaves.sleep(seconds)

    def read(self) -> list[str]:
        return [message["text"] for message in self.reader.messages()]

    async def states(self) -> list[str]:
        async with self.house.app.uow.read() as tx:
            return [
                row.state for row in [await tx.deliveries.get(n) for n in range(1, await self.count() + 1)]
            ]

    async def count(self) -> int:
        async with self.house.app.uow.read() as tx:
            last = 0
            while await tx.deliveries.find(last + 1):
                last += 1
            return last

    def fault(self, **fault: object) -> None:
        self.house.tg.faults.add(sandbox.Fault(method="sendMessage", **fault))  # type: ignore[arg-type]  # any of its fields


@pytest.fixture
async def desk(house: House) -> Desk:
    return Desk(house)


async def test_messages_arrive_once_and_in_order(desk: Desk) -> None:
    await desk.queue(1, 2, 3)
    await desk.send()
    assert desk.read() == ["message 1", "message 2", "message 3"]
    assert await desk.states() == [State.SENT] * 3


async def test_the_limits_are_kept_by_waiting_and_telegram_never_says_no(desk: Desk) -> None:
    before = desk.house.tg.clock.now()
    await desk.queue(*range(10))
    await desk.send()
    assert desk.house.tg.clock.now() - before == pytest.approx(9 * CHAT_GAP)
    assert not [entry for entry in desk.house.tg.ledger.entries if entry.error_code == 429]


@pytest.mark.parametrize("kind", [Kind.NOTICE, Kind.QUESTION])
async def test_a_429_is_obeyed_and_nothing_is_lost_or_doubled(desk: Desk, kind: Kind) -> None:
    desk.fault(kind="status", status=429, retry_after=30, times=1)
    await desk.queue(1, 2, kind=kind)
    await desk.send(rounds=3, seconds=31)
    assert sorted(desk.read()) == ["message 1", "message 2"]


async def test_a_429_that_names_no_time_is_no_refusal(desk: Desk) -> None:
    desk.fault(kind="status", status=429, description="Too Many Requests", times=1)
    await desk.queue(1, kind=Kind.QUESTION)
    await desk.send(rounds=2, seconds=10)
    assert desk.read() == ["message 1"]
    assert await desk.states() == [State.SENT]


async def test_an_answer_that_was_lost_makes_a_question_uncertain_and_never_asks_twice(desk: Desk) -> None:
    desk.fault(kind="reset_after", times=1)
    await desk.queue(1, kind=Kind.QUESTION)
    await desk.send(rounds=5, seconds=600)
    assert desk.read() == ["message 1"]
    assert await desk.states() == [State.UNCERTAIN]


async def test_an_answer_that_was_lost_sends_a_notice_again(desk: Desk) -> None:
    desk.fault(kind="reset_after", times=1)
    await desk.queue(1)
    await desk.send(rounds=3, seconds=10)
    assert desk.read() == ["message 1", "message 1"]


async def test_a_person_who_blocked_the_bot_fails_only_their_own(desk: Desk) -> None:
    other = desk.house.customer("Piotr", started=True)
    desk.house.tg.act.block(person=desk.reader.id)
    await desk.queue(1)
    await desk.queue(2, chat_id=other.id)
    await desk.send()
    assert await desk.states() == [State.FAILED, State.SENT]


async def test_a_group_that_became_a_supergroup_is_followed(desk: Desk) -> None:
    group = desk.house.tg.act.create_chat(title="Old", creator=desk.reader.id, kind="group", bot="member")
    new = desk.house.tg.act.migrate(person=desk.reader.id, chat=group.id)
    await desk.queue(1, chat_id=group.id)
    await desk.send(rounds=2)
    assert [view["text"] for view in desk.house.tg.messages(new.chat_id) if view["out"]] == ["message 1"]


async def test_words_that_cannot_be_made_are_tried_again_and_then_given_up(desk: Desk) -> None:
    desk.fails = [ValueError()]
    await desk.queue(1)
    await desk.send(rounds=2, seconds=10)
    assert desk.read() == ["message 1"]
    desk.fails = [ValueError() for _ in range(MOST_ATTEMPTS)]
    await desk.queue(2)
    await desk.send(rounds=MOST_ATTEMPTS, seconds=1000)
    assert await desk.states() == [State.SENT, State.FAILED]


async def test_what_telegram_said_survives_a_database_that_goes_away(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliveries = desk.deliveries
    settle, down = deliveries.settle, [OperationalError("", None, Exception())] * 3

    async def flaky(*arguments: object) -> None:
        if down:
            raise down.pop()
        await settle(*arguments)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(deliveries, "settle", flaky)
    await desk.queue(1, kind=Kind.QUESTION)
    await desk.send()
    assert desk.read() == ["message 1"]
    assert await desk.states() == [State.SENT]


async def test_what_a_dead_process_was_sending_is_not_asked_again(desk: Desk) -> None:
    await desk.queue(1, kind=Kind.QUESTION)
    await desk.queue(2)
    await desk.deliveries.claim(desk.house.now, 10)
    await desk.house.app.leaves.sleep(61)
    await desk.deliveries.release_expired(desk.house.now)
    await desk.send()
    assert desk.read() == ["message 2"]


async def test_nothing_waits_out_a_long_pause_with_a_lease_in_its_hand(desk: Desk) -> None:
    desk.fault(kind="status", status=429, retry_after=300, times=1)
    await desk.queue(1, 2, kind=Kind.QUESTION)
    await desk.dispatching.drain()
    assert await desk.states() == [State.PENDING, State.PENDING]
    await desk.send(rounds=2, seconds=301)
    assert sorted(desk.read()) == ["message 1", "message 2"]


async def test_while_all_chats_rest_nothing_is_taken_from_the_queue(desk: Desk) -> None:
    readers = [desk.house.customer(started=True) for _ in range(3)]
    for n, reader in enumerate(readers):
        await desk.queue(n, kind=Kind.QUESTION, chat_id=reader.id)
    for reader in readers[:2]:
        desk.house.app.leaves.limiter.halt(reader.id, 300)
    before = desk.house.now
    await desk.dispatching.drain()
    assert desk.house.now == before
    assert await desk.states() == [State.PENDING] * 3
    await desk.house.app.leaves.sleep(301)
    await desk.dispatching.drain()
    assert await desk.states() == [State.SENT] * 3


async def test_what_stands_behind_slow_messages_goes_back_before_its_lease_ends(desk: Desk) -> None:
    limiter = desk.house.app.leaves.limiter
    slow = desk.render

    async def render(delivery: Delivery) -> SendMessage:
        await desk.house.app.leaves.sleep(30)
        return await slow(delivery)

    desk.dispatching._renderers = dict.fromkeys(Kind, render)
    await desk.queue(*range(4))
    assert limiter.free(desk.reader.id)
    await desk.dispatching.start_due()
    await desk.dispatching.finish()
    states = await desk.states()
    assert states.count(State.SENDING) == 0
    assert states.count(State.PENDING) >= 2
    await desk.send()
    assert sorted(desk.read()) == [f"message {n}" for n in range(4)]


async def test_while_replies_stand_in_line_only_what_is_for_a_group_is_taken(desk: Desk) -> None:
    gate, time = asyncio.Event(), desk.house.app.leaves.sleep

    async def held(seconds: float) -> None:
        await gate.wait()
        await time(seconds)

    limiter = Limiter(desk.house.tg.clock.now, held)
    dispatching = desk.made(limiter)
    async with asyncio.TaskGroup() as replies:
        for chat in range(1, LINE + 2):
            replies.create_task(passing(limiter, chat))
        await asyncio.sleep(0)
        await desk.queue(1, kind=Kind.QUESTION)
        await desk.queue(2, kind=Kind.CARD_LINE, chat_id=desk.house.staff_chat)
        assert await dispatching.start_due() == 1
        assert (await desk.states())[0] == State.PENDING
        gate.set()
    await dispatching.drain()
    assert await desk.states() == [State.SENT, State.SENT]


async def passing(limiter: Limiter, chat: int) -> None:
    async with limiter.turn(chat):
        pass
