"""Faults on demand, each written into the ledger."""

import pytest

from sandbox import ActError, Fault, Sandbox
from sandbox.people import Person
from tests.sandbox.clients import Client, Refused, Unreachable


async def test_too_many_requests_twice(client: Client, tg: Sandbox, anna: Person) -> None:
    tg.faults.add(Fault(method="send*", status=429, retry_after=7, times=2))
    for _ in range(2):
        with pytest.raises(Refused) as refusal:
            await client.do("send_message", chat_id=anna.id, text="x")
        assert refusal.value.retry_after == 7
    assert (await client.do("send_message", chat_id=anna.id, text="x"))["text"] == "x"
    assert [entry.outcome for entry in tg.ledger.entries] == ["fault", "fault", "accepted"]


async def test_only_this_chat_and_method(client: Client, tg: Sandbox, anna: Person, boris: Person) -> None:
    tg.act.start(person=boris.id)
    tg.faults.add(Fault(method="sendMessage", chat=boris.id, status=500))
    await client.do("send_message", chat_id=anna.id, text="x")
    await client.do("send_chat_action", chat_id=boris.id, action="typing")
    with pytest.raises(Refused, match="internal server error"):
        await client.do("send_message", chat_id=boris.id, text="x")


@pytest.mark.parametrize(
    ("kind", "arrived"), [("reset", False), ("hang", False), ("reset_after", True), ("hang_after", True)]
)
async def test_no_answer(client: Client, tg: Sandbox, anna: Person, kind: str, arrived: bool) -> None:
    tg.faults.add(Fault(kind=kind, seconds=0.02, times=1))
    with pytest.raises(Unreachable):
        await client.do("send_message", chat_id=anna.id, text="x")
    assert [view["text"] for view in tg.messages(anna.id)] == (["x"] if arrived else [])
    outcomes = [entry.outcome for entry in tg.ledger.entries]
    assert outcomes == (["fault", "accepted"] if arrived else ["fault"])
    assert tg.ledger.entries[0].description == kind
    assert (await client.do("send_message", chat_id=anna.id, text="y"))["text"] == "y"


async def test_delay(client: Client, tg: Sandbox, anna: Person) -> None:
    tg.faults.add(Fault(kind="delay", seconds=0.01))
    assert (await client.do("send_message", chat_id=anna.id, text="x"))["text"] == "x"


async def test_polling_fails_too(client: Client, tg: Sandbox) -> None:
    tg.faults.add(Fault(method="getUpdates", status=502, times=1))
    with pytest.raises(Refused, match="bad gateway"):
        await client.do("get_updates")
    assert await client.do("get_updates") == []


def test_probability_is_repeatable() -> None:
    def firings(seed: int) -> list[bool]:
        rule = Fault(probability=0.5, seed=seed)
        return [rule.fires("sendMessage", 1) for _ in range(200)]

    assert firings(1) == firings(1) != firings(2)
    assert 60 < sum(firings(1)) < 140


def test_unknown_kind() -> None:
    with pytest.raises(ActError, match="no such kind of fault: earthquake"):
        Fault(kind="earthquake")
