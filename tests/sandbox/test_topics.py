"""Forum topics."""

import pytest

from sandbox import ActError, Sandbox
from sandbox.chats import Chat
from sandbox.people import Person
from tests.sandbox.clients import Client, Refused


@pytest.fixture
def forum(tg: Sandbox, anna: Person) -> Chat:
    """With the bot as admin."""
    return tg.act.create_chat(title="Forum", creator=anna.id, kind="forum")


async def test_topic_made_by_the_bot(client: Client, tg: Sandbox, forum: Chat, anna: Person) -> None:
    topic = await client.do("create_forum_topic", chat_id=forum.id, name="Main office")
    where = {"chat_id": forum.id, "message_thread_id": topic["message_thread_id"]}
    sent = await client.do("send_message", text="card", **where)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic["message_thread_id"], True)
    reply = tg.act.write(person=anna.id, chat=forum.id, text="mine", thread=topic["message_thread_id"])
    (update,) = await client.do("get_updates")
    assert update["message"]["message_id"] == reply.message_id
    assert update["message"]["message_thread_id"] == topic["message_thread_id"]
    assert [one["service"] for one in tg.messages(forum.id)] == ["Topic created Main office", None, None]


async def test_topic_made_by_a_person_comes_as_a_note(
    client: Client, tg: Sandbox, forum: Chat, anna: Person
) -> None:
    made = tg.act.create_topic(person=anna.id, chat=forum.id, name="North")
    (update,) = await client.do("get_updates")
    assert update["message"]["forum_topic_created"]["name"] == "North"
    assert update["message"]["message_thread_id"] == made.message_id


async def test_renamed_closed_reopened_deleted(
    client: Client, tg: Sandbox, forum: Chat, anna: Person
) -> None:
    topic = await client.do("create_forum_topic", chat_id=forum.id, name="A")
    where = {"chat_id": forum.id, "message_thread_id": topic["message_thread_id"]}
    assert await client.do("edit_forum_topic", name="B", **where) is True
    assert await client.do("close_forum_topic", **where) is True
    with pytest.raises(ActError, match="is closed or gone"):
        tg.act.write(person=anna.id, chat=forum.id, text="x", thread=topic["message_thread_id"])
    with pytest.raises(Refused, match="topic_not_modified"):
        await client.do("close_forum_topic", **where)
    assert await client.do("reopen_forum_topic", **where) is True
    assert await client.do("delete_forum_topic", **where) is True
    assert tg.messages(forum.id) == []
    with pytest.raises(Refused, match="message thread not found"):
        await client.do("send_message", text="x", **where)


async def test_closed_topic_needs_the_right(client: Client, tg: Sandbox, forum: Chat, anna: Person) -> None:
    made = tg.act.create_topic(person=anna.id, chat=forum.id, name="North")
    assert made.message_id is not None
    tg.act.close_topic(person=anna.id, chat=forum.id, thread=made.message_id)
    where = {"chat_id": forum.id, "message_thread_id": made.message_id}
    assert (await client.do("send_message", text="x", **where))["text"] == "x"
    tg.act.promote_bot(person=anna.id, chat=forum.id, rights={"can_manage_topics": False})
    with pytest.raises(Refused, match="topic_closed"):
        await client.do("send_message", text="x", **where)
    with pytest.raises(Refused, match="not enough rights to create a topic"):
        await client.do("create_forum_topic", chat_id=forum.id, name="x")


async def test_deleted_by_a_person(client: Client, tg: Sandbox, forum: Chat, anna: Person) -> None:
    topic = await client.do("create_forum_topic", chat_id=forum.id, name="A")
    tg.act.delete_topic(person=anna.id, chat=forum.id, thread=topic["message_thread_id"])
    assert await client.do("get_updates") == []
    with pytest.raises(Refused, match="message thread not found"):
        await client.do(
            "send_message", chat_id=forum.id, message_thread_id=topic["message_thread_id"], text="x"
        )


async def test_only_in_forums(client: Client, tg: Sandbox, anna: Person) -> None:
    group = tg.act.create_chat(title="G", creator=anna.id, kind="supergroup")
    with pytest.raises(Refused, match="the chat is not a forum"):
        await client.do("create_forum_topic", chat_id=group.id, name="x")
    with pytest.raises(Refused, match="message thread not found"):
        await client.do("send_message", chat_id=group.id, message_thread_id=5, text="x")
