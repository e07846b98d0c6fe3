"""Command menus and the bot's own words."""

import pytest

from sandbox import Sandbox
from sandbox.people import Person
from tests.sandbox.clients import Client, Refused


async def test_menu_per_scope_and_language(client: Client, tg: Sandbox, anna: Person) -> None:
    types = client.types
    group = tg.act.create_chat(title="Staff", creator=anna.id)
    start, begin, cases = (
        types.BotCommand(command=name, description=words)
        for name, words in (("start", "Begin"), ("start", "Начать"), ("cases", "Open cases"))
    )
    await client.do("set_my_commands", commands=[start])
    await client.do("set_my_commands", commands=[begin], language_code="ru")
    scope = types.BotCommandScopeChat(chat_id=group.id)
    await client.do("set_my_commands", commands=[cases], scope=scope)
    assert tg.world.menu.seen_by(anna.id, "ru", tg.world.chat(anna.id))[0]["description"] == "Начать"
    assert tg.world.menu.seen_by(anna.id, "pl", tg.world.chat(anna.id))[0]["description"] == "Begin"
    assert tg.world.menu.seen_by(anna.id, "ru", group)[0]["command"] == "cases"
    assert (await client.do("get_my_commands", scope=scope))[0]["command"] == "cases"
    await client.do("delete_my_commands", scope=scope)
    assert await client.do("get_my_commands", scope=scope) == []


@pytest.mark.parametrize(
    ("command", "description", "words"),
    [("Start", "x", "bot_command_invalid"), ("a b", "x", "bot_command_invalid")],
)
async def test_wrong_commands(client: Client, command: str, description: str, words: str) -> None:
    wrong = client.types.BotCommand(command=command, description=description)
    with pytest.raises(Refused, match=words):
        await client.do("set_my_commands", commands=[wrong])


async def test_menu_for_an_unknown_chat(client: Client) -> None:
    scope = client.types.BotCommandScopeChat(chat_id=123)
    command = client.types.BotCommand(command="a", description="b")
    with pytest.raises(Refused, match="chat not found"):
        await client.do("set_my_commands", commands=[command], scope=scope)


async def test_own_words(client: Client) -> None:
    assert await client.do("set_my_description", description="Asks", language_code="pl") is True
    assert (await client.do("get_my_description", language_code="pl"))["description"] == "Asks"
    assert await client.do("set_my_name", name="Otklik") is True
    assert await client.do("set_my_short_description", short_description="Short") is True
    assert await client.do("set_chat_menu_button") is True
    with pytest.raises(Refused, match="description is too long"):
        await client.do("set_my_description", description="x" * 513)
