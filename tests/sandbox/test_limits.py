"""Flood limits on the sandbox's own clock."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sandbox
from sandbox import Limits, ManualClock, Sandbox
from sandbox.limits import Meter
from tests.sandbox.clients import CLIENTS, Client, Refused


@pytest.fixture
async def strict(clock: ManualClock) -> AsyncIterator[Sandbox]:
    """With the documented limits."""
    async with sandbox.running(clock=clock, limits=Limits()) as running:
        yield running


@pytest.fixture(params=sorted(CLIENTS))
async def sender(request: Any, strict: Sandbox) -> AsyncIterator[Client]:
    """Each client at the strict sandbox."""
    async with CLIENTS[request.param](strict) as opened:
        yield opened


async def refused(client: Client, method: str = "send_message", **arguments: Any) -> int:
    """A call one too many; the seconds to wait."""
    with pytest.raises(Refused) as refusal:
        await client.do(method, **arguments)
    assert refusal.value.retry_after is not None
    return refusal.value.retry_after


async def test_one_a_second_in_a_chat(sender: Client, strict: Sandbox, clock: ManualClock) -> None:
    anna, boris = (strict.act.create_person(first_name=name, started=True).id for name in ("Anna", "Boris"))
    sent = await sender.do("send_message", chat_id=anna, text="x")
    assert await refused(sender, chat_id=anna, text="x") == 1
    where = {"chat_id": anna, "message_id": sent["message_id"]}
    assert await refused(sender, "edit_message_text", text="y", **where) == 1
    await sender.do("send_message", chat_id=boris, text="x")
    clock.advance(1)
    await sender.do("edit_message_text", text="y", **where)
    assert await refused(sender, chat_id=anna, text="x") == 1
    assert strict.ledger.entries[-1].description == "Too Many Requests: retry after 1"


async def test_answers_to_taps_are_free(sender: Client, strict: Sandbox) -> None:
    anna = strict.act.create_person(first_name="Anna", started=True).id
    sent = await sender.do("send_message", chat_id=anna, text="?", reply_markup=sender.keyboard([("1", "1")]))
    for _ in range(3):
        tapped = strict.act.tap(person=anna, message_id=sent["message_id"], label="1")
        assert await sender.do("answer_callback_query", callback_query_id=tapped.query_id) is True


async def test_twenty_a_minute_in_a_group(sender: Client, strict: Sandbox, clock: ManualClock) -> None:
    anna = strict.act.create_person(first_name="Anna", started=True)
    group = strict.act.create_chat(title="G", creator=anna.id)
    for _ in range(20):
        await sender.do("send_message", chat_id=group.id, text="x")
        clock.advance(1)
    assert await refused(sender, chat_id=group.id, text="x") == 40
    clock.advance(40)
    await sender.do("send_message", chat_id=group.id, text="x")


async def test_thirty_a_second_overall(sender: Client, strict: Sandbox, clock: ManualClock) -> None:
    people = [strict.act.create_person(first_name=f"P{number}", started=True).id for number in range(31)]
    for person in people[:30]:
        await sender.do("send_message", chat_id=person, text="x")
    assert await refused(sender, chat_id=people[30], text="x") == 1
    clock.advance(1)
    await sender.do("send_message", chat_id=people[30], text="x")


async def test_topics_count(sender: Client, strict: Sandbox) -> None:
    anna = strict.act.create_person(first_name="Anna", started=True)
    forum = strict.act.create_chat(title="F", creator=anna.id, kind="forum")
    await sender.do("create_forum_topic", chat_id=forum.id, name="A")
    assert await refused(sender, "create_forum_topic", chat_id=forum.id, name="B") == 1


async def test_burst_and_switching_off(sender: Client, strict: Sandbox) -> None:
    anna = strict.act.create_person(first_name="Anna", started=True).id
    strict.limits.chat_burst = 3
    strict.world.meter.reset()
    for _ in range(3):
        await sender.do("send_message", chat_id=anna, text="x")
    assert await refused(sender, chat_id=anna, text="x") == 1
    strict.limits.enabled = False
    assert (await sender.do("send_message", chat_id=anna, text="x"))["text"] == "x"


@given(st.lists(st.tuples(st.floats(0, 3), st.sampled_from([1, 2])), max_size=120))
def test_never_more_than_allowed(steps: list[tuple[float, int]]) -> None:
    clock = ManualClock(0.0)
    meter = Meter(Limits(overall=3), clock)
    sent: list[tuple[float, int]] = []
    for pause, chat in steps:
        clock.advance(pause)
        if meter.spend(-chat, is_group=True) == 0:
            sent.append((clock.now(), chat))
    for at, chat in sent:
        second = [one for one in sent if at - 1 + 1e-5 < one[0] <= at]
        assert len(second) <= 3
        assert sum(one[1] == chat for one in second) <= 1
        assert sum(one[1] == chat and at - 60 + 1e-5 < one[0] <= at for one in sent) <= 20


@given(st.lists(st.floats(0, 5), min_size=1, max_size=60))
def test_waiting_as_told_is_enough(pauses: list[float]) -> None:
    clock = ManualClock(0.0)
    meter = Meter(Limits(), clock)
    for pause in pauses:
        clock.advance(pause)
        wait = meter.spend(-1, is_group=True)
        clock.advance(wait)
        assert wait == 0 or meter.spend(-1, is_group=True) == 0
