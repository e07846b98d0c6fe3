"""Menus and /help: no command that exists is missing, none is named that does not."""

import re
from collections.abc import Iterator
from types import ModuleType

import pytest
from aiogram import Router
from aiogram.filters import Command

from bot.ui import guide
from feedback.texts import LANGUAGES
from handlers import admin, customer, staff
from tests.ui import samples

# Telegram's bounds.
MOST_COMMANDS, LONGEST_DESCRIPTION = 100, 256
# Rows of a menu that a phone shows without scrolling.
IN_SIGHT = 6
# Commands that are deliberately in no menu and in no /help: most companies have no offers.
UNLISTED = frozenset({"offers"})
MENUS = {
    "customer": guide.customer_menu(),
    "staff": guide.staff_menu(),
    "staff-admin": guide.staff_admin_menu(),
    "admin": guide.admin_menu(),
}
NAMED = re.compile(r"(?<![\w/<])/([a-z]+)")


def registered(area: ModuleType) -> frozenset[str]:
    """Every command some handler of the area listens to."""
    return frozenset(_commands(area.router()))


def _commands(root: Router) -> Iterator[str]:
    for router in root.chain_tail:
        for observer in (router.message, router.channel_post):
            for handler in observer.handlers:
                for each in handler.filters or ():
                    if isinstance(each.callback, Command):
                        yield from (str(command) for command in each.callback.commands)


def test_every_command_of_staff_is_in_their_menu() -> None:
    assert {"cases", "note", "route"} <= registered(staff)
    assert registered(staff) - UNLISTED == set(MENUS["staff-admin"])
    assert set(MENUS["staff"]) == set(MENUS["staff-admin"]) - set(guide.STAFF_ADMIN)


def test_an_admins_private_chat_offers_all_that_works_there() -> None:
    works = registered(admin) | registered(customer) | (registered(staff) - set(guide.IN_STAFF_CHAT))
    # /start is a customer's command that needs no filter.
    assert set(MENUS["admin"]) == (works | {"start"}) - UNLISTED


def test_the_most_used_commands_come_first() -> None:
    assert list(MENUS["staff"])[:IN_SIGHT] == ["cases", "mine", "inbox", "promises", "who", "case"]
    assert list(MENUS["admin"])[:IN_SIGHT] == ["campaigns", "report", "test", "cases", "mine", "inbox"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MENUS)
def test_menus_are_as_telegram_takes_them(language: str, name: str) -> None:
    menu = guide.menu(samples.TRANSLATOR.voice(language), MENUS[name])
    assert [command for command, _ in menu] == list(MENUS[name])
    assert len(menu) <= MOST_COMMANDS
    assert all(3 <= len(what) <= LONGEST_DESCRIPTION and "<" not in what for _, what in menu)


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_names_every_command_and_no_other(language: str) -> None:
    say = samples.TRANSLATOR.voice(language)
    assert set(NAMED.findall(guide.staff(say).text)) == set(MENUS["staff-admin"])
    told = set(NAMED.findall(guide.admin(say).text))
    assert set(MENUS["admin"]) - set(MENUS["customer"]) <= told <= set(MENUS["admin"])
