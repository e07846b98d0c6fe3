"""sendMessage: what is accepted and what is refused, in Telegram's words."""

import pytest

from sandbox import Sandbox
from sandbox.people import Person
from tests.sandbox.clients import CLIENTS, Client, Refused


async def test_message_comes_back_as_sent(client: Client, tg: Sandbox, anna: Person) -> None:
    sent = await client.do(
        "send_message", chat_id=anna.id, text=" hello \n", reply_markup=client.keyboard([("9", "a")])
    )
    assert sent["text"] == "hello"
    assert sent["chat"]["first_name"] == "Anna"
    assert sent["from"]["id"] == tg.bot_id
    assert sent["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "a"
    (view,) = tg.messages(anna.id)
    assert (view["text"], view["out"], view["keyboard"][0][0]["text"]) == ("hello", True, "9")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "message text is empty"),
        (" \n ", "message text is empty"),
        ("\u200b\u2060", "message text is empty"),
        ("x" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
    ],
)
async def test_texts_refused(client: Client, tg: Sandbox, anna: Person, text: str, words: str) -> None:
    with pytest.raises(Refused) as refusal:
        await client.do("send_message", chat_id=anna.id, text=text)
    assert refusal.value.words == words
    assert tg.messages(anna.id) == []
    assert tg.ledger.entries[-1].outcome == "refused"


@pytest.mark.parametrize("text", ["x" * 4096, "😀" * 2048, "\u202eabc", "<script>&"])
async def test_texts_accepted(client: Client, anna: Person, text: str) -> None:
    sent = await client.do("send_message", chat_id=anna.id, text=text)
    assert sent["text"] == text


async def test_unknown_chat(client: Client) -> None:
    with pytest.raises(Refused, match="chat not found"):
        await client.do("send_message", chat_id=987654, text="x")


async def test_person_never_met(client: Client, boris: Person) -> None:
    with pytest.raises(Refused, match="chat not found"):
        await client.do("send_message", chat_id=boris.id, text="x")


async def test_person_met_in_a_group_but_not_started(
    client: Client, tg: Sandbox, anna: Person, boris: Person
) -> None:
    tg.act.create_chat(title="Staff", creator=anna.id, members=[boris.id])
    with pytest.raises(Refused, match="forbidden: bot can't initiate conversation with a user"):
        await client.do("send_message", chat_id=boris.id, text="x")
    tg.act.start(person=boris.id)
    assert (await client.do("send_message", chat_id=boris.id, text="x"))["text"] == "x"


async def test_blocked_and_unblocked(client: Client, tg: Sandbox, anna: Person) -> None:
    tg.act.block(person=anna.id)
    with pytest.raises(Refused, match="forbidden: bot was blocked by the user"):
        await client.do("send_message", chat_id=anna.id, text="x")
    tg.act.unblock(person=anna.id)
    assert (await client.do("send_message", chat_id=anna.id, text="x"))["text"] == "x"


async def test_deleted_account(client: Client, tg: Sandbox, anna: Person) -> None:
    tg.act.deactivate(person=anna.id)
    with pytest.raises(Refused, match="forbidden: user is deactivated"):
        await client.do("send_message", chat_id=anna.id, text="x")


async def test_reply(client: Client, tg: Sandbox, anna: Person) -> None:
    asked = tg.act.write(person=anna.id, text="question")
    assert asked.message_id is not None
    sent = await client.do(
        "send_message", chat_id=anna.id, text="answer", reply_parameters=client.reply(asked.message_id)
    )
    assert sent["reply_to_message"]["text"] == "question"
    assert tg.messages(anna.id)[-1]["reply_to"]["name"] == "Anna"


async def test_reply_to_a_missing_message(client: Client, tg: Sandbox, anna: Person) -> None:
    with pytest.raises(Refused, match="message to be replied not found"):
        await client.do("send_message", chat_id=anna.id, text="x", reply_parameters=client.reply(77))
    lenient = client.types.ReplyParameters(message_id=77, allow_sending_without_reply=True)
    sent = await client.do("send_message", chat_id=anna.id, text="x", reply_parameters=lenient)
    assert "reply_to_message" not in sent


@pytest.mark.parametrize("name", sorted(CLIENTS))
@pytest.mark.parametrize(
    ("token", "words"), [("4242:wrong", "unauthorized"), ("1:sandbox-token", "unauthorized")]
)
async def test_wrong_token(tg: Sandbox, name: str, token: str, words: str) -> None:
    async with CLIENTS[name](tg, token) as client:
        with pytest.raises(Refused, match=words):
            await client.do("get_me")


async def test_get_me(client: Client, tg: Sandbox) -> None:
    me = await client.do("get_me")
    assert (me["id"], me["is_bot"], me["username"]) == (tg.bot_id, True, "otklik_bot")


async def test_message_ids_are_shared_by_private_chats_and_groups(
    client: Client, tg: Sandbox, anna: Person
) -> None:
    group = tg.act.create_chat(title="G", creator=anna.id)
    channel = tg.act.create_chat(title="C", creator=anna.id, kind="channel")
    ids = [
        (await client.do("send_message", chat_id=to, text="x"))["message_id"]
        for to in (anna.id, group.id, channel.id)
    ]
    assert ids == [1, 2, 1]


async def test_channel_posts_are_from_the_channel(client: Client, tg: Sandbox, anna: Person) -> None:
    channel = tg.act.create_chat(title="News", creator=anna.id, kind="channel", username="news")
    sent = await client.do("send_message", chat_id="@news", text="x")
    assert sent["sender_chat"]["id"] == sent["chat"]["id"] == channel.id
    assert "from" not in sent


async def test_chat_action(client: Client, tg: Sandbox, anna: Person) -> None:
    assert await client.do("send_chat_action", chat_id=anna.id, action="typing") is True
    with pytest.raises(Refused, match="wrong parameter action in request"):
        await client.do("send_chat_action", chat_id=anna.id, action="dancing")


async def test_copy_and_forward(client: Client, tg: Sandbox, anna: Person) -> None:
    group = tg.act.create_chat(title="Staff", creator=anna.id)
    said = tg.act.write(person=anna.id, text="words")
    where = {"chat_id": group.id, "from_chat_id": anna.id, "message_id": said.message_id}
    copy = await client.do("copy_message", **where)
    forwarded = await client.do("forward_message", **where)
    views = tg.messages(group.id)
    assert [view["text"] for view in views] == ["words", "words"]
    assert views[0]["message_id"] == copy["message_id"]
    assert forwarded["forward_origin"]["sender_user"]["first_name"] == "Anna"
    assert [view["forward_from"] for view in views] == [None, "Anna"]
    for method, words in (
        ("copy_message", "message to copy not found"),
        ("forward_message", "message to forward not found"),
    ):
        with pytest.raises(Refused, match=words):
            await client.do(method, **{**where, "message_id": 999})
