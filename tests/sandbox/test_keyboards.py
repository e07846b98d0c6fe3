"""Keyboards: 64 bytes of data, 8 buttons a row, 100 in all."""

from typing import Any

import pytest

from sandbox import Sandbox
from sandbox.people import Person
from tests.sandbox.clients import Client, Refused


@pytest.mark.parametrize("data", ["x" * 65, "ы" * 33])
async def test_data_too_long(client: Client, anna: Person, data: str) -> None:
    with pytest.raises(Refused, match="button_data_invalid"):
        await client.do(
            "send_message", chat_id=anna.id, text="x", reply_markup=client.keyboard([("a", data)])
        )


@pytest.mark.parametrize("data", ["x" * 64, "ы" * 32])
async def test_longest_data(client: Client, anna: Person, data: str) -> None:
    sent = await client.do(
        "send_message", chat_id=anna.id, text="x", reply_markup=client.keyboard([("a", data)])
    )
    assert sent["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == data


@pytest.mark.parametrize(("rows", "columns"), [(1, 9), (21, 5), (101, 1)])
async def test_too_many_buttons(client: Client, anna: Person, rows: int, columns: int) -> None:
    keyboard = client.keyboard(*[[("a", "b")] * columns] * rows)
    with pytest.raises(Refused, match="reply markup is too long"):
        await client.do("send_message", chat_id=anna.id, text="x", reply_markup=keyboard)


@pytest.mark.parametrize(("rows", "columns"), [(1, 8), (20, 5), (100, 1)])
async def test_as_many_buttons_as_allowed(client: Client, anna: Person, rows: int, columns: int) -> None:
    keyboard = client.keyboard(*[[("a", "b")] * columns] * rows)
    sent = await client.do("send_message", chat_id=anna.id, text="x", reply_markup=keyboard)
    assert sum(map(len, sent["reply_markup"]["inline_keyboard"])) == rows * columns


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "a"}, "text buttons are unallowed in the inline keyboard"),
        ({"text": "a", "url": "not an address"}, "wrong http url"),
        ({"text": " ", "callback_data": "x"}, "text can't be empty"),
    ],
)
async def test_wrong_buttons(client: Client, anna: Person, button: dict[str, Any], words: str) -> None:
    key = client.types.InlineKeyboardButton(**button)
    keyboard = client.types.InlineKeyboardMarkup(inline_keyboard=[[key]])
    with pytest.raises(Refused, match=words):
        await client.do("send_message", chat_id=anna.id, text="x", reply_markup=keyboard)


async def test_web_app_only_in_private_chats(client: Client, tg: Sandbox, anna: Person) -> None:
    group = tg.act.create_chat(title="Staff", creator=anna.id)
    info = client.types.WebAppInfo(url="https://a.example/")
    key = client.types.InlineKeyboardButton(text="open", web_app=info)
    keyboard = client.types.InlineKeyboardMarkup(inline_keyboard=[[key]])
    await client.do("send_message", chat_id=anna.id, text="x", reply_markup=keyboard)
    assert tg.messages(anna.id)[0]["keyboard"][0][0]["kind"] == "web_app"
    with pytest.raises(Refused, match="button_type_invalid"):
        await client.do("send_message", chat_id=group.id, text="x", reply_markup=keyboard)


async def test_style_and_link(client: Client, tg: Sandbox, anna: Person) -> None:
    keys = [
        client.types.InlineKeyboardButton(text="take", callback_data="t", style="primary"),
        client.types.InlineKeyboardButton(text="site", url="a.example"),
    ]
    keyboard = client.types.InlineKeyboardMarkup(inline_keyboard=[keys])
    await client.do("send_message", chat_id=anna.id, text="x", reply_markup=keyboard)
    take, site = tg.messages(anna.id)[0]["keyboard"][0]
    assert (take["style"], take["data"], site["kind"], site["url"]) == (
        "primary",
        "t",
        "url",
        "http://a.example/",
    )


async def test_reply_keyboard(client: Client, tg: Sandbox, anna: Person) -> None:
    key = client.types.KeyboardButton(text="9")
    keyboard = client.types.ReplyKeyboardMarkup(keyboard=[[key]], resize_keyboard=True)
    sent = await client.do("send_message", chat_id=anna.id, text="x", reply_markup=keyboard)
    assert "reply_markup" not in sent
    assert tg.messages(anna.id)[0]["reply_keyboard"] == [["9"]]
