"""Menus of commands, per scope and language, and the bot's own words about itself."""

from typing import Any

from sandbox.bus import Bus
from sandbox.chats import PRIVATE, Chat
from sandbox.dictionary import Json

Scope = tuple[str, int, int]
DEFAULT: Scope = ("default", 0, 0)


class Menu:
    """What setMyCommands, setMyName, setMyDescription and setChatMenuButton set."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._commands: dict[tuple[Scope, str], list[Json]] = {}
        # name, description, short_description per language.
        self.texts: dict[tuple[str, str], str] = {}
        self.buttons: dict[int, Json] = {}

    def put(self, scope: Scope, language: str, commands: list[Json]) -> None:
        """Set; an empty list takes the menu away."""
        if commands:
            self._commands[scope, language] = commands
        else:
            self._commands.pop((scope, language), None)
        self._bus.publish("commands", {})

    def get(self, scope: Scope, language: str) -> list[Json]:
        """As set, without looking further."""
        return self._commands.get((scope, language), [])

    def seen_by(self, person: int, language: str | None, chat: Chat) -> list[Json]:
        """The menu a person sees in a chat: the narrowest scope that has one."""
        member = chat.members.get(person)
        admin = member is not None and member.is_admin
        scopes: list[Scope] = [("chat", chat.id, 0)]
        if chat.type == PRIVATE:
            scopes.append(("all_private_chats", 0, 0))
        else:
            scopes.insert(0, ("chat_member", chat.id, person))
            if admin:
                scopes.insert(1, ("chat_administrators", chat.id, 0))
                scopes.append(("all_chat_administrators", 0, 0))
            scopes.append(("all_group_chats", 0, 0))
        found: Any = (
            self._commands.get((scope, spoken))
            for scope in [*scopes, DEFAULT]
            for spoken in (language or "", "")
        )
        return next((commands for commands in found if commands), [])
