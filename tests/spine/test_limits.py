"""Telegram's limits by construction: whatever is asked for, the wire never carries too much."""

import asyncio
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.limits import CHAT_GAP, GROUP, GROUP_WINDOW, OVERALL, Limiter

CHATS = st.integers(-3, 3).filter(bool)


class Wire:
    """Time that moves by waiting, and what went out when."""

    def __init__(self) -> None:
        self.now = 100.0
        self.sent: list[tuple[float, int]] = []
        self.limiter = Limiter(lambda: self.now, self.sleep)

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        await asyncio.sleep(0)

    async def send(self, chat: int) -> None:
        async with self.limiter.turn(chat):
            self.sent.append((self.now, chat))
            # The request itself takes its time on the line.
            self.now += 0.01

    def times(self, chat: int) -> list[float]:
        return [at for at, to in self.sent if to == chat]


def most_within(times: list[float], window: float) -> int:
    return max((sum(1 for at in times if start <= at < start + window - 1e-6) for start in times), default=0)


@given(chats=st.lists(CHATS, max_size=120), pauses=st.lists(st.floats(0, 5), max_size=120))
def test_no_window_of_time_ever_carries_more_than_telegram_takes(
    chats: list[int], pauses: list[float]
) -> None:
    wire = Wire()

    async def run() -> None:
        for chat, pause in zip(chats, pauses, strict=False):
            await wire.sleep(pause)
            await wire.send(chat)

    asyncio.run(run())
    assert most_within([at for at, _ in wire.sent], 1.0) <= OVERALL + 1
    for chat in set(chats):
        assert all(b - a >= CHAT_GAP - 1e-6 for a, b in pairwise(wire.times(chat)))
        if chat < 0:
            assert most_within(wire.times(chat), GROUP_WINDOW) <= GROUP


async def test_a_card_for_staff_passes_a_long_line_of_customers() -> None:
    wire = Wire()
    async with asyncio.TaskGroup() as group:
        for customer in range(1, 200):
            group.create_task(wire.send(customer))
        await asyncio.sleep(0)
        group.create_task(wire.send(-1))
    assert [chat for _, chat in wire.sent].index(-1) < 5


async def test_customers_are_served_in_the_order_they_came() -> None:
    wire = Wire()
    async with asyncio.TaskGroup() as group:
        for customer in range(1, 100):
            group.create_task(wire.send(customer))
    assert [chat for _, chat in wire.sent] == list(range(1, 100))


async def test_a_group_says_how_much_of_its_minute_is_left() -> None:
    wire = Wire()
    for sent in range(GROUP):
        assert wire.limiter.free(-1) == GROUP - sent
        await wire.send(-1)
    assert wire.limiter.free(-1) == 0
    await wire.sleep(GROUP_WINDOW + 1)
    assert wire.limiter.free(-1) == GROUP


@given(rest=st.integers(1, GROUP), gap=st.floats(CHAT_GAP, 3))
def test_the_rest_of_a_groups_minute_is_spread_to_its_end(rest: int, gap: float) -> None:
    wire = Wire()
    waits = []

    async def run() -> None:
        for _ in range(GROUP - rest):
            await wire.send(-1)
            await wire.sleep(gap)
        for _ in range(rest):
            waits.append(wire.limiter.stretch(-1, rest))
            await wire.sleep(waits[-1])
            await wire.send(-1)

    asyncio.run(run())
    assert waits[0] == 0, "the first is shown at once"
    steps = [b - a for a, b in pairwise(wire.times(-1)[-rest:])]
    assert all(step == pytest.approx(steps[0], abs=0.1) for step in steps)
    assert len(steps) < 2 or wire.times(-1)[0] + GROUP_WINDOW - wire.now == pytest.approx(steps[0], abs=0.1)


async def test_one_chats_429_halts_that_chat_and_a_second_ones_halts_all() -> None:
    wire = Wire()
    wire.limiter.halt(1, 10)
    assert wire.limiter.halted() == {1}
    await wire.send(2)
    assert wire.now == pytest.approx(100.01)
    wire.limiter.halt(3, 6.99)
    await wire.send(4)
    assert wire.now == pytest.approx(107.01)
    assert wire.limiter.free(5) == GROUP
