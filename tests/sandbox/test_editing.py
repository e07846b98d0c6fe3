"""Edits and deletions."""

import pytest

from sandbox import ManualClock, Sandbox
from sandbox.people import Person
from tests.sandbox.clients import Client, Refused

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


async def test_text_and_keyboard_change(client: Client, tg: Sandbox, anna: Person) -> None:
    sent = await client.do(
        "send_message", chat_id=anna.id, text="a", reply_markup=client.keyboard([("1", "1")])
    )
    where = {"chat_id": anna.id, "message_id": sent["message_id"]}
    edited = await client.do("edit_message_text", text="<b>b</b>", parse_mode="HTML", **where)
    assert (edited["text"], edited["entities"][0]["type"]) == ("b", "bold")
    assert "reply_markup" not in edited
    assert edited["edit_date"] == sent["date"]
    marked = await client.do("edit_message_reply_markup", reply_markup=client.keyboard([("2", "2")]), **where)
    assert (marked["text"], marked["reply_markup"]["inline_keyboard"][0][0]["text"]) == ("b", "2")
    assert [view["text"] for view in tg.messages(anna.id)] == ["b"]


async def test_nothing_changed(client: Client, anna: Person) -> None:
    keyboard = client.keyboard([("1", "1")])
    sent = await client.do("send_message", chat_id=anna.id, text="a", reply_markup=keyboard)
    where = {"chat_id": anna.id, "message_id": sent["message_id"]}
    with pytest.raises(Refused) as refusal:
        await client.do("edit_message_text", text="a", reply_markup=keyboard, **where)
    assert refusal.value.words == NOT_MODIFIED
    with pytest.raises(Refused, match="message is not modified"):
        await client.do("edit_message_reply_markup", reply_markup=keyboard, **where)
    assert (await client.do("edit_message_text", text="a", **where))["text"] == "a"


async def test_what_cannot_be_edited(client: Client, tg: Sandbox, anna: Person) -> None:
    theirs = tg.act.write(person=anna.id, text="x")
    for message_id, words in (
        (999, "message to edit not found"),
        (theirs.message_id, "message can't be edited"),
    ):
        with pytest.raises(Refused, match=words):
            await client.do("edit_message_text", text="y", chat_id=anna.id, message_id=message_id)


async def test_deleted_by_the_person(client: Client, tg: Sandbox, anna: Person) -> None:
    sent = await client.do("send_message", chat_id=anna.id, text="a")
    tg.act.delete_message(person=anna.id, message_id=sent["message_id"])
    with pytest.raises(Refused, match="message to edit not found"):
        await client.do("edit_message_text", text="y", chat_id=anna.id, message_id=sent["message_id"])


async def test_edits_have_no_age_limit_but_deletions_have(
    client: Client, tg: Sandbox, anna: Person, clock: ManualClock
) -> None:
    sent = await client.do("send_message", chat_id=anna.id, text="a")
    where = {"chat_id": anna.id, "message_id": sent["message_id"]}
    clock.advance(90 * 86_400)
    assert (await client.do("edit_message_text", text="b", **where))["text"] == "b"
    with pytest.raises(Refused, match="message can't be deleted for everyone"):
        await client.do("delete_message", **where)


async def test_delete(client: Client, tg: Sandbox, anna: Person) -> None:
    sent = await client.do("send_message", chat_id=anna.id, text="a")
    where = {"chat_id": anna.id, "message_id": sent["message_id"]}
    assert await client.do("delete_message", **where) is True
    assert tg.messages(anna.id) == []
    with pytest.raises(Refused, match="message to delete not found"):
        await client.do("delete_message", **where)


async def test_others_messages_in_a_group_need_the_right(client: Client, tg: Sandbox, anna: Person) -> None:
    group = tg.act.create_chat(title="G", creator=anna.id, kind="supergroup", bot="member")
    said = tg.act.write(person=anna.id, chat=group.id, text="x")
    with pytest.raises(Refused, match="message can't be deleted"):
        await client.do("delete_message", chat_id=group.id, message_id=said.message_id)
    tg.act.promote_bot(person=anna.id, chat=group.id)
    assert await client.do("delete_message", chat_id=group.id, message_id=said.message_id) is True


async def test_caption_and_text_are_different_things(client: Client, anna: Person) -> None:
    text = await client.do("send_message", chat_id=anna.id, text="a")
    with pytest.raises(Refused, match="there is no caption in the message to edit"):
        await client.do("edit_message_caption", caption="c", chat_id=anna.id, message_id=text["message_id"])
    file = client.file(b"hello", "a.txt")
    document = await client.do("send_document", chat_id=anna.id, document=file, caption="first")
    where = {"chat_id": anna.id, "message_id": document["message_id"]}
    with pytest.raises(Refused, match="there is no text in the message to edit"):
        await client.do("edit_message_text", text="b", **where)
    assert (await client.do("edit_message_caption", caption="second", **where))["caption"] == "second"


async def test_nothing_is_edited_under_a_block(client: Client, tg: Sandbox, anna: Person) -> None:
    sent = await client.do("send_message", chat_id=anna.id, text="a")
    tg.act.block(person=anna.id)
    with pytest.raises(Refused, match="forbidden: bot was blocked by the user"):
        await client.do("edit_message_text", text="b", chat_id=anna.id, message_id=sent["message_id"])
