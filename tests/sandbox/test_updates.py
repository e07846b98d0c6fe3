"""Long polling: offsets, kinds, a day, one poller."""

import asyncio

import pytest

from sandbox import ManualClock, Sandbox
from sandbox.people import Person
from tests.sandbox.clients import CLIENTS, Client, Refused


def write(tg: Sandbox, anna: Person, *texts: str) -> list[int]:
    """Messages by a person; their update ids."""
    happened = [tg.act.write(person=anna.id, text=text) for text in texts]
    return [one.update_id for one in happened if one.update_id is not None]


async def test_offset_confirms(client: Client, tg: Sandbox, anna: Person) -> None:
    ids = write(tg, anna, "a", "b", "c")
    first = await client.do("get_updates", limit=2)
    assert [one["message"]["text"] for one in first] == ["a", "b"]
    assert [tg.updates.history[one].state for one in ids] == ["delivered", "delivered", "queued"]
    again = await client.do("get_updates")
    assert [one["update_id"] for one in again] == ids
    rest = await client.do("get_updates", offset=ids[1] + 1)
    assert [one["update_id"] for one in rest] == ids[2:]
    assert [tg.updates.history[one].state for one in ids] == ["confirmed", "confirmed", "delivered"]


async def test_negative_offset_forgets_the_earlier(client: Client, tg: Sandbox, anna: Person) -> None:
    ids = write(tg, anna, "a", "b", "c")
    assert [one["update_id"] for one in await client.do("get_updates", offset=-1)] == ids[2:]
    assert [one["update_id"] for one in await client.do("get_updates")] == ids[2:]


async def test_poll_waits_for_the_next_update(client: Client, tg: Sandbox, anna: Person) -> None:
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(client.do("get_updates", timeout=30))
        await tg.until(lambda: tg.world.hook.polls == 1)
        write(tg, anna, "now")
    assert [one["message"]["text"] for one in poll.result()] == ["now"]


async def test_empty_poll_ends(client: Client) -> None:
    assert await client.do("get_updates", timeout=1) == []


@pytest.mark.parametrize("second", sorted(CLIENTS))
async def test_two_pollers(client: Client, tg: Sandbox, anna: Person, second: str) -> None:
    async with CLIENTS[second](tg) as other, asyncio.TaskGroup() as group:
        first = group.create_task(conflict(client))
        await tg.until(lambda: tg.world.hook.polls == 1)
        poll = group.create_task(other.do("get_updates", timeout=30))
        words = await first
        write(tg, anna, "now")
    assert words == (
        "conflict: terminated by other getupdates request; make sure that only one bot instance is running"
    )
    assert len(poll.result()) == 1


async def conflict(client: Client) -> str:
    """A poll that is refused; the words."""
    with pytest.raises(Refused) as refusal:
        await client.do("get_updates", timeout=30)
    return refusal.value.words


async def test_updates_are_kept_a_day(client: Client, tg: Sandbox, anna: Person, clock: ManualClock) -> None:
    (old,) = write(tg, anna, "old")
    clock.advance(86_399)
    assert len(await client.do("get_updates")) == 1
    (new,) = write(tg, anna, "new")
    clock.advance(1)
    assert [one["update_id"] for one in await client.do("get_updates")] == [new]
    assert tg.updates.history[old].state == "expired"


async def test_kinds_off_by_default(client: Client, tg: Sandbox, anna: Person) -> None:
    sent = await client.do("send_message", chat_id=anna.id, text="x")
    assert tg.act.react(person=anna.id, message_id=sent["message_id"], emoji="👍").update_id is None
    await client.do("get_updates", allowed_updates=["message", "message_reaction"])
    assert tg.act.react(person=anna.id, message_id=sent["message_id"], emoji="🔥").update_id is not None
    assert tg.act.block(person=anna.id).update_id is None
    (update,) = await client.do("get_updates")
    assert update["message_reaction"]["old_reaction"][0]["emoji"] == "👍"
    assert update["message_reaction"]["new_reaction"][0]["emoji"] == "🔥"
    await client.do("get_updates", offset=update["update_id"] + 1, allowed_updates=[])
    assert tg.act.unblock(person=anna.id).update_id is not None


async def test_edited_and_blocked(client: Client, tg: Sandbox, anna: Person) -> None:
    wrote = tg.act.write(person=anna.id, text="old words")
    assert wrote.message_id is not None
    tg.act.edit(person=anna.id, message_id=wrote.message_id, text="new words")
    tg.act.block(person=anna.id)
    tg.act.start(person=anna.id)
    kinds = [next(key for key in one if key != "update_id") for one in await client.do("get_updates")]
    assert kinds == ["message", "edited_message", "my_chat_member", "my_chat_member", "message"]


async def test_settled_when_the_next_poll_confirms(client: Client, tg: Sandbox, anna: Person) -> None:
    (update_id,) = write(tg, anna, "a")
    assert not tg.updates.settled(update_id)
    with pytest.raises(TimeoutError):
        await tg.settle(timeout=0.01)
    await client.do("get_updates")
    assert not tg.updates.settled(update_id)
    async with asyncio.TaskGroup() as group:
        group.create_task(tg.settle())
        await client.do("get_updates", offset=update_id + 1)


async def test_old_update_comes_again(client: Client, tg: Sandbox, anna: Person) -> None:
    ids = write(tg, anna, "a", "b")
    await client.do("get_updates", offset=ids[1] + 1)
    tg.act.redeliver(update=ids[0])
    (again,) = await client.do("get_updates", offset=ids[1] + 1)
    assert again["message"]["text"] == "a"
    assert await client.do("get_updates", offset=ids[1] + 1) == []
    assert (tg.updates.settled(None), tg.updates.history[ids[0]].deliveries) == (True, 1)


async def test_updates_survive_a_restart_of_the_bot(tg: Sandbox, anna: Person) -> None:
    write(tg, anna, "a")
    for name in sorted(CLIENTS):
        async with CLIENTS[name](tg) as client:
            assert len(await client.do("get_updates")) == 1
