"""Webhooks: delivered for real, retried, with the secret, and obeyed when they answer with a method."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import MultipartWriter, web

from sandbox import Sandbox
from sandbox.people import Person
from tests.sandbox.clients import Client, Refused


@dataclass(kw_only=True)
class Bot:
    """A web server that gets updates; `answers` are given in turn, then 200."""

    url: str = ""
    updates: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    answers: list[web.Response] = field(default_factory=list)

    async def receive(self, request: web.Request) -> web.Response:
        self.updates.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        return self.answers.pop(0) if self.answers else web.Response()


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    """The bot's side."""
    received = Bot()
    application = web.Application()
    application.router.add_post("/hook", received.receive)
    runner = web.AppRunner(application, shutdown_timeout=0.05)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    received.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield received
    await runner.cleanup()


async def test_delivered_with_the_secret(client: Client, tg: Sandbox, anna: Person, bot: Bot) -> None:
    earlier = tg.act.write(person=anna.id, text="earlier")
    await client.do("set_webhook", url=bot.url, secret_token="s3cret")
    tg.act.write(person=anna.id, text="later")
    await tg.settle()
    assert [one["message"]["text"] for one in map(client.read, bot.updates)] == ["earlier", "later"]
    assert bot.secrets == ["s3cret", "s3cret"]
    assert bot.updates[0]["update_id"] == earlier.update_id


async def test_every_kind_through_the_client(client: Client, tg: Sandbox, anna: Person, bot: Bot) -> None:
    keyboard = client.keyboard([("9", "score:9")])
    sent = await client.do("send_message", chat_id=anna.id, text="?", reply_markup=keyboard)
    await client.do(
        "set_webhook", url=bot.url, allowed_updates=["message", "callback_query", "my_chat_member"]
    )
    tg.act.tap(person=anna.id, message_id=sent["message_id"], label="9")
    tg.act.send_media(person=anna.id, kind="voice")
    tg.act.block(person=anna.id)
    await tg.settle()
    tapped, spoken, blocked = map(client.read, bot.updates)
    assert tapped["callback_query"]["data"] == "score:9"
    assert spoken["message"]["voice"]["duration"] == 1
    assert blocked["my_chat_member"]["new_chat_member"]["status"] == "kicked"


async def test_retried_until_accepted(client: Client, tg: Sandbox, anna: Person, bot: Bot) -> None:
    bot.answers = [web.Response(status=503), web.Response(status=500)]
    await client.do("set_webhook", url=bot.url)
    tg.act.write(person=anna.id, text="a")
    tg.act.write(person=anna.id, text="b")
    await tg.settle()
    assert [one["message"]["text"] for one in bot.updates] == ["a", "a", "a", "b"]
    info = await client.do("get_webhook_info")
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert (info["url"], info["pending_update_count"]) == (bot.url, 0)


async def test_other_chats_do_not_wait(
    client: Client, tg: Sandbox, anna: Person, boris: Person, bot: Bot
) -> None:
    bot.answers = [web.Response(status=503)]
    await client.do("set_webhook", url=bot.url)
    tg.act.write(person=anna.id, text="a")
    tg.act.write(person=boris.id, text="b")
    await tg.settle()
    assert sorted(one["message"]["text"] for one in bot.updates) == ["a", "a", "b"]


@pytest.mark.parametrize("multipart", [False, True])
async def test_method_in_the_answer(
    client: Client, tg: Sandbox, anna: Person, bot: Bot, multipart: bool
) -> None:
    call = {"method": "sendMessage", "chat_id": str(anna.id), "text": "quick"}
    bot.answers = [as_multipart(call) if multipart else web.json_response(call)]
    await client.do("set_webhook", url=bot.url)
    tg.act.write(person=anna.id, text="a")
    await tg.settle()
    assert [one["text"] for one in tg.messages(anna.id)] == ["a", "quick"]


def as_multipart(call: dict[str, str]) -> web.Response:
    """The way aiogram answers."""
    writer = MultipartWriter("form-data")
    for name, value in call.items():
        writer.append(value).set_content_disposition("form-data", name=name)
    return web.Response(body=writer)


async def test_refused_method_in_the_answer_is_written_down(
    client: Client, tg: Sandbox, anna: Person, bot: Bot
) -> None:
    bot.answers = [web.json_response({"method": "sendMessage", "chat_id": anna.id, "text": ""})]
    await client.do("set_webhook", url=bot.url)
    tg.act.write(person=anna.id, text="a")
    await tg.settle()
    (entry,) = tg.ledger.select(method="sendMessage")
    assert (entry.outcome, entry.description) == ("refused", "Bad Request: message text is empty")
    assert len(bot.updates) == 1


@pytest.mark.parametrize("body", ["", "null", "no JSON", '{"ok": true}', "[1]"])
async def test_other_answers_mean_nothing(
    client: Client, tg: Sandbox, anna: Person, bot: Bot, body: str
) -> None:
    bot.answers = [web.Response(text=body, content_type="application/json")]
    await client.do("set_webhook", url=bot.url)
    tg.act.write(person=anna.id, text="a")
    await tg.settle()
    assert len(bot.updates) == 1
    assert "last_error_message" not in await client.do("get_webhook_info")


async def test_no_polling_beside_it(client: Client, bot: Bot) -> None:
    await client.do("set_webhook", url=bot.url)
    with pytest.raises(Refused) as refusal:
        await client.do("get_updates")
    assert refusal.value.words == (
        "conflict: can't use getupdates method while webhook is active;"
        " use deletewebhook to delete the webhook first"
    )
    await client.do("delete_webhook")
    assert await client.do("get_updates") == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"url": "http://bot.example/hook"}, "bad webhook: an https url must be provided for webhook"),
        (
            {"url": "https://bot.example/", "secret_token": "ключ"},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_wrong_settings(client: Client, arguments: dict[str, Any], words: str) -> None:
    with pytest.raises(Refused) as refusal:
        await client.do("set_webhook", **arguments)
    assert refusal.value.words == words


async def test_drop_pending(client: Client, tg: Sandbox, anna: Person) -> None:
    tg.act.write(person=anna.id, text="a")
    await client.do("delete_webhook", drop_pending_updates=True)
    assert await client.do("get_updates") == []
    assert [one.state for one in tg.updates.history.values()] == ["dropped"]
