"""Commands per scope and language; the bot's name and descriptions; the menu button."""

import re

from telegram.constants import BotCommandLimit, BotDescriptionLimit, BotNameLimit

from sandbox import access
from sandbox.call import Call
from sandbox.chats import PRIVATE
from sandbox.dictionary import Json
from sandbox.errors import bad_request
from sandbox.given import string, whole
from sandbox.menu import DEFAULT, Scope
from sandbox.methods.registry import Handler, Method
from sandbox.world import World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}|")
WIDE = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
NARROW = frozenset({"chat", "chat_administrators", "chat_member"})
TEXTS = {
    "Name": ("name", int(BotNameLimit.MAX_NAME_LENGTH)),
    "Description": ("description", int(BotDescriptionLimit.MAX_DESCRIPTION_LENGTH)),
    "ShortDescription": ("short_description", int(BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH)),
}


def language_of(call: Call) -> str:
    """Two letters or nothing. Raises 400."""
    language = call.text("language_code")
    if not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def scope_of(world: World, call: Call) -> Scope:
    """Whom the menu is for. Raises 400."""
    raw = call.json("scope")
    if raw is None:
        return DEFAULT
    kind = string(raw.get("type")) if isinstance(raw, dict) else ""
    if kind in WIDE:
        return (kind, 0, 0)
    if kind not in NARROW:
        raise bad_request(
            "unsupported type specified" if kind else "expected an Object of the type BotCommandScope"
        )
    chat = access.named(world, Call(method=call.method, params=raw))
    access.readable(world, chat)
    if kind != "chat" and chat.type == PRIVATE:
        raise bad_request(
            "can't change commands in private chats" if kind == "chat_member" else "chat not found"
        )
    return (kind, chat.id, whole(raw.get("user_id")) if kind == "chat_member" else 0)


def checked_command(raw: object) -> Json:
    """One BotCommand. Raises 400."""
    if not isinstance(raw, dict):
        raise bad_request("expected an Object of the type BotCommand")
    command = str(raw.get("command", "")).removeprefix("/")
    description = str(raw.get("description", "")).strip()
    if not COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not BotCommandLimit.MIN_DESCRIPTION <= len(description) <= BotCommandLimit.MAX_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}


def set_my_commands(world: World, call: Call) -> bool:
    """The menu of a scope and language."""
    raw = call.json("commands")
    if not isinstance(raw, list):
        raise bad_request("can't parse commands JSON object")
    if len(raw) > BotCommandLimit.MAX_COMMAND_NUMBER:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.menu.put(scope_of(world, call), language_of(call), [checked_command(one) for one in raw])
    return True


def get_my_commands(world: World, call: Call) -> list[Json]:
    """As set, for exactly this scope and language."""
    return world.menu.get(scope_of(world, call), language_of(call))


def delete_my_commands(world: World, call: Call) -> bool:
    """Take a menu away."""
    world.menu.put(scope_of(world, call), language_of(call), [])
    return True


def text_setter(name: str, longest: int) -> Handler:
    """setMyName and its like."""

    def set_text(world: World, call: Call) -> bool:
        if len(call.text(name)) > longest:
            raise bad_request(f"{name.replace('_', ' ')} is too long")
        world.menu.texts[name, language_of(call)] = call.text(name)
        return True

    return set_text


def text_getter(name: str) -> Handler:
    """getMyName and its like."""

    def get_text(world: World, call: Call) -> Json:
        default = str(world.bot["first_name"]) if name == "name" else ""
        texts = world.menu.texts
        return {name: texts.get((name, language_of(call))) or texts.get((name, "")) or default}

    return get_text


def set_chat_menu_button(world: World, call: Call) -> bool:
    """The button beside the input line."""
    chat_id = access.named(world, call).id if call.has("chat_id") else 0
    button = call.json("menu_button") or {"type": "default"}
    if not isinstance(button, dict) or string(button.get("type")) not in {"default", "commands", "web_app"}:
        raise bad_request("can't parse menu button: unsupported type specified")
    world.menu.buttons[chat_id] = button
    return True


METHODS = (
    Method(name="setMyCommands", handler=set_my_commands),
    Method(name="getMyCommands", handler=get_my_commands, recorded=False),
    Method(name="deleteMyCommands", handler=delete_my_commands),
    *(Method(name=f"setMy{word}", handler=text_setter(*about)) for word, about in TEXTS.items()),
    *(Method(name=f"getMy{word}", handler=text_getter(name)) for word, (name, _) in TEXTS.items()),
    Method(name="setChatMenuButton", handler=set_chat_menu_button),
)
