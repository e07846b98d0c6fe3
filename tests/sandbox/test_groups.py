"""Groups, supergroups, channels: who is there and what the bot may do."""

import pytest

from sandbox import ActError, Sandbox
from sandbox.chats import Chat
from sandbox.people import Person
from tests.sandbox.clients import Client, Refused


@pytest.fixture
def staff(tg: Sandbox, anna: Person, boris: Person) -> Chat:
    """A supergroup with the bot as admin."""
    return tg.act.create_chat(title="Staff", creator=anna.id, kind="supergroup", members=[boris.id])


async def test_members(client: Client, tg: Sandbox, staff: Chat, anna: Person, boris: Person) -> None:
    stranger = tg.act.create_person(first_name="Celina")
    who = (anna.id, boris.id, tg.bot_id, stranger.id)
    members = [await client.do("get_chat_member", chat_id=staff.id, user_id=one) for one in who]
    assert [one["status"] for one in members] == ["creator", "member", "administrator", "left"]
    assert members[2]["can_delete_messages"] is True
    assert await client.do("get_chat_member_count", chat_id=staff.id) == 3
    admins = await client.do("get_chat_administrators", chat_id=staff.id)
    assert {one["user"]["id"] for one in admins} == {anna.id, tg.bot_id}
    with pytest.raises(Refused, match="invalid user_id specified"):
        await client.do("get_chat_member", chat_id=staff.id, user_id=1)


async def test_get_chat(client: Client, staff: Chat, anna: Person) -> None:
    full = await client.do("get_chat", chat_id=staff.id)
    assert (full["type"], full["title"]) == ("supergroup", "Staff")
    assert (await client.do("get_chat", chat_id=anna.id))["first_name"] == "Anna"
    with pytest.raises(Refused, match="chat not found"):
        await client.do("get_chat", chat_id=-100)


async def test_thrown_out(client: Client, tg: Sandbox, staff: Chat, anna: Person) -> None:
    tg.act.remove_bot(person=anna.id, chat=staff.id)
    note, update = await client.do("get_updates")
    assert note["message"]["left_chat_member"]["id"] == tg.bot_id
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    for method in ("send_message", "edit_message_text"):
        with pytest.raises(Refused, match="forbidden: bot was kicked from the supergroup chat"):
            await client.do(
                method, chat_id=staff.id, text="x", **({"message_id": 1} if "edit" in method else {})
            )


async def test_added_and_promoted(client: Client, tg: Sandbox, anna: Person) -> None:
    group = tg.act.create_chat(title="G", creator=anna.id, bot="absent")
    with pytest.raises(Refused, match="chat not found"):
        await client.do("send_message", chat_id=group.id, text="x")
    tg.act.add_bot(person=anna.id, chat=group.id)
    tg.act.promote_bot(person=anna.id, chat=group.id)
    added, note, promoted = await client.do("get_updates")
    assert added["my_chat_member"]["old_chat_member"]["status"] == "left"
    assert note["message"]["new_chat_members"][0]["id"] == tg.bot_id
    assert promoted["my_chat_member"]["new_chat_member"]["status"] == "administrator"


async def test_leaves(client: Client, tg: Sandbox, staff: Chat) -> None:
    assert await client.do("leave_chat", chat_id=staff.id) is True
    with pytest.raises(Refused, match="forbidden: bot is not a member of the supergroup chat"):
        await client.do("send_message", chat_id=staff.id, text="x")


async def test_privacy_mode(client: Client, tg: Sandbox, anna: Person) -> None:
    group = tg.act.create_chat(title="G", creator=anna.id, kind="supergroup", bot="member")
    sent = await client.do("send_message", chat_id=group.id, text="hi")
    assert tg.act.write(person=anna.id, chat=group.id, text="idle talk").update_id is None
    assert tg.act.write(person=anna.id, chat=group.id, text="/cases").update_id is not None
    assert tg.act.write(person=anna.id, chat=group.id, text="@otklik_bot hi").update_id is not None
    reply = tg.act.write(person=anna.id, chat=group.id, text="yes", reply_to=sent["message_id"])
    assert reply.update_id is not None
    tg.act.promote_bot(person=anna.id, chat=group.id)
    assert tg.act.write(person=anna.id, chat=group.id, text="idle talk").update_id is not None


async def test_group_becomes_supergroup(client: Client, tg: Sandbox, anna: Person) -> None:
    group = tg.act.create_chat(title="G", creator=anna.id)
    card = await client.do("send_message", chat_id=group.id, text="card")
    new_id = tg.act.migrate(person=anna.id, chat=group.id).chat_id
    with pytest.raises(Refused) as refusal:
        await client.do("send_message", chat_id=group.id, text="x")
    assert refusal.value.migrate_to == new_id
    where = {"chat_id": group.id, "message_id": card["message_id"]}
    assert (await client.do("edit_message_text", text="changed", **where))["text"] == "changed"
    assert (await client.do("send_message", chat_id=new_id, text="x"))["message_id"] == 2
    farewell, welcome = await client.do("get_updates")
    assert farewell["message"]["migrate_to_chat_id"] == new_id
    assert welcome["message"]["migrate_from_chat_id"] == group.id


async def test_channel_needs_the_right_to_post(client: Client, tg: Sandbox, anna: Person) -> None:
    rights = {"can_post_messages": False}
    channel = tg.act.create_chat(title="C", creator=anna.id, kind="channel", rights=rights)
    with pytest.raises(Refused, match="need administrator rights in the channel chat"):
        await client.do("send_message", chat_id=channel.id, text="x")
    tg.act.promote_bot(person=anna.id, chat=channel.id, rights={"can_post_messages": True})
    assert (await client.do("send_message", chat_id=channel.id, text="x"))["text"] == "x"
    posted = tg.act.write(person=anna.id, chat=channel.id, text="post")
    assert tg.updates.history[posted.update_id or 0].kind == "channel_post"


async def test_pin_and_invite_need_rights(client: Client, tg: Sandbox, staff: Chat, anna: Person) -> None:
    sent = await client.do("send_message", chat_id=staff.id, text="x")
    where = {"chat_id": staff.id, "message_id": sent["message_id"]}
    assert await client.do("pin_chat_message", **where) is True
    assert tg.messages(staff.id)[0]["pinned"] is True
    assert (await client.do("get_chat", chat_id=staff.id))["pinned_message"]["text"] == "x"
    assert (await client.do("export_chat_invite_link", chat_id=staff.id)).startswith("https://t.me/+")
    tg.act.promote_bot(person=anna.id, chat=staff.id, status="member")
    with pytest.raises(Refused, match="not enough rights to manage pinned messages in the chat"):
        await client.do("pin_chat_message", **where)
    with pytest.raises(Refused, match="not enough rights to manage chat invite link"):
        await client.do("export_chat_invite_link", chat_id=staff.id)


async def test_reactions(client: Client, tg: Sandbox, staff: Chat, anna: Person) -> None:
    said = tg.act.write(person=anna.id, chat=staff.id, text="x")
    where = {"chat_id": staff.id, "message_id": said.message_id}

    async def react(emoji: str) -> bool:
        reaction = client.types.ReactionTypeEmoji(emoji=emoji)
        return bool(await client.do("set_message_reaction", reaction=[reaction], **where))

    assert await react("👍")
    assert tg.messages(staff.id)[0]["reactions"] == [{"emoji": "👍", "by": tg.bot_id}]
    with pytest.raises(Refused, match="reaction_invalid"):
        await react("✅")
    with pytest.raises(Refused, match="message to react not found"):
        await client.do("set_message_reaction", chat_id=staff.id, message_id=999, reaction=[])


async def test_chat_member_only_if_asked_for(client: Client, tg: Sandbox, staff: Chat, boris: Person) -> None:
    tg.act.leave(person=boris.id, chat=staff.id)
    assert [set(one) - {"update_id"} for one in await client.do("get_updates")] == [{"message"}]
    await client.do("get_updates", allowed_updates=["chat_member"])
    joined = tg.act.join(person=boris.id, chat=staff.id)
    assert tg.updates.history[joined.update_id or 0].kind == "chat_member"


def test_people_are_held_to_the_rules_too(tg: Sandbox, staff: Chat, anna: Person) -> None:
    stranger = tg.act.create_person(first_name="Celina")
    with pytest.raises(ActError, match="Celina is not in Staff"):
        tg.act.write(person=stranger.id, chat=staff.id, text="x")
    with pytest.raises(ActError, match="somebody else's private chat"):
        tg.act.write(person=stranger.id, chat=anna.id, text="x")
    with pytest.raises(ActError, match="1-4096 characters"):
        tg.act.write(person=anna.id, text="x" * 4097)
    tg.act.block(person=anna.id)
    with pytest.raises(ActError, match="has blocked the bot"):
        tg.act.write(person=anna.id, text="x")


async def test_a_creator_named_among_the_members_stays_the_creator(tg: Sandbox) -> None:
    owner = tg.act.create_person(first_name="Owner")
    chat = tg.act.create_chat(title="Staff", creator=owner.id, members=[owner.id], admins=[owner.id])
    assert chat.members[owner.id].status == "creator"
