"""The control API: what the page and the demo use."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

import sandbox
from sandbox import ActError, Fault, NoSuch, Sandbox
from sandbox.client import Remote
from sandbox.people import Person
from tests.sandbox.clients import Client


@pytest.fixture
async def remote(tg: Sandbox) -> AsyncIterator[Remote]:
    """Another process, as it were."""
    async with Remote(tg.url) as opened:
        yield opened


async def test_acts_and_waits_over_http(client: Client, tg: Sandbox, remote: Remote) -> None:
    anna = await remote.act("create_person", first_name="Anna", language_code="ru")
    started = await remote.act("start", person=anna["id"], payload="abc")
    (update,) = await client.do("get_updates")
    assert update["update_id"] == started["update_id"]
    assert update["message"]["text"] == "/start abc"
    with pytest.raises(TimeoutError):
        await remote.settle(timeout=0.01)
    keyboard = client.keyboard([("9", "score:9")])
    async with asyncio.TaskGroup() as group:
        coming = group.create_task(remote.wait(chat=anna["id"], text="how"))
        await client.do("send_message", chat_id=anna["id"], text="how was it?", reply_markup=keyboard)
    tapped = await remote.act("tap", person=anna["id"], message_id=coming.result()["message_id"], label="9")
    (tap,) = await client.do("get_updates", offset=update["update_id"] + 1)
    assert tap["callback_query"]["id"] == tapped["query_id"]
    await client.do("answer_callback_query", callback_query_id=tapped["query_id"], text="thanks")
    await client.do("get_updates", offset=tap["update_id"] + 1)
    await remote.settle()
    state = await remote.state()
    assert state["toasts"][0]["text"] == "thanks"
    assert [one["text"] for one in state["chats"][0]["messages"]] == ["/start abc", "how was it?"]
    assert [one["method"] for one in await remote.ledger(method="send*")] == ["sendMessage"]
    assert await remote.updates("queued") == []


@pytest.mark.parametrize(
    ("name", "arguments", "error", "words"),
    [
        ("fly", {}, NoSuch, "there is no act fly"),
        ("_note", {}, NoSuch, "there is no act _note"),
        ("speak", {}, NoSuch, "there is no act speak"),
        ("write", {"person": 1}, ActError, "write: missing a required argument: 'text'"),
        ("write", {"person": 1, "text": "x"}, NoSuch, "there is no person 1"),
        ("write", {"person": 1, "text": "x", "colour": 1}, ActError, "unexpected keyword argument 'colour'"),
    ],
)
async def test_mistakes_are_sentences(
    remote: Remote, name: str, arguments: dict[str, Any], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        await remote.act(name, **arguments)


async def read_events(tg: Sandbox, until: str, after: int = 0) -> list[tuple[str, Any]]:
    """Events from the stream up to the first of a type."""
    found: list[tuple[str, Any]] = []
    kind = ""
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{tg.url}/sandbox/events?after={after}") as stream,
    ):
        async for raw in stream.content:
            name, _, value = raw.decode().strip().partition(": ")
            kind = value if name == "event" else kind
            if name == "data":
                found.append((kind, json.loads(value)))
                if kind == until:
                    break
    return found


async def test_event_stream(client: Client, tg: Sandbox, anna: Person, remote: Remote) -> None:
    sent = await client.do(
        "send_message", chat_id=anna.id, text="?", reply_markup=client.keyboard([("1", "1")])
    )
    tapped = tg.act.tap(person=anna.id, message_id=sent["message_id"], label="1")
    await client.do("answer_callback_query", callback_query_id=tapped.query_id, text="ok")
    await client.do("delete_message", chat_id=anna.id, message_id=sent["message_id"])
    async with asyncio.TaskGroup() as group:
        listening = group.create_task(read_events(tg, until="notice"))
        await remote.notice("faster")
    kinds = [kind for kind, _ in listening.result()]
    for kind in ("person", "chat", "message", "tap", "update", "toast", "deleted", "ledger"):
        assert kind in kinds
    assert listening.result()[-1] == ("notice", {"text": "faster"})
    later = await read_events(tg, until="notice", after=tg.world.bus.seq - 1)
    assert [kind for kind, _ in later] == ["notice"]


async def test_settings(tg: Sandbox, remote: Remote) -> None:
    rule = await remote.fault(method="send*", kind="status", status=429, retry_after=3)
    assert (await remote.request("GET", "faults"))[0]["id"] == rule["id"]
    assert await remote.request("DELETE", f"faults/{rule['id']}") == []
    with pytest.raises(ActError, match="a fault has no colour"):
        await remote.fault(colour="red")
    limits = await remote.request("POST", "limits", body={"enabled": True, "chat_burst": 2})
    assert (limits["enabled"], tg.limits.chat_burst) == (True, 2)
    now = tg.clock.now()
    clock = await remote.request("POST", "clock", body={"advance": 60, "speed": 3600})
    assert (clock["now"], clock["speed"]) == (now + 60, 3600)


async def test_transcript_file_and_menu(client: Client, tg: Sandbox, anna: Person, remote: Remote) -> None:
    tg.act.send_media(person=anna.id, kind="voice")
    keyboard = client.keyboard([("9", "9"), ("10", "10")])
    await client.do("send_message", chat_id=anna.id, text="thanks", reply_markup=keyboard)
    command = client.types.BotCommand(command="help", description="Help")
    await client.do("set_my_commands", commands=[command])
    assert (await remote.request("GET", "commands", query={"person": anna.id}))[0]["command"] == "help"
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{tg.url}/sandbox/chats/{anna.id}/transcript") as response:
            text = await response.text()
        async with session.get(tg.url + tg.messages(anna.id)[0]["media"]["url"]) as response:
            assert (await response.read(), response.content_type) == (b"sample voice", "audio/ogg")
    assert "#1 Anna (voice):" in text
    assert "#2 Otklik: thanks\n      [9] [10]" in text


@pytest.mark.parametrize(
    "path", ["/bot4242:wrong/getMe", "/botnothing/getMe", "/bot4242:sandbox-token/dance", "/bot1"]
)
async def test_addresses_nobody_answers(tg: Sandbox, path: str) -> None:
    async with aiohttp.ClientSession() as session, session.get(tg.url + path) as response:
        code = 401 if "wrong" in path else 404
        words = {401: "Unauthorized", 404: "Not Found"}[code]
        assert await response.json() == {"ok": False, "error_code": code, "description": words}
        assert response.status == code


@pytest.mark.parametrize("body", ["json", "form", "query", "multipart"])
async def test_every_way_to_pass_parameters(tg: Sandbox, anna: Person, body: str) -> None:
    given = {
        "chat_id": str(anna.id),
        "text": "hi",
        "reply_markup": '{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}',
    }
    form = aiohttp.FormData(given, default_to_multipart=True)
    ways: dict[str, dict[str, Any]] = {
        "json": {"json": given},
        "form": {"data": given},
        "query": {"params": given},
        "multipart": {"data": form},
    }
    url = f"{tg.url}/bot{tg.token}/SENDmessage"
    async with aiohttp.ClientSession() as session, session.post(url, **ways[body]) as response:
        answer = await response.json()
    assert answer["ok"] is True
    assert answer["result"]["reply_markup"]["inline_keyboard"][0][0]["text"] == "a"


async def test_page_files_only(tg: Sandbox) -> None:
    async with aiohttp.ClientSession() as session:
        for path in ("/../app.py", "/%2e%2e/app.py", "/nothing.js"):
            async with session.get(tg.url + path) as response:
                assert response.status == 404


async def test_broken_unicode_is_refused(tg: Sandbox, anna: Person) -> None:
    url = f"{tg.url}/bot{tg.token}/sendMessage"
    async with aiohttp.ClientSession() as session:
        async with session.post(url, json={"chat_id": anna.id, "text": "a\ud800"}) as response:
            assert (await response.json())["description"] == "Bad Request: strings must be encoded in UTF-8"
        async with session.post(url, data="{", headers={"Content-Type": "application/json"}) as response:
            assert (await response.json())["description"] == "Bad Request: can't parse JSON object"


async def test_ends_at_once_with_open_polls_and_listeners() -> None:
    async with (
        asyncio.timeout(2),
        aiohttp.ClientSession() as session,
        asyncio.TaskGroup() as group,
        sandbox.running() as tg,
    ):
        group.create_task(lost(session, f"{tg.url}/bot{tg.token}/getUpdates?timeout=50"))
        group.create_task(lost(session, f"{tg.url}/sandbox/events"))
        tg.faults.add(Fault(method="getMe", kind="hang"))
        group.create_task(lost(session, f"{tg.url}/bot{tg.token}/getMe"))
        await tg.until(lambda: tg.world.hook.polls == 1 and len(tg.ledger.entries) == 1)


async def lost(session: aiohttp.ClientSession, url: str) -> None:
    """A request whose server goes away."""
    with contextlib.suppress(aiohttp.ClientError):
        async with session.get(url) as response:
            await response.read()


async def test_waiting_for_the_next_message(client: Client, tg: Sandbox, anna: Person) -> None:
    await client.do("send_message", chat_id=anna.id, text="one")
    mark = tg.mark
    with pytest.raises(TimeoutError):
        await tg.next_message(anna.id, after=mark, timeout=0.01)
    sent = await client.do("send_message", chat_id=anna.id, text="two")
    assert (await tg.next_message(anna.id, after=mark))["text"] == "two"
    await client.do("edit_message_text", chat_id=anna.id, message_id=sent["message_id"], text="three")
    found = await tg.next_message(anna.id, lambda view: view["text"] == "three", after=mark + 1)
    assert found["message_id"] == sent["message_id"]
