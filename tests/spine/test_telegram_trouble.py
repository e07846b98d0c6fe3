"""Telegram's bad hours and its news: no update is set aside for them, no chat waits for another."""

import pytest
from sqlalchemy import select

import sandbox
from bot.webhook import WebhookIntake
from db.tables import FailedUpdate, Message
from tests.house import House
from tests.people import Person


async def kept(house: House) -> list[FailedUpdate]:
    async with house.app.uow.read() as tx:
        return list(await tx.session.scalars(select(FailedUpdate)))


def fault(house: House, person: Person | None, **more: object) -> None:
    chat = person.id if person else None
    house.tg.faults.add(sandbox.Fault(method="sendMessage", chat=chat, **more))  # type: ignore[arg-type]  # any of its fields


async def test_a_long_429_on_a_reply_sets_nothing_aside_and_holds_up_nobody_else(house: House) -> None:
    anna, piotr = house.customer("Anna"), house.customer("Piotr")
    fault(house, anna, status=429, retry_after=300, times=4)
    await anna.starts()
    await piotr.starts()
    assert anna.messages()
    assert piotr.messages()
    assert await kept(house) == []


@pytest.mark.parametrize("trouble", [{"status": 502}, {"kind": "reset"}])
async def test_a_minute_of_telegram_s_trouble_sets_no_update_aside(
    house: House, trouble: dict[str, object]
) -> None:
    anna = house.customer("Anna")
    fault(house, anna, times=6, **trouble)
    await anna.starts()
    assert anna.messages()
    assert await kept(house) == []


async def test_a_chat_that_telegram_never_serves_again_does_not_stop_the_bot(house: House) -> None:
    anna, piotr = house.customer("Anna"), house.customer("Piotr")
    fault(house, anna, status=500)
    await anna.starts()
    await piotr.starts()
    assert piotr.messages()
    assert [row.error for row in await kept(house) if row.set_aside_at] == ["TelegramServerError"]


async def test_a_message_with_a_part_of_a_kind_nobody_knows_yet_is_read_without_it(house: House) -> None:
    anna = house.customer("Anna", started=True)
    house.tg.updates.put("message", strange(house, anna), anna.id)
    await house.rest()
    assert await kept(house) == []
    async with house.app.uow.read() as tx:
        assert [row.text for row in await tx.session.scalars(select(Message))] == ["Terrible service"]


async def test_the_webhook_reads_it_in_the_same_way(house: House) -> None:
    anna = house.customer("Anna", started=True)
    webhook = WebhookIntake(house.app.bot, house.app.intake)
    assert await webhook.take({"update_id": 1, "message": strange(house, anna)})
    await house.rest()
    async with house.app.uow.read() as tx:
        assert [row.text for row in await tx.session.scalars(select(Message))] == ["Terrible service"]


async def test_an_update_nobody_can_read_is_set_aside_alone(house: House) -> None:
    anna = house.customer("Anna")
    body = {
        "chat": {"id": anna.id, "type": "private", "first_name": "Anna"},
        "from": {"id": anna.id, "is_bot": False, "first_name": "Anna"},
        "date": int(house.now.timestamp()),
        "old_chat_member": {"status": "guest of honour", "user": {"id": 1}},
        "new_chat_member": {"status": "ghost", "user": {"id": 1}},
    }
    house.tg.updates.put("my_chat_member", body, anna.id)
    await anna.starts()
    assert anna.messages()
    [row] = await kept(house)
    assert row.set_aside_at is not None
    assert row.body["unread"]["my_chat_member"] == body
    await house.admin.sees(row.incident)


def strange(house: House, person: Person) -> dict[str, object]:
    return {
        "message_id": 77,
        "date": int(house.now.timestamp()),
        "chat": {"id": person.id, "type": "private", "first_name": "Anna"},
        "from": {"id": person.id, "is_bot": False, "first_name": "Anna"},
        "text": "Terrible service",
        "forward_origin": {"type": "telepathy", "date": 1},
        "paid_media": {"star_count": 1, "paid_media": [{"type": "hologram"}]},
    }
