"""Taps and their answers."""

import pytest

from sandbox import ActError, ManualClock, Sandbox
from sandbox.people import Person
from tests.sandbox.clients import Client, Refused

TOO_OLD = "query is too old and response timeout expired or query id is invalid"


async def asked(client: Client, anna: Person) -> int:
    """A question with two keys; its message id."""
    keyboard = client.keyboard([("9", "score:9"), ("10", "score:10")])
    sent = await client.do("send_message", chat_id=anna.id, text="?", reply_markup=keyboard)
    return int(sent["message_id"])


async def test_tap_and_toast(client: Client, tg: Sandbox, anna: Person) -> None:
    message_id = await asked(client, anna)
    tapped = tg.act.tap(person=anna.id, message_id=message_id, label="9")
    (update,) = await client.do("get_updates")
    query = update["callback_query"]
    assert (query["id"], query["data"], query["from"]["id"]) == (tapped.query_id, "score:9", anna.id)
    assert query["message"]["message_id"] == message_id
    answer = {"callback_query_id": query["id"], "text": "saved", "show_alert": True}
    assert await client.do("answer_callback_query", **answer) is True
    (toast,) = tg.toasts(anna.id)
    assert (toast["text"], toast["alert"], toast["query_id"]) == ("saved", True, tapped.query_id)


async def test_answered_once(client: Client, tg: Sandbox, anna: Person) -> None:
    tapped = tg.act.tap(person=anna.id, message_id=await asked(client, anna), data="score:10")
    await client.do("answer_callback_query", callback_query_id=tapped.query_id)
    with pytest.raises(Refused) as refusal:
        await client.do("answer_callback_query", callback_query_id=tapped.query_id)
    assert refusal.value.words == TOO_OLD


async def test_answered_too_late(client: Client, tg: Sandbox, anna: Person, clock: ManualClock) -> None:
    tapped = tg.act.tap(person=anna.id, message_id=await asked(client, anna), label="9")
    clock.advance(16)
    with pytest.raises(Refused) as refusal:
        await client.do("answer_callback_query", callback_query_id=tapped.query_id)
    assert refusal.value.words == TOO_OLD
    assert tg.toasts(anna.id) == []


async def test_answer_too_long(client: Client, tg: Sandbox, anna: Person) -> None:
    tapped = tg.act.tap(person=anna.id, message_id=await asked(client, anna), label="9")
    with pytest.raises(Refused, match="message_too_long"):
        await client.do("answer_callback_query", callback_query_id=tapped.query_id, text="x" * 201)
    assert await client.do("answer_callback_query", callback_query_id=tapped.query_id, text="x" * 200)


async def test_only_buttons_that_are_there(client: Client, tg: Sandbox, anna: Person) -> None:
    message_id = await asked(client, anna)
    with pytest.raises(ActError, match="has no button '11'; there are: '9', '10'"):
        tg.act.tap(person=anna.id, message_id=message_id, label="11")
    tampered = tg.act.tap(person=anna.id, message_id=message_id, data="score:99", force=True)
    assert tampered.update_id is not None
    (update,) = await client.do("get_updates")
    assert update["callback_query"]["data"] == "score:99"


async def test_tap_on_a_deleted_message(client: Client, tg: Sandbox, anna: Person) -> None:
    message_id = await asked(client, anna)
    tg.act.delete_message(person=anna.id, message_id=message_id)
    tg.act.tap(person=anna.id, message_id=message_id, data="score:9", force=True)
    (update,) = await client.do("get_updates")
    assert update["callback_query"]["message"]["date"] == 0


async def test_anonymous_admin_taps_under_the_real_id(client: Client, tg: Sandbox, anna: Person) -> None:
    group = tg.act.create_chat(title="Staff", creator=anna.id, kind="supergroup")
    keyboard = client.keyboard([("Take", "take")])
    card = await client.do("send_message", chat_id=group.id, text="card", reply_markup=keyboard)
    tg.act.write(person=anna.id, chat=group.id, text="mine", anonymous=True)
    tg.act.tap(person=anna.id, chat=group.id, message_id=card["message_id"], label="Take")
    wrote, tapped = await client.do("get_updates")
    assert wrote["message"]["from"]["id"] == 1087968824
    assert wrote["message"]["sender_chat"]["id"] == group.id
    assert tapped["callback_query"]["from"]["id"] == anna.id
